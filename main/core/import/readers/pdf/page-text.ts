import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { plainLetters } from './letters.ts'

/** Words that one instruction of the page writes. Places are points (1/72 inch) from the page's upper left corner. */
export interface Run {
  /** Trimmed, not empty. */
  text: string
  x: number
  right: number
  /** The baseline; grows downwards. */
  y: number
  /** Height of the font. */
  size: number
  isBold: boolean
  isItalic: boolean
  /** Whether the page has a space between it and what it wrote before. */
  isSpaced: boolean
}

/** What a page says. */
export interface PageText {
  /** From 1. */
  number: number
  width: number
  height: number
  /** In the order in which the page writes them. */
  runs: Run[]
}

/** Weight and slant of fonts by the names that the document gives them. */
export type Faces = Map<string, { isBold: boolean; isItalic: boolean }>

/** Reads a page as it is meant to be looked at. `faces` is filled as pages with new fonts come. */
export async function readPage(pdf: PDFDocumentProxy, number: number, faces: Faces): Promise<PageText> {
  const page = await pdf.getPage(number)
  try {
    const content = await page.getTextContent({ disableNormalization: true })
    await learnFaces(page, Object.keys(content.styles), faces)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const runs: (Run & { turn: number })[] = []
    let isSpaced = false
    for (const item of content.items) {
      if (!('str' in item)) continue
      const text = plainLetters(item.str.trim())
      if (text === '') {
        isSpaced ||= item.str !== ''
        continue
      }
      const run = placeRun(item, transform as number[], width, height)
      if (run !== undefined) {
        const face = faces.get(item.fontName)
        runs.push({
          ...run,
          text,
          isBold: face?.isBold ?? false,
          isItalic: face?.isItalic ?? false,
          isSpaced: isSpaced || /^\s/.test(item.str),
        })
      }
      isSpaced = item.hasEOL || /\s$/.test(item.str)
    }
    return { number, width, height, runs: withoutShadows(upright(runs)) }
  } finally {
    page.cleanup()
  }
}

/** A page's fonts are known by name only after its instructions are read, which is done where it brings a new one. */
async function learnFaces(page: PDFPageProxy, names: string[], faces: Faces): Promise<void> {
  if (names.every((name) => faces.has(name))) return
  await page.getOperatorList().catch(() => undefined)
  for (const name of names) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
    const given = typeof font === 'object' && font !== null ? font : {}
    const face = 'name' in given && typeof given.name === 'string' ? given.name : ''
    faces.set(name, {
      isBold: ('bold' in given && given.bold === true) || /bold|black|heavy|demi|[-,]bd\b|\bbd$/i.test(face),
      isItalic: ('italic' in given && given.italic === true) || /italic|oblique|[-,](?:bd)?it\b/i.test(face),
    })
  }
}

interface Item {
  transform: number[]
  width: number
  height: number
}

/** Where a run stands, turned so that its line lies flat. Undefined for slanted words (watermarks) and for unreal places. */
function placeRun(
  { transform: item, width: length, height }: Item,
  view: number[],
  width: number,
  pageHeight: number,
): (Pick<Run, 'x' | 'right' | 'y' | 'size'> & { turn: number }) | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, jf = 0] = item
  const along = { x: a * ia + c * ib, y: b * ia + d * ib }
  const up = { x: a * ic + c * id, y: b * ic + d * id }
  const at = { x: a * ie + c * jf + e, y: b * ie + d * jf + f }
  const size = height > 0 ? height : Math.hypot(up.x, up.y)
  if (![at.x, at.y, length, size].every(Number.isFinite) || size <= 0) return undefined
  const angle = Math.round((Math.atan2(along.y, along.x) * 180) / Math.PI)
  const turn = ((angle % 360) + 360) % 360
  // Slanted type leans by its shear, not by its baseline.
  if (turn === 0) return { x: at.x, right: at.x + length, y: at.y, size, turn }
  if (turn === 90) return { x: at.y, right: at.y + length, y: width - at.x, size, turn }
  if (turn === 180) return { x: width - at.x, right: width - at.x + length, y: pageHeight - at.y, size, turn }
  if (turn === 270) return { x: pageHeight - at.y, right: pageHeight - at.y + length, y: at.x, size, turn }
  return undefined
}

/** The runs that lie as most of the page does, then the others. */
function upright(runs: (Run & { turn: number })[]): Run[] {
  const lengths = new Map<number, number>()
  for (const { turn, text } of runs) lengths.set(turn, (lengths.get(turn) ?? 0) + text.length)
  const [most] = [...lengths].sort((one, other) => other[1] - one[1])
  return runs.filter(({ turn }) => turn === most?.[0])
}

/** Bold made by writing the same words twice, a hair apart. */
function withoutShadows(runs: Run[]): Run[] {
  return runs.filter((run, index) => {
    const near = 0.2 * run.size
    return !runs
      .slice(Math.max(0, index - 4), index)
      .some(({ text, x, y }) => text === run.text && Math.abs(x - run.x) < near && Math.abs(y - run.y) < near)
  })
}
