import { type Block, plainBlock } from '../blocks.ts'
import { normaliseText } from '../text.ts'

/** A page's text as one line, taken apart. */
export interface Flattened {
  /** What stood before the text, in pieces: title, menus, captions. */
  before: string[]
  /** Headings and paragraphs of the text. */
  blocks: Block[]
}

/** Where a word runs into the next piece: a small letter, digit or sign and a capital without a space. */
const seam = /(?<=[\p{Ll}\p{N})\]’”"?!.])(?=[“"]?\p{Lu})|(?<=\P{Lu}\p{Lu})(?=\p{Lu}\p{Ll})/u

/** Where a paragraph ends: the end of a sentence and a capital (or an opening quote) without a space. */
const paragraphEnd = /(?<=(?<!\b\p{Lu})[.!?…][”"’)\]]*)(?=[“"‘(]?\p{Lu})/u

/** Fewest headings by which a run-in menu is known. */
const fewest = 3

/**
 * Takes apart a page that was pasted as one line, with its menus and all headings run together: looks for the list of
 * headings in the menu before the text, finds each again in the text, in order, splits there, restores the ends of
 * paragraphs where a sentence runs into a capital, and leaves out what comes before the text and after it. Undefined
 * when the line holds no such list.
 */
export function unflatten(line: string): Flattened | undefined {
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
  for (const { piece, at } of pieces) {
    const found = /^[\p{Lu}\p{N}][^.!?]{2,120}$/u.test(piece)
      ? findHeading(text, piece, Math.max(after, at + piece.length))
      : -1
    if (found < 0) break
    places.push({ heading: piece, at: found })
    after = found + piece.length
    end = at + piece.length
  }
  return places.length === 0 ? undefined : { end, places }
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

/** The first piece after the menu that is prose: several sentences, or one long one. */
function findStart(text: string, from: number, to: number): number {
  for (const { piece, at } of cut(text.slice(from, to), seam)) {
    if (piece.split(' ').length >= 12 && /[.!?]["”’)]?(?: |$)/.test(piece)) return from + at
  }
  return to
}

function addParagraphs(part: string, blocks: Block[]): void {
  for (const paragraph of part.split(paragraphEnd)) {
    const text = normaliseText(paragraph)
    if (text !== '') blocks.push(plainBlock('paragraph', text))
  }
}

/** Leaves out the first piece that is a menu again, and all after it: many seams, hardly a sentence. */
function cutAfter(blocks: Block[]): Block[] {
  const at = blocks.findIndex(({ kind, text }) => {
    if (kind === 'heading') return false
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
