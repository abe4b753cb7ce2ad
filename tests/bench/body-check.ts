// Compares what the importer made of a saved page with the page's own text, found here by another parser and another
// way: only the form of the result is known here, nothing of how it is made.
import { parseHTML } from 'linkedom'
import type { ReportDraft } from '../../main/core/import/draft.ts'

/** How a report differs from the text of its page. Words are counted with their repetitions. */
export interface BodyCheck {
  /** Words of the body; those of its headings are compared with the outline instead. */
  words: number
  /** Words of the body that no passage has. */
  missing: string[]
  /** Words of passages that the body has not. */
  extra: string[]
  /** "Section 1." and its title are one. */
  headings: number
  /** Headings of the body that the outline lacks, has in another order, or under another part. */
  lost: string[]
}

/** Elements of pages that hold the report and hardly anything else, the closest first. */
const bodies = ['.report__content', 'article', 'main']

/** What stands in that element and is no part of the report, with the reason. All else must be in the passages. */
const notBody: readonly { selector: string; matches?: RegExp; because: string }[] = [
  { selector: 'script, style, template', because: 'is not shown' },
  { selector: '.report__tags', because: 'holds the tags that the site files the page under' },
  {
    selector: 'p, h1, h2, h3, h4, h5, h6',
    matches: /^(?:read (?:a )?section|in this section)\b/i,
    because: 'leads to the reports on other territories of the country',
  },
  {
    selector: 'p.stars-above',
    matches: /→$/,
    because: 'is such a link by itself: the territory’s name, and an arrow',
  },
  { selector: 'h1', because: 'is the title of the whole, which the report has as such' },
]

const headingNames = 'h1, h2, h3, h4, h5, h6'

/** Compares one page with its report. Undefined where the page has no element that is its article. */
export function checkBody(html: string, draft: ReportDraft): BodyCheck | undefined {
  const { document } = parseHTML(html)
  const body = bodies.map((selector) => document.querySelector(selector)).find((found) => found !== null)
  if (body === undefined) return undefined
  for (const { selector, matches } of notBody) {
    for (const element of [...body.querySelectorAll(selector)]) {
      if (matches === undefined || matches.test(element.textContent.trim())) element.remove()
    }
  }
  const headings = [...body.querySelectorAll(headingNames)].filter(({ textContent }) => wordsOf(textContent).length > 0)
  const compared = compareHeadings(headings, draft)
  for (const heading of [...body.querySelectorAll(headingNames)]) heading.replaceWith(' ')
  // Text of neighbouring elements would run together.
  for (const element of [...body.querySelectorAll('p, div, section, br, li, td, th, aside, hr')]) element.before(' ')
  const words = wordsOf(body.textContent)
  const passages = draft.passages.flatMap(({ text }) => wordsOf(text))
  return { words: words.length, missing: less(words, passages), extra: less(passages, words), ...compared }
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** What of the first is not in the second, each as often as it is missing. */
function less(some: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1)
  return some.filter((word) => {
    const count = counts.get(word) ?? 0
    counts.set(word, count - 1)
    return count <= 0
  })
}

/** Depth goes by what headings say: sections hold lettered parts, and the last part, or section, all that follows. */
function compareHeadings(
  elements: readonly Element[],
  { sections }: ReportDraft,
): Pick<BodyCheck, 'headings' | 'lost'> {
  const lost: string[] = []
  let headings = 0
  const isUnder = (index: number, outer: number): boolean => {
    const parent = sections[index]?.parent ?? null
    return parent !== null && (parent === outer || isUnder(parent, outer))
  }
  let [at, section, part, label, last] = [0, -1, -1, '', '']
  for (const element of elements) {
    const text = `${label} ${element.textContent}`.replace(/\s+/g, ' ').trim()
    // "Section 1." stands in an element of its own, before that of its title.
    label = /^Section \d+\.?$/.test(text) ? text : ''
    if (label !== '') continue
    const found = sections.findIndex(({ number, heading }, index) => index >= at && saysSame(text, number, heading))
    // Some pages have a heading twice, with nothing of it between.
    if (text === last) continue
    last = text
    headings++
    const isPart = /^[a-z]\.\s*\p{Lu}/u.test(text)
    const isTop = !isPart && (/^Section \d/.test(text) || element.classList.contains('report__section-title'))
    const outer = isTop ? -1 : isPart || part < 0 ? section : part
    if (found < 0 || (isTop ? sections[found]?.parent !== null : outer >= 0 && !isUnder(found, outer))) {
      lost.push(text)
      continue
    }
    at = found + 1
    if (isTop) [section, part] = [found, -1]
    else if (isPart) part = found
  }
  return { headings, lost }
}

function saysSame(text: string, number: string, heading: string): boolean {
  const own = wordsOf(heading).join(' ')
  const last = number.split('.').at(-1) ?? ''
  return [own, `${last} ${own}`, `Section ${number} ${own}`].includes(wordsOf(text).join(' '))
}
