import type { Block, ReadDocument } from './blocks.ts'
import { countriesIn, countryCode } from './countries.ts'
import { languageOf } from './language.ts'
import { yearIn } from './years.ts'

/** UTF-16 units of text at the start and the end where a report says what it is. */
const outer = 3000

/** The language of a report: by its words, for pages often declare their site's; what they declare when short. */
export function findLanguage({ head }: ReadDocument, blocks: readonly Block[]): string {
  const text = blocks
    .filter(({ kind }) => kind !== 'heading')
    .map((block) => block.text)
    .join('\n')
  return languageOf(text.slice(0, 20_000)) ?? head.language ?? 'en'
}

/**
 * The country that a report is about: the one its title names; else the one that its text names most, when none comes
 * near it. Undefined when in doubt.
 */
export function findCountry(title: string, blocks: readonly Block[]): string | undefined {
  const after = /[:–—-]\s*([^:]+)$/.exec(title)?.[1]
  const named = countryCode(title) ?? (after === undefined ? undefined : countryCode(after))
  if (named !== undefined) return named
  const inTitle = countriesIn(title)
  if (inTitle.length === 1) return inTitle[0]?.code
  const [first, second] = countriesIn(takeText(blocks, 200_000))
  if (first === undefined || first.count < 2) return undefined
  return second === undefined || first.count >= second.count * 2 ? first.code : undefined
}

/** How texts say which year they cover, in English, Russian and Kazakh. */
const coverForms = [
  /\b(?:for|covering|during|in|of) the (?:calendar |reporting )?year (?:of )?((?:19|20)\d\d)\b/i,
  /\bevents of ((?:19|20)\d\d)\b/i,
  /\b((?:19|20)\d\d) (?:annual )?(?:country |human rights )+reports?\b/i,
  /\bannual report,? (?:for )?((?:19|20)\d\d)\b/i,
  /(?<!\d)за ((?:19|20)\d\d)(?:\s*-?й)?\s*(?:год|г\.)/i,
  /(?<!\d)((?:19|20)\d\d)\s*жыл(?:ғы|ы|ындағы)?(?!\p{L})/iu,
]

/** The year that a report covers, where its title or its outer parts say so. */
export function findCoversYear(title: string, blocks: readonly Block[]): number | undefined {
  const years = title.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []
  if (years.length === 1) return Number(years[0])
  for (const part of [title, takeText(blocks, outer), takeText(blocks.slice(-12), outer * 2)]) {
    for (const form of coverForms) {
      const found = yearIn(form.exec(part)?.[1])
      if (found !== undefined) return found
    }
  }
  return undefined
}

function takeText(blocks: readonly Block[], length: number): string {
  let text = ''
  for (const block of blocks) {
    if (text.length >= length) break
    text += `${block.text}\n`
  }
  return text
}

/** A text cut to a length between words, with an ellipsis; whole when it is no longer. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  const cut = text.slice(0, space > 0 ? space : length).replace(/[\s.,;:–—-]+$/, '')
  return `${cut.toWellFormed()}…`
}

/** Lines by which a text names its publisher. */
const publisherForms = [
  /^(?:published|issued|released) by (?:the )?(\p{Lu}[^.;|]{2,80})[.;]?$/iu,
  /^(?:publisher|издатель|баспагер):\s*(\p{Lu}[^.;|]{2,80})\.?$/iu,
  /^(?:©|\(c\)|copyright(?: ©)?)\s*(?:(?:19|20)\d\d(?:\s*[–-]\s*(?:19|20)\d\d)?,?\s*)?(?:by )?(?:the )?(\p{Lu}[^.;|©]{2,80}?)(?:[,.] all rights reserved)?\.?$/iu,
]

/** Lines at the start and the end of a text that may name its publisher. */
const outerLines = 8

/**
 * The publisher, where a line of its own at the start or the end of a text names it: "Published by …", "© 2023 …". A
 * sentence that speaks of who published something else does not.
 */
export function findPublisher(blocks: readonly Block[]): string | undefined {
  for (const { text } of [...blocks.slice(0, outerLines), ...blocks.slice(-outerLines)]) {
    if (text.length > 160) continue
    for (const form of publisherForms) {
      const found = form.exec(text)?.[1]?.trim()
      if (found !== undefined && !/^all rights/i.test(found)) return found
    }
  }
  return undefined
}
