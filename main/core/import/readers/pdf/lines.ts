import { findGutters, type Gutter, intoColumns, isAcross, isColumned } from './columns.ts'
import { type Fragment, isSameLine, joinFragments, mainSize, textOf } from './fragments.ts'
import type { Run } from './page-text.ts'

/** One line of a column. */
export interface Line {
  page: number
  /** Names the column: its page, and its place in the reading order of all columns. */
  column: number
  /** Where the column may begin and end. */
  left: number
  limit: number
  x: number
  right: number
  y: number
  size: number
  text: string
  /** Whether all of its letters are bold, and all slanted. */
  isBold: boolean
  isItalic: boolean
  /** UTF-16 units at its start that are bold. */
  lead: number
  runs: Run[]
  /** Parts with wide gaps between them; a line of running text has one. */
  parts: Fragment[]
}

/** Smallest gap that parts cells, in heights of the font. */
const cellGap = 0.8

/** What a page says, without its running heads and feet. */
export interface PageFragments {
  page: number
  /** Points. */
  width: number
  fragments: Fragment[]
}

/**
 * The lines of all pages in reading order: a page's columns one after the other, where the page has columns; lines that
 * cross a gutter part what is above them from what is below.
 */
export function toLines(pages: readonly PageFragments[]): Line[] {
  const gutters = findGutters(pages)
  const columns: { shape: string; lines: Line[] }[] = []
  for (const { page, width, fragments } of pages) {
    for (const region of regionsOf(fragments, gutters.get(page) ?? [])) {
      const lines = rowsOf(region.fragments).map((row) => toLine(row, page, columns.length + 1))
      columns.push({ shape: `${Math.round(width)} ${region.shape}`, lines })
    }
  }
  for (const alike of Map.groupBy(columns, ({ shape }) => shape).values()) measure(alike.flatMap(({ lines }) => lines))
  return columns.flatMap(({ lines }) => lines)
}

/** Part of a page that is read before the next. */
interface Region {
  fragments: Fragment[]
  /** The same for columns that have the same place on their pages. */
  shape: string
}

/** Whether a line goes on the one above, in the same type, with nothing beside it. */
const isNextOf = (above: Fragment | undefined, line: Fragment, all: readonly Fragment[]): boolean =>
  above !== undefined &&
  Math.abs(above.size - line.size) < 0.02 * line.size &&
  line.y - above.y < 1.5 * line.size &&
  !all.some((other) => other !== line && isSameLine(other, line))

function regionsOf(fragments: readonly Fragment[], gutters: readonly Gutter[]): Region[] {
  if (gutters.length === 0) return [{ fragments: [...fragments], shape: 'whole' }]
  const regions: Region[] = []
  let band: Fragment[] = []
  let wide: Fragment[] = []
  const endBand = (): void => {
    const columns = intoColumns(band, gutters)
    if (isColumned(columns)) {
      columns.forEach((column, index) => {
        if (column.length > 0) regions.push({ fragments: column, shape: `${index} of ${columns.length}` })
      })
    } else if (band.length > 0) regions.push({ fragments: band, shape: 'whole' })
    band = []
  }
  const endWide = (): void => {
    if (wide.length > 0) regions.push({ fragments: wide, shape: 'whole' })
    wide = []
  }
  for (const fragment of [...fragments].sort((one, other) => one.y - other.y)) {
    // Beside a line that crosses, on the same baseline, stands more of the same line; close below, a title's next.
    const isWide = (other: Fragment): boolean => gutters.some((gutter) => isAcross(other, gutter))
    const isBeside = wide.some((line) => isSameLine(line, fragment))
    if (isWide(fragment) || isBeside || isNextOf(wide.at(-1), fragment, fragments)) {
      endBand()
      wide.push(fragment)
    } else {
      endWide()
      band.push(fragment)
    }
  }
  endBand()
  endWide()
  return regions
}

/** Fragments on the same baseline, from top to bottom. */
export function rowsOf(region: readonly Fragment[]): Fragment[][] {
  const rows: Fragment[][] = []
  for (const fragment of [...region].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows
      .slice(-3)
      .findLast((other) => other.some((part) => isSameLine(part, fragment) && isApart(part, fragment)))
    if (row === undefined) rows.push([fragment])
    else row.push(fragment)
  }
  return rows
}

/** Small type over or under large is beside it, not across it. */
const isApart = (one: Fragment, other: Fragment): boolean =>
  Math.min(one.right, other.right) - Math.max(one.x, other.x) < 0.5 * Math.min(one.size, other.size)

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

function toLine(row: Fragment[], page: number, column: number): Line {
  const isReversed = row.reduce((sum, { runs }) => sum + directionOf(runs), 0) > 0
  const sorted = row.sort((one, other) => (isReversed ? other.right - one.right : one.x - other.x))
  const parts: Fragment[] = []
  for (const fragment of sorted) {
    const last = parts.at(-1)
    const gap = last === undefined ? 0 : Math.max(fragment.x - last.right, last.x - fragment.right)
    if (last !== undefined && gap < cellGap * Math.max(last.size, fragment.size)) {
      parts[parts.length - 1] = joinFragments([last, fragment])
    } else parts.push(fragment)
  }
  for (const part of parts) {
    if (isReversed) part.runs.sort((one, other) => other.right - one.right)
  }
  const runs = parts.flatMap((part) => part.runs)
  const size = mainSize(runs)
  const letters = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return {
    page,
    column,
    left: 0,
    limit: 0,
    x: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ right }) => right)),
    y: runs.find((run) => run.size === size)?.y ?? 0,
    size,
    text: textOf(runs),
    isBold: letters.length > 0 && letters.every(({ isBold }) => isBold),
    isItalic: letters.length > 0 && letters.every(({ isItalic }) => isItalic),
    lead: leadOf(runs),
    runs,
    parts,
  }
}

const directionOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text }) => sum + (rightToLeft.test(text) ? text.length : -text.length), 0)

function leadOf(runs: readonly Run[]): number {
  const plain = runs.findIndex(({ text, isBold }) => !isBold && /[\p{L}\p{N}]/u.test(text))
  return textOf(plain < 0 ? runs : runs.slice(0, plain)).length
}

/**
 * Tells every line how wide its column is: as the widest lines of all columns at the same place, for a page may hold a few
 * short lines only. A line in two hundred may stick out.
 */
function measure(lines: readonly Line[]): void {
  const outliers = Math.floor(lines.length / 200)
  const left = lines.map(({ x }) => x).sort((one, other) => one - other)[outliers] ?? 0
  const limit = lines.map(({ right }) => right).sort((one, other) => other - one)[outliers] ?? 0
  for (const line of lines) {
    line.left = left
    line.limit = limit
  }
}
