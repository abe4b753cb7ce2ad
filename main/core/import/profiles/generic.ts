import { clipped, findCountry, findCoversYear, findLanguage, findPublisher } from '../about.ts'
import { articleBlocks } from '../article.ts'
import type { Block, ReadDocument } from '../blocks.ts'
import type { ReportDraft } from '../draft.ts'
import { endsSentence, isAllCapitals, isTitleCase, looksLikeHeading, readNumber } from '../headings.ts'
import { inventTitle, titleOfFile } from '../invented-title.ts'
import { createOutline, type OutlineBuilder } from '../outline.ts'
import { findSourceReport, type SourceReport } from '../source-report.ts'
import { yearIn } from '../years.ts'
import { isCountryReport, outlineCountryReport } from './country-report.ts'
import { isOutside } from './country-report-words.ts'
import type { Profile } from './profile.ts'

/** Longest title, and longest heading, in UTF-16 units; what is longer is a paragraph in the wrong element. */
const longestTitle = 400

/** Reads any text: headings as they are marked or, where nothing is, by their shape. */
export const generic: Profile = {
  name: 'generic',
  recognises: () => true,
  read(document) {
    const { title, body } = splitTitle(document)
    const outline = createOutline()
    outlineBody(body, outline)
    return toDraft(document, title, body, outline)
  },
}

function toDraft(
  document: ReadDocument,
  given: string | undefined,
  body: Block[],
  outline: OutlineBuilder,
): ReportDraft {
  const { head, fileName } = document
  const named = given ?? titleOfFile(fileName)
  const publisher = head.publisher ?? head.site ?? findPublisher(document.blocks) ?? null
  const country = head.country ?? findCountry(named ?? '', body)
  const coversYear = findCoversYear(named ?? '', body)
  const language = findLanguage(document, body)
  const source = findSourceReport(body)
  const doubts = [...document.doubts]
  if (publisher === null) doubts.push(unsigned(source))
  if (country === undefined) doubts.push('The country was not recognised.')
  if (coversYear === undefined) doubts.push('The text does not say which year it covers.')
  return outline.result(
    {
      profile: generic.name,
      publisher,
      country: country ?? null,
      series: null,
      title: named ?? inventTitle({ country, coversYear, language, source, blocks: body, fileName }),
      coversYear: coversYear ?? null,
      publishedYear: yearIn(head.published ?? undefined) ?? null,
      language,
      url: head.url,
    },
    doubts,
  )
}

/** Who published a report did not publish each summary of it. */
const unsigned = (source: SourceReport | undefined): string =>
  source === undefined
    ? 'The text does not say who published it.'
    : `The text is a summary of the ${source.series} by ${source.publisher}; it does not say who published the summary.`

/** Outline of a body without a profile of its own. */
export function outlineBody(body: readonly Block[], outline: OutlineBuilder): void {
  if (isCountryReport(body)) outlineCountryReport(body, outline)
  else if (body.some(({ kind }) => kind === 'heading')) outlineMarked(body, outline)
  else outlineUnmarked(body, outline)
}

/** The report's title, where the file has one, and the blocks that are its text. */
function splitTitle(document: ReadDocument): { title: string | undefined; body: Block[] } {
  if (document.format === 'text') return splitTextTitle(document)
  const article = document.format === 'html' ? articleBlocks(document.blocks) : document.blocks
  const tops = article.filter(({ kind, level }) => kind === 'heading' && level === 1)
  const pageTop = document.blocks.find(({ kind, level }) => kind === 'heading' && level === 1)
  const [only] = tops
  // One first-level heading is the title of the whole; several are its parts.
  const isTitle = tops.length === 1 && only !== undefined && article.slice(0, 12).includes(only)
  const title = (isTitle ? only.text : undefined) ?? siteless(document) ?? pageTop?.text
  return {
    title: title === undefined ? undefined : clipped(title, longestTitle),
    body: isTitle ? article.filter((block) => block !== only) : article,
  }
}

/** The page's `<title>` without the name of its site. */
function siteless({ head: { title, site } }: ReadDocument): string | undefined {
  if (title === null) return undefined
  const [first = '', ...others] = title.split(/\s+[|–—·»]\s+|\s+-\s+/)
  if (others.length === 0) return title
  if (site !== null && others.at(-1)?.toLowerCase() === site.toLowerCase()) return first
  return title.includes(' | ') ? first : title
}

function splitTextTitle({ blocks }: ReadDocument): { title: string | undefined; body: Block[] } {
  const [first, second] = blocks
  const isTitle =
    first !== undefined &&
    second !== undefined &&
    first.text.length <= 200 &&
    !endsSentence(first.text) &&
    !isOutside(first.text) &&
    (looksLikeHeading(first.text) || first.text.length < second.text.length / 3)
  if (isTitle) return { title: first.text, body: blocks.slice(1) }
  return { title: undefined, body: blocks }
}

function outlineMarked(body: readonly Block[], outline: OutlineBuilder): void {
  for (const block of body) {
    if (block.kind !== 'heading' || block.text.length > longestTitle) outline.add(block)
    else openNumbered(block.level * 10, block.text, outline)
  }
}

/** Opens a heading with its number, which is kept with its parents' where it is a letter. */
function openNumbered(rank: number, text: string, outline: OutlineBuilder): void {
  const own = readNumber(text)
  if (own === undefined || own.heading === '') outline.open(rank, text)
  else if (own.form === 'letter') {
    const parent = /^\d+/.exec(outline.number())?.[0]
    outline.open(rank, own.heading, parent === undefined ? own.number : `${parent}.${own.number}`)
  } else outline.open(rank, own.heading, own.number)
}

/** Subjects that country summaries use as their main parts. */
const mainPart =
  /^(?:respect for|(?:civil |political )?liberties|civil liberties|(?:freedom to participate in |the )?political (?:process|participation)|(?:government )?corruption|corruption |international (?:monitoring|scrutiny)|governmental |discrimination|worker|labou?r rights|recommendations|background|методология|рекомендации|заключение|введение)/i

/**
 * Headings by shape, position and vocabulary. A heading with text under it is a part; one that another heading follows at
 * once holds that and those after it, until the next that is a main part by its words.
 */
function outlineUnmarked(body: readonly Block[], outline: OutlineBuilder): void {
  const headings = body.map((block, index) => isUnmarkedHeading(block, body[index + 1]))
  let isHolding = false
  body.forEach((block, index) => {
    if (!headings[index]) {
      outline.add(block)
      return
    }
    const own = readNumber(block.text)
    const depth = own?.form === 'decimal' ? own.number.split('.').length : own?.form === 'letter' ? 2 : undefined
    const isMain = isOutside(block.text) || mainPart.test(block.text)
    const isFollowed = headings[index + 1] === true
    if (depth !== undefined) isHolding = false
    else if (isMain || (isFollowed && !isHolding)) isHolding = isFollowed
    const rank = depth ?? (isMain || isFollowed || !isHolding ? 1 : 2)
    openNumbered(rank * 10, block.text.replace(/\s*:$/, ''), outline)
  })
}

function isUnmarkedHeading(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || next === undefined) return false
  if (!looksLikeHeading(block.text.replace(/:$/, ''))) return false
  // Cyrillic titles are written as sentences are: only the text under them tells.
  if (isTitleCase(block.text) || isAllCapitals(block.text)) return true
  return next.text.length > block.text.length * 2 || looksLikeHeading(next.text)
}
