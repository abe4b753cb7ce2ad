// Compares what a library keeps of a saved page with the page's own text. Nothing is known here of how an import works:
// only what an outline and passages are.
import type { PageBody } from './page-body.ts'

/** A report as a library has it. */
export interface KeptReport {
  sections: readonly { level: number; number: string; heading: string }[]
  passages: readonly string[]
}

/** How it differs from the text of its page. Words are counted with their repetitions. */
export interface BodyCheck {
  /** Words of the body; those of its headings are compared with the outline instead. */
  words: number
  /** Words of the body that no passage has. */
  missing: string[]
  /** Words of passages that the body has not. */
  extra: string[]
  /** Passages whose words do not stand in the body in a row, after those of the passage before. */
  moved: string[]
  /** "Section 1." and its title are one. */
  headings: number
  /** Headings of the body that the outline lacks, has in another order, or at another depth. */
  lost: string[]
  /** Headings of the outline that are no words of the body where they stand, or stand too high. */
  invented: string[]
}

/** Compares one page with its report. */
export function checkBody(body: PageBody, { sections, passages }: KeptReport): BodyCheck {
  const headings = findHeadings(body)
  const isHeading = new Set(headings.flatMap(({ places }) => places))
  const words = body.texts.flatMap((text, place) => (isHeading.has(place) ? [] : wordsOf(text)))
  const kept = passages.map(wordsOf)
  const inBody = inOrder(words)
  return {
    words: words.length,
    missing: less(words, kept.flat()),
    extra: less(kept.flat(), words),
    moved: passages.filter((_, index) => !inBody(kept[index] ?? [])),
    headings: headings.length,
    ...compareOutline(headings, body.texts.flatMap(wordsOf), sections),
  }
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ')

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

/** Tells of one row of words after the other whether it stands in a text, after the one before. */
function inOrder(text: readonly string[]): (words: readonly string[]) => boolean {
  const whole = ` ${text.join(' ')} `
  let from = 0
  return (words) => {
    const row = ` ${words.join(' ')} `
    const at = words.length === 0 ? from : whole.indexOf(row, from)
    // The space behind it is also the one before the next.
    if (at >= 0 && words.length > 0) from = at + row.length - 1
    return at >= 0
  }
}

interface Heading {
  text: string
  /** Depth in the outline, 1 for the top. */
  level: number
  /** Indices in the body's texts. */
  places: number[]
}

/**
 * The body's headings with their depth by what they say, because pages of several years use the same elements for
 * several depths: sections hold lettered parts, and the last part, or section without parts, the subjects that follow.
 */
function findHeadings({ texts, areTitles }: PageBody): Heading[] {
  const headings: Heading[] = []
  let label: Heading | undefined
  let [outer, subject] = [0, 0]
  texts.forEach((raw, place) => {
    const own = raw.replace(/\s+/g, ' ').trim()
    if (own === '') return
    if (place % 2 === 0 || isParagraph(own)) {
      // The title is a paragraph on some page.
      if (label !== undefined) headings.push(label)
      label = undefined
      return
    }
    const text = label === undefined ? own : `${label.text} ${own}`
    const places = label === undefined ? [place] : [...label.places, place]
    // "Section 1." stands in an element of its own, before that of its title.
    label = /^Section \d+\.?$/.test(text) ? { text, level: 1, places } : undefined
    if (label !== undefined) return
    const last = headings.at(-1)
    // Some pages have a heading twice, with nothing of the section between.
    if (last?.text === text) {
      last.places.push(place)
      return
    }
    if (/^[a-z]\.\s*\p{Lu}/u.test(text)) [outer, subject] = [2, 0]
    else if (/^(?:Section \d|Endnote\b)/.test(text) || areTitles[(place - 1) / 2]) [outer, subject] = [1, 0]
    else {
      const level = isRunIn(text) ? Math.max(outer, subject) + 1 : outer + 1
      if (!isRunIn(text)) subject = level
      headings.push({ text, level, places })
      return
    }
    headings.push({ text, level: outer, places })
  })
  return headings
}

/** A paragraph that somebody has put into a heading's element. */
const isParagraph = (text: string): boolean => text.endsWith('.') && wordsOf(text).length >= 12

/**
 * Subjects that nearly everywhere begin a paragraph under another subject ("Physical Conditions: …"), set as headings
 * here and there, with their colon or, once, without; once, a colon stands behind one of the others.
 */
const isRunIn = (text: string): boolean =>
  text.endsWith(':') ? text !== 'Property Restitution:' : /^Threats, Harassment, Surveillance\b/.test(text)

function compareOutline(
  headings: readonly Heading[],
  words: readonly string[],
  sections: KeptReport['sections'],
): Pick<BodyCheck, 'lost' | 'invented'> {
  const lost: string[] = []
  const found = new Set<number>()
  let at = 0
  for (const { text, level } of headings) {
    const index = sections.findIndex((section, place) => place >= at && isNamed(section, text))
    if (index < 0 || sections[index]?.level !== level) lost.push(text)
    if (index < 0) continue
    found.add(index)
    at = index + 1
  }
  const inBody = inOrder(words)
  let open = 0
  const invented = sections.filter(({ level, number, heading }, index) => {
    const isThere = inBody(wordsOf(heading))
    if (number !== '' || level === 1) open = level
    if (found.has(index)) return !isThere
    // A heading that the page does not set as one: bold words, or the first of a paragraph.
    return !isThere || (number === '' ? level > 1 && level <= open : level !== number.split('.').length)
  })
  return { lost, invented: invented.map(({ heading }) => heading) }
}

function isNamed({ number, heading }: KeptReport['sections'][number], text: string): boolean {
  const letter = number.split('.').at(-1) ?? ''
  return [heading, `${letter} ${heading}`, `Section ${number}`, `Section ${number} ${heading}`].some((name) =>
    sameWords(name, text),
  )
}
