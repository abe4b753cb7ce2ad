import { findLanguage } from '../about.ts'
import { articleBlocks } from '../article.ts'
import { type Block, isWithin, type ReadDocument } from '../blocks.ts'
import { countryCode } from '../countries.ts'
import { createOutline } from '../outline.ts'
import { unflatten } from '../readers/flattened.ts'
import { outlineBody } from './generic.ts'
import { eventsYear, findTitle, isTitleLine } from './hrw-title.ts'
import type { Profile } from './profile.ts'

const publisher = 'Human Rights Watch'

/** Shortest line that is a whole page, in UTF-16 units. */
const pageLength = 4000

/** Chapters of the World Report: saved pages of www.hrw.org, and their text, also pasted as one line. */
export const hrwWorldReport: Profile = {
  name: 'hrw-world-report',

  recognises(document) {
    if (findTitle(document) === undefined) return false
    const { head, blocks } = document
    if (/^https?:\/\/(?:www\.)?hrw\.org\//i.test(head.url ?? '')) return true
    return [head.title, head.site, ...blocks.slice(0, 3).map(({ text }) => text.slice(0, 400))].some((text) =>
      text?.includes(publisher),
    )
  },

  read(document) {
    const { year, country } = findTitle(document) ?? { year: 0, country: '' }
    const code = countryCode(country)
    const { body, isWhole } = bodyOf(document)
    const outline = createOutline()
    outlineBody(
      body.filter((block) => !isTitleLine(block, country)),
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
        coversYear: eventsYear(document.blocks) ?? year - 1,
        publishedYear: year,
        language: findLanguage(document, body),
        url: document.head.url,
      },
      doubts,
    )
  },
}

function bodyOf({ format, blocks }: ReadDocument): { body: Block[]; isWhole: boolean } {
  if (format === 'html') return { body: cutEnd(cutStart(articleBlocks(blocks))), isWhole: true }
  const line = blocks.find(({ text }) => text.length >= pageLength)
  if (line === undefined || blocks.length > 8) return { body: withMenuHeadings(blocks), isWhole: true }
  const flattened = unflatten(line.text)
  return flattened === undefined ? { body: blocks, isWhole: false } : { body: cutEnd(flattened.blocks), isWhole: true }
}

/** Fewest words of a first paragraph; captions and blurbs of other pages over the text have an element or no end. */
const fewestWords = 4

/** Leaves out what stands over the text: title, date, picture with its caption, ways to share, list of headings. */
function cutStart(blocks: Block[]): Block[] {
  const at = blocks.findIndex(
    ({ kind, text, place }) =>
      kind !== 'heading' &&
      kind !== 'list-item' &&
      /[.!?…:]["'”’)\]»]*$/.test(text) &&
      text.split(' ').length >= fewestWords &&
      !isWithin(place, ({ name, marks }) => name === 'figure' || name === 'header' || isOverMark.test(marks)),
  )
  if (at < 0) return blocks
  const before = blocks[at - 1]
  return blocks.slice(before?.kind === 'heading' && before.level > 1 ? at - 1 : at)
}

const isOverMark = /[ _-](?:caption|hero|byline|credit|teaser|keynote|essays?)[ _-]/i

/** First words of what stands under a chapter, on pages of all years. */
const under =
  /^(?:browse countries|related content|more reading|most viewed|your tax deductible gift|region \/ country|protecting rights, saving lives|share this via|get updates on|(?:previous|next) chapter|explore (?:more|by)|tags?:?$|topics?:?$)/i

/** Leaves out what stands under the text, from its first line on, when that is in the last part. */
function cutEnd(blocks: Block[]): Block[] {
  const from = Math.floor(blocks.length / 2)
  const at = blocks.findIndex(({ text }, index) => index >= from && text.length < 200 && under.test(text))
  return at < 0 ? blocks : blocks.slice(0, at)
}

/** Fewest headings by which a list of them is known. */
const fewestHeadings = 3

/** Fewest words of a text's first paragraph where nothing but its words tells it from what is over it. */
const fewestProse = 10

/**
 * Lines with their headings marked: those of the list over the text, which stand in it again; what is over the text is left
 * out. Without such a list the lines come back as they are.
 */
function withMenuHeadings(blocks: Block[]): Block[] {
  const long = blocks.findIndex(({ text }) => text.length > 200 && /[.!?]["”’)]?$/.test(text))
  const start = Math.max(long, 0)
  const lines = new Set(blocks.slice(start).map(({ text }) => text))
  const isListed = ({ kind, text }: Block): boolean => kind !== 'heading' && lines.has(text)
  const over = blocks.slice(0, start)
  const menu = new Set(over.filter(isListed).map(({ text }) => text))
  if (menu.size < fewestHeadings) return cutEnd(blocks)
  // The text may begin with short paragraphs; between list and text stand blurbs too, which end as no sentence does.
  const list = over.findLastIndex(isListed)
  const first = blocks.findIndex(({ kind, text }, index) => index > list && kind === 'paragraph' && isProse(text))
  const body = cutEnd(blocks.slice(first < 0 ? start : Math.min(first, start)))
  return body.map((block) =>
    menu.has(block.text) && block.kind !== 'heading' ? { ...block, kind: 'heading', level: 2 } : block,
  )
}

const isProse = (text: string): boolean => text.split(' ').length >= fewestProse && /[.!?]["”’)]?$/.test(text)
