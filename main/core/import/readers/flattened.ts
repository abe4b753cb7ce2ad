import { type Block, plainBlock } from '../blocks.ts'
import { isTitleCase } from '../headings.ts'
import { normaliseText } from '../text.ts'

/** A page's text as one line, taken apart. */
export interface Flattened {
  /** What stood before the text, in pieces: title, menus, captions. */
  before: string[]
  /** Headings and paragraphs of the text. */
  blocks: Block[]
}

/** Beginnings of words that have a capital inside: names of networks that reports speak of, Scottish and Irish names. */
const insideWord = '(?<!(?<!\\p{L})(?:You(?=Tube)|Whats(?=App)|Tik(?=Tok)|Linked(?=In)|Pay(?=Pal)|Ma?c))'

/** Where a word runs into the next piece: a small letter, digit or sign and a capital without a space. */
const seam = new RegExp(
  `${insideWord}(?<=[\\p{Ll}\\p{N})\\]’”"?!.])(?=[“"]?\\p{Lu})|` +
    '(?<=\\P{Lu}\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Lu}{2})(?=\\p{Lu}\\p{Ll}{2})',
  'u',
)

/** Where a paragraph ends: the end of a sentence and a capital (or an opening quote) without a space; not in "Ph.D.". */
const paragraphEnd = /(?<=(?<!\b\p{Lu})[.!?…][”"’)\]]*)(?=[“"‘(]?\p{Lu}(?!\.))/u

/** Longest line that is a page, in UTF-16 units. */
const longestPage = 500_000

/** Fewest headings by which a run-in menu is known. */
const fewest = 3

/** Pieces in a row that a menu may hold without a counterpart in the text: captions, a heading that was reworded. */
const mostStrange = 2

/** Most pieces that are one heading, where it has a capital inside a word ("COVID-19 and WhatsApp Groups"). */
const mostPieces = 3

/** What a heading looks like; points only after initials. */
const headingForm = /^["“‘]?[\p{Lu}\p{N}](?:[^.!?]|(?<=(?<!\p{L})\p{Lu})\.){2,120}\??$/u

/**
 * Takes apart a page that was pasted as one line, with its menus and all headings run together: looks for the list of
 * headings in the menu before the text, finds each again in the text, in order, splits there, restores the ends of
 * paragraphs where a sentence runs into a capital, and leaves out what comes before the text and after it. Undefined
 * when the line holds no such list.
 */
export function unflatten(line: string): Flattened | undefined {
  if (line.length > longestPage) return undefined
  const text = normaliseText(line)
  const menu = findMenu(text)
  if (menu === undefined) return undefined
  const start = findStart(text, menu.end, menu.places[0]?.at ?? 0)
  const blocks: Block[] = []
  addParagraphs(text.slice(start, menu.places[0]?.at), blocks)
  menu.places.forEach(({ heading, at }, index) => {
    blocks.push(plainBlock('heading', heading, 2))
    addParagraphs(text.slice(at + heading.length, menu.places[index + 1]?.at), blocks)
  })
  return { before: text.slice(0, menu.end).split(seam), blocks: cutAfter(blocks) }
}

interface Menu {
  /** Where the menu ends. */
  end: number
  /** Its headings with their places in the text. */
  places: { heading: string; at: number }[]
}

/** The longest run of pieces that come again in the text, each at a paragraph's end, in the same order. */
function findMenu(text: string): Menu | undefined {
  const pieces = cut(text.slice(0, 30_000), seam)
  let best: Menu | undefined
  for (let from = 0; from < pieces.length; from++) {
    const menu = followMenu(text, pieces.slice(from))
    if (menu === undefined || menu.places.length < fewest) continue
    if (best === undefined || menu.places.length > best.places.length) best = menu
  }
  return best
}

function followMenu(text: string, pieces: { piece: string; at: number }[]): Menu | undefined {
  const places: Menu['places'] = []
  let end = 0
  let after = (pieces[0]?.at ?? 0) + 1
  for (let index = 0, strange = 0; index < pieces.length && strange <= mostStrange; ) {
    const found = findPieces(text, pieces.slice(index, index + mostPieces), after)
    if (found === undefined) {
      // A menu begins with its first heading.
      if (places.length === 0) break
      strange++
      index++
      continue
    }
    const { heading, at, count } = found
    places.push({ heading, at })
    after = at + heading.length
    end = (pieces[index]?.at ?? 0) + heading.length
    index += count
    strange = 0
  }
  return places.length === 0 ? undefined : { end, places }
}

/** The first piece as a heading of the text after `after`, alone or together with those that follow it. */
function findPieces(text: string, pieces: { piece: string; at: number }[], after: number): FoundHeading | undefined {
  // The longest first: "Parliament and Tik" would be found too where "Parliament and TikTok" stands.
  for (let count = pieces.length; count > 0; count--) {
    const heading = pieces
      .slice(0, count)
      .map(({ piece }) => piece)
      .join('')
    const from = Math.max(after, (pieces[0]?.at ?? 0) + heading.length)
    const at = headingForm.test(heading) ? findHeading(text, heading, from) : -1
    if (at >= 0) return { heading, at, count }
  }
  return undefined
}

interface FoundHeading {
  heading: string
  at: number
  /** Pieces that it is made of. */
  count: number
}

/** A heading in the text stands between the end of a sentence and a capital, without spaces. */
function findHeading(text: string, heading: string, from: number): number {
  for (let at = text.indexOf(heading, from); at >= 0; at = text.indexOf(heading, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at)
    const next = text.slice(at + heading.length, at + heading.length + 2)
    if (/[.!?…][”"’)\]]?$/.test(before) && /^[“"‘(]?[\p{Lu}\p{N}]/u.test(next)) return at
  }
  return -1
}

/** Longest blurb of another page that is left out before the text, in UTF-16 units. */
const longestBlurb = 300

/**
 * Where the text begins: at the first piece after the menu that is prose. When two names of pages in a row come soon
 * after it, that was a blurb of such a page, and the text begins behind them.
 */
function findStart(text: string, from: number, to: number): number {
  const pieces = cut(text.slice(from, to), seam)
  const first = pieces.findIndex(isProse)
  const at = pieces[first]?.at
  if (at === undefined) return to
  const name = pieces.findLastIndex(({ piece, at: place }, index) => {
    return index > first && place - at < longestBlurb && isName(piece) && isName(pieces[index - 1]?.piece ?? '')
  })
  const behind = pieces.find((piece, index) => index > name && isProse(piece))
  return from + (name < 0 || behind === undefined ? at : behind.at)
}

const isProse = ({ piece }: { piece: string }): boolean =>
  piece.split(' ').length >= 12 && /[.!?]["”’)]?(?: |$)/.test(piece)

/** Names of pages and authors, not the rest of a word with a capital inside. */
const isName = (piece: string): boolean =>
  /^\S+(?: \S+){1,9}$/.test(piece) && !/[.,;:!?]/.test(piece) && isTitleCase(piece)

function addParagraphs(part: string, blocks: Block[]): void {
  for (const paragraph of part.split(paragraphEnd)) {
    const text = normaliseText(paragraph)
    if (text !== '') blocks.push(plainBlock('paragraph', text))
  }
}

/** Leaves out what is a menu again, under the last heading's text, and all after it: many seams, hardly a sentence. */
function cutAfter(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex(({ kind }) => kind === 'heading')
  const at = blocks.findIndex(({ text }, index) => {
    if (index <= last) return false
    const seams = cut(text, seam).length - 1
    return seams >= 4 && seams > text.length / 60
  })
  return at < 0 ? blocks : blocks.slice(0, at)
}

/** Pieces of a text with their places. */
function cut(text: string, at: RegExp): { piece: string; at: number }[] {
  let place = 0
  return text.split(at).map((piece) => {
    const start = place
    place += piece.length
    return { piece, at: start }
  })
}
