import { findLanguage } from '../about.ts'
import { articleBlocks } from '../article.ts'
import type { Block, ReadDocument } from '../blocks.ts'
import { countryCode } from '../countries.ts'
import { createOutline } from '../outline.ts'
import { unflatten } from '../readers/flattened.ts'
import { outlineBody } from './generic.ts'
import type { Profile } from './profile.ts'

const publisher = 'Human Rights Watch'

/** "World Report 2019: Kazakhstan", the year being that of publication: it tells the events of the year before. */
const titleForm = /\bWorld Report ((?:19|20)\d\d):\s*([^|]{2,80}?)\s*(?:[|\n]|$)/

/** Shortest line that is a whole page, in UTF-16 units. */
const pageLength = 4000

/** Chapters of the World Report: saved pages of www.hrw.org, and their text, also pasted as one line. */
export const hrwWorldReport: Profile = {
  name: 'hrw-world-report',

  recognises(document) {
    const title = findTitle(document)
    if (title === undefined) return false
    const { head, blocks } = document
    if (/^https?:\/\/(?:www\.)?hrw\.org\//i.test(head.url ?? '')) return true
    return [head.title, head.site, ...blocks.slice(0, 3).map(({ text }) => text.slice(0, 400))].some((text) =>
      text?.includes(publisher),
    )
  },

  read(document) {
    const title = findTitle(document)
    const year = Number(title?.[1])
    const country = title?.[2] ?? ''
    const code = countryCode(country)
    const { body, isWhole } = bodyOf(document)
    const outline = createOutline()
    outlineBody(
      body.filter(({ kind, text }) => !isTitleLine(kind, text, country)),
      outline,
    )
    const doubts = [...document.doubts]
    if (code === undefined) doubts.push('The country was not recognised.')
    if (!isWhole) doubts.push('The text is one long line whose headings could not be found again.')
    return outline.result(
      {
        profile: hrwWorldReport.name,
        publisher,
        country: code ?? null,
        series: 'World Report',
        title: `World Report ${year}: ${country}`,
        coversYear: eventsYear(document) ?? year - 1,
        publishedYear: year,
        language: findLanguage(document, body),
        url: document.head.url,
      },
      doubts,
    )
  },
}

function findTitle({ head, blocks }: ReadDocument): RegExpExecArray | undefined {
  for (const text of [head.title, ...blocks.slice(0, 6).map((block) => block.text.slice(0, 400))]) {
    const found = titleForm.exec(text ?? '')
    if (found !== null) return found
  }
  return undefined
}

/** "Events of 2018", under the title. */
function eventsYear({ blocks }: ReadDocument): number | undefined {
  for (const { text } of blocks.slice(0, 60)) {
    const found = /\bEvents of ((?:19|20)\d\d)/.exec(text.slice(0, 2000))
    if (found !== null) return Number(found[1])
  }
  return undefined
}

function bodyOf({ format, blocks }: ReadDocument): { body: Block[]; isWhole: boolean } {
  if (format === 'html') return { body: articleBlocks(blocks), isWhole: true }
  const line = blocks.find(({ text }) => text.length >= pageLength)
  if (line === undefined || blocks.length > 8) return { body: blocks, isWhole: true }
  const flattened = unflatten(line.text)
  return flattened === undefined ? { body: blocks, isWhole: false } : { body: flattened.blocks, isWhole: true }
}

/** The chapter's own title, and the line of its events, which the metadata holds. */
const isTitleLine = (kind: Block['kind'], text: string, country: string): boolean =>
  text.length < 120 &&
  (/^Events of (?:19|20)\d\d$/.test(text) || titleForm.test(text) || (kind === 'heading' && text === country))
