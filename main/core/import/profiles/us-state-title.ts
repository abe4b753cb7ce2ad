import type { Block, ReadDocument } from '../blocks.ts'
import { countryCode, countryCodeOfSlug, countryShortName } from '../countries.ts'
import { isAllCapitals } from '../headings.ts'

/** The series, as it is cited. */
export const series = 'Country Reports on Human Rights Practices'

/** What an edition calls itself. */
export interface Title {
  /** The block that holds it; undefined where only the page's head or address says it. */
  block: Block | undefined
  text: string
  year: number
  /** As the title has it; not always a country that we know. */
  country: string
}

/** Pages and texts: "2019 Country Reports on Human Rights Practices: Kazakhstan", also "Report" and with a dash. */
const cited = /\b(?<year>(?:19|20)\d\d) Country Reports? on Human Rights Practices\s*[:–—-]\s*(?<country>\S.*)$/i

/** Printed editions: "KAZAKHSTAN 2019 HUMAN RIGHTS REPORT". */
const printed = /^(?<country>\p{L}.{2,80}?) (?<year>(?:19|20)\d\d) Human Rights Report$/iu

/** What sites put behind a page's title. */
const site = /\s+[-–—|]\s+(?:U\.?S\.?|United States)\b.*$/i

/** Longest title, in UTF-16 units. */
const longest = 200

/** The title of an edition: of the page or the text, else of the page's head, else put together from its address. */
export function findTitle(document: ReadDocument): Title | undefined {
  const { blocks, head } = document
  for (const block of blocks.filter((at, index) => mayBeTitle(document, at, index))) {
    const found = read(block.text)
    if (found !== undefined) return { ...found, block }
  }
  const inHead = read(head.title?.replace(site, '') ?? '')
  return inHead === undefined ? fromAddress(document) : { ...inHead, block: undefined }
}

/** Blocks at the start of a text that may be its title. */
const first = 8

/** A page has its title in the element for it, a text at its start; a page that was printed begins with its menus. */
function mayBeTitle(document: ReadDocument, { kind, level }: Block, index: number): boolean {
  if (document.format === 'html') return level === 1
  return index < first || (isMarkedUp(document) && kind === 'heading')
}

/** Whether a file of no page marks headings: whole pages are printed to PDF, or opened and saved by a word processor. */
export const isMarkedUp = ({ format }: ReadDocument): boolean =>
  format !== 'html' && format !== 'text' && format !== 'markdown'

function read(text: string): Omit<Title, 'block'> | undefined {
  if (text.length > longest) return undefined
  for (const form of [cited, printed]) {
    const { year, country } = form.exec(text)?.groups ?? {}
    if (year === undefined || country === undefined) continue
    if (form === cited && !isAllCapitals(text)) return { text, year: Number(year), country }
    return named(Number(year), calm(country))
  }
  return undefined
}

/** A page that is headed by the country alone has the rest in its address. */
function fromAddress({ head, blocks }: ReadDocument): Title | undefined {
  const [, year, slug = ''] =
    /\/((?:19|20)\d\d)-country-reports?-on-human-rights-practices\/(?:[^/]+\/)*?([^/?#]+)\/?(?:[?#]|$)/i.exec(
      head.url ?? '',
    ) ?? []
  if (year === undefined) return undefined
  const top = blocks.find(({ level }) => level === 1)
  const isNamed = top !== undefined && countryCode(top.text) !== undefined
  const code = countryCodeOfSlug(slug)
  const country = isNamed ? top.text : code === undefined ? undefined : countryShortName(code)
  if (country === undefined) return undefined
  return { ...named(Number(year), country), block: isNamed ? top : undefined }
}

const named = (year: number, country: string): Omit<Title, 'block'> => ({
  text: `${year} ${series}: ${country}`,
  year,
  country,
})

/** A country's name without the capitals of a title page. */
function calm(country: string): string {
  const code = countryCode(country)
  return (code === undefined ? undefined : countryShortName(code)) ?? country
}
