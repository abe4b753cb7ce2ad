import type { Block, ReadDocument } from '../blocks.ts'
import { countryCode, countryCodeOfSlug, countryShortName } from '../countries.ts'

/** What a chapter of the World Report is about. */
export interface ChapterTitle {
  /** Of the World Report: it comes out in January and tells the events of the year before. */
  year: number
  /** As the chapter names it; not always a country ("European Union"). */
  country: string
}

/** "World Report 2019: Kazakhstan", in Russian "Всемирный доклад 2019: Казахстан"; heads of pages add words. */
const titleForm =
  /(?<![\p{L}\p{N}])(?:World Report|Всемирный доклад)\s*[–—-]?\s*((?:19|20)\d\d):\s*(?:Rights Trends in\s+)?([^|]{2,80}?)\s*(?:[|\n]|$)/iu

const addressForm =
  /^https?:\/\/(?:www\.)?hrw\.org\/(?:[a-z-]+\/)?world-report\/((?:19|20)\d\d)\/country-chapters\/([^/?#]+)/i

/** "Kazakhstan", "Events of 2018": over the text of every chapter, run together where the page was pasted as one line. */
const eventsForm = /^(?:Events of|События) ((?:19|20)\d\d)(?:\s*года)?$/i
const runInEvents = /([\p{L} ,’'()-]{3,120}?)Events of ((?:19|20)\d\d)/u

/** UTF-16 units of a line in which its title is looked for. */
const start = 3000

/** The title of a chapter: in the page's head or the first lines, else from its address, else by its events. */
export function findTitle({ head, blocks }: ReadDocument): ChapterTitle | undefined {
  for (const text of [head.title, ...blocks.slice(0, 6).map((block) => block.text.slice(0, 400))]) {
    const [, year, country] = titleForm.exec(text ?? '') ?? []
    if (year !== undefined && country !== undefined) return { year: Number(year), country }
  }
  const [, year, slug = ''] = addressForm.exec(head.url ?? '') ?? []
  const code = countryCodeOfSlug(slug)
  if (year !== undefined && code !== undefined) return { year: Number(year), country: countryShortName(code) ?? slug }
  return titleByEvents(blocks.slice(0, 60))
}

/** The year whose events a chapter tells, where a line over its text says so. */
export function eventsYear(blocks: readonly Block[]): number | undefined {
  for (const { text } of blocks.slice(0, 60)) {
    const year = eventsForm.exec(text)?.[1] ?? runInEvents.exec(text.slice(0, start))?.[2]
    if (year !== undefined) return Number(year)
  }
  return undefined
}

/** Whether a line is the chapter's own title or that of its events, which the metadata holds. */
export const isTitleLine = ({ kind, text }: Block, country: string): boolean =>
  text.length < 120 &&
  (eventsForm.test(text) ||
    titleForm.test(text) ||
    (kind === 'heading' && text.toLowerCase() === country.toLowerCase()))

function titleByEvents(blocks: readonly Block[]): ChapterTitle | undefined {
  for (const [index, { text }] of blocks.entries()) {
    const year = eventsForm.exec(text)?.[1]
    const before = blocks[index - 1]?.text ?? ''
    if (year !== undefined && countryCode(before) !== undefined) return { year: Number(year) + 1, country: before }
    const [, run = '', runYear] = runInEvents.exec(text.slice(0, start)) ?? []
    const country = run.split(/(?<=[\p{Ll})])(?=\p{Lu})/u).at(-1) ?? ''
    if (runYear !== undefined && countryCode(country) !== undefined) return { year: Number(runYear) + 1, country }
  }
  return undefined
}
