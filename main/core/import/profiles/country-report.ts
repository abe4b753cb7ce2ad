import { type Block, isMarked } from '../blocks.ts'
import { endsSentence, isAllCapitals, isTitleCase, looksLikeHeading, readNumber } from '../headings.ts'
import type { OutlineBuilder } from '../outline.ts'
import { isLead, isOutside, isSubheading } from './country-report-words.ts'
import { hasRebuiltForm, rebuiltNumber, rebuiltRank } from './rebuilt-form.ts'

/**
 * The form of annual country reports: an executive summary; "Section 1." to "Section 7." with their titles; in them
 * lettered parts ("c. Torture …"); in these, or in a section without letters, headings of subjects ("Trial
 * Procedures"); and subjects that run into their first paragraph ("Physical Conditions: …").
 *
 * Heading elements do not tell the depth: until 2018 subjects are h4, in 2019 and 2020 they are h3 like the lettered
 * parts that hold them, from 2021 h4 again in Sections 1 and 2 and h3 in Section 6; here and there they are bold
 * paragraphs. So depth comes from what a heading says.
 *
 * In 2024 the form was rebuilt (see `rebuilt-form.ts`); there the elements are right.
 */
const rank = { section: 10, letter: 20, subject: 30, lead: 40 }

/** Longest heading, in UTF-16 units. */
const longestHeading = 200

/** Whether a text has the form: at least two sections by number, one after the other, or those since 2024. */
export function isCountryReport(blocks: readonly Block[]): boolean {
  let last = 0
  let found = 0
  for (const { text } of blocks) {
    const number = text.length < longestHeading ? /^Section (\d)\./i.exec(text)?.[1] : undefined
    if (number === undefined || Number(number) <= last) continue
    last = Number(number)
    found++
  }
  return found >= 2 || hasRebuiltForm(blocks)
}

/** Puts the blocks of a country report into its outline, headings and passages in order. */
export function outlineCountryReport(blocks: readonly Block[], outline: OutlineBuilder): void {
  // "Section 1." and its title are two elements and one heading.
  let pending: string | undefined
  let lastHeading = ''
  const isRebuilt = hasRebuiltForm(blocks)
  blocks.forEach((block, index) => {
    const isTitle = isRebuilt && block.kind === 'paragraph' && rebuiltNumber(block.text) !== undefined
    const heading = isTitle ? block.text : headingOf(block, blocks[index + 1], outline)
    if (heading === undefined) {
      if (pending !== undefined) outline.open(rank.section, `Section ${pending}.`, pending)
      pending = undefined
      openLead(block, outline)
      outline.add(block)
      return
    }
    const own = readNumber(heading)
    if (own?.form === 'section' && own.heading === '') pending = own.number
    else if (pending !== undefined) {
      openSection(heading, pending, outline)
      pending = undefined
    } else if (heading !== lastHeading || outline.hasPassages()) {
      if (isRebuilt) openRebuilt(heading, block.level, outline)
      else if (isSectionTitle(block) && readNumber(heading) === undefined) outline.open(rank.section, heading)
      else openHeading(heading, outline)
    }
    lastHeading = heading
  })
}

/** The Department's pages mark the titles of main sections, and so those that have no number. */
const isSectionTitle = ({ place }: Block): boolean => isMarked(place, 'report__section-title')

function openHeading(heading: string, outline: OutlineBuilder): void {
  const own = readNumber(heading)
  if (own?.form === 'section') openSection(own.heading, own.number, outline)
  else if (own?.form === 'letter') {
    const section = /^\d+/.exec(outline.number())?.[0]
    outline.open(rank.letter, own.heading, section === undefined ? own.number : `${section}.${own.number}`)
  } else if (isOutside(heading) || outline.number() === '') outline.open(rank.section, heading)
  else if (isLead(heading) || (heading.endsWith(':') && !isSubheading(heading))) outline.open(rank.lead, heading)
  else outline.open(rank.subject, heading)
}

/** Opens a heading of the form since 2024. Without elements (level 0) depth comes from what it says, as before. */
function openRebuilt(heading: string, level: number, outline: OutlineBuilder): void {
  const own = readNumber(heading)
  const section = own?.form === 'section' ? own.number : rebuiltNumber(heading)
  if (section !== undefined) openSection(own?.heading ?? heading, section, outline)
  else if (own?.form === 'letter' || isOutside(heading) || level < 3) openHeading(heading, outline)
  else outline.open(level === 3 ? rank.letter : rebuiltRank(level, rank.subject), heading)
}

/** Some pages have a section's heading twice, with nothing or a stray paragraph between. */
function openSection(heading: string, number: string, outline: OutlineBuilder): void {
  if (outline.number() !== number || outline.rank() !== rank.section) outline.open(rank.section, heading, number)
}

/** The words of a heading, where a block is one. */
function headingOf(block: Block, next: Block | undefined, outline: OutlineBuilder): string | undefined {
  const { text } = block
  if (block.kind === 'heading') return isSentence(text) ? undefined : text
  if (block.kind !== 'paragraph' || text.length > longestHeading) return undefined
  // A broken tag of the page's editor, shown as text.
  const clean = text.replace(/^<?\/?h\d>\s*/i, '')
  const own = readNumber(clean)
  if (own?.form === 'section' && !endsSentence(own.heading)) return clean
  if (own?.form === 'letter' && !endsSentence(own.heading)) {
    if (isTitleCase(own.heading) || own.number === nextLetter(outline.number())) return clean
  }
  if (isOutside(clean) && looksLikeHeading(clean)) return clean
  // Words alone on their line that the page sets in bold, or that stand where nothing else is marked.
  const alone = clean.replace(/\s*:$/, '')
  if (isSubheading(alone) || (isLead(alone) && alone !== clean)) return alone
  if (endsSentence(alone) || !/^["“]?\p{Lu}/u.test(alone) || next === undefined) return undefined
  if (block.lead >= alone.length && (isTitleCase(alone) || isAllCapitals(alone))) return alone
  return isUnmarked(block) && outline.number() !== '' && looksLikeHeading(alone) ? alone : undefined
}

/** Whether a "heading" is a paragraph in the wrong element. */
const isSentence = (text: string): boolean =>
  text.length > longestHeading || (text.endsWith('.') && text.split(' ').length >= 8 && !isTitleCase(text))

/** The letter after that of the lettered part that is open (`1.b` gives `c`); `a` where none is. */
function nextLetter(number: string): string {
  const letter = /\.([a-y])$/.exec(number)?.[1]
  return letter === undefined ? 'a' : String.fromCharCode(letter.charCodeAt(0) + 1)
}

/** Whether the file has no elements that could mark a heading. */
const isUnmarked = (block: Block): boolean => block.place.parent === null

/** Longest run-in subject, in words and in UTF-16 units. */
const longestLead = { words: 16, units: 130 }

/**
 * Opens a section for a subject that runs into its paragraph. The words stay in the passage: they are part of what the
 * report says, and a quotation may begin with them.
 */
function openLead(block: Block, outline: OutlineBuilder): void {
  if (block.kind !== 'paragraph' || outline.number() === '') return
  const colon = block.text.indexOf(':')
  if (colon < 3 || colon > longestLead.units || colon === block.text.length - 1) return
  const subject = block.text.slice(0, colon).trimEnd()
  if (block.text[colon + 1] !== ' ' || subject.split(' ').length > longestLead.words) return
  if (/[.?!“”"]/.test(subject) || /^(?:Note|See|Also|Section|According|In the)\b/.test(subject)) return
  const isSetOff = block.lead >= subject.length && block.lead <= colon + 2
  const isTitle = subject.includes(' ') && !/\d|[’']s /.test(subject) && isTitleCase(subject)
  if (isSetOff || isTitle || isLead(subject)) outline.open(rank.lead, subject)
}
