import type { Fragment } from './fragments.ts'
import { textOf } from './fragments.ts'
import type { PageFragments } from './lines.ts'

/** Empty room between columns, in points from the page's left edge. */
export interface Gutter {
  from: number
  to: number
}

/** Narrowest gutter, points. */
const narrowest = 9

/** Narrowest column, as a share of the page's text. */
const edge = 0.15

/** Fewest lines that make a column. */
const fewest = 5

/** The gutters of every page that has any: those that its own lines leave free, else those of most other pages. */
export function findGutters(pages: readonly PageFragments[]): Map<number, Gutter[]> {
  const found = new Map<number, Gutter[]>()
  for (const { page, fragments } of pages) {
    const gutters = guttersOf(fragments)
    if (gutters.length > 0) found.set(page, gutters)
  }
  // A page with a few lines of columns follows the rest.
  if (found.size >= pages.length * 0.4) {
    const usual = [...found.values()][0] ?? []
    for (const { page, fragments } of pages) {
      if (!found.has(page) && usual.every((gutter) => !fragments.some((fragment) => isAcross(fragment, gutter)))) {
        found.set(page, usual)
      }
    }
  }
  return found
}

/** Whether a line goes through a gutter. */
export const isAcross = ({ x, right }: Fragment, { from, to }: Gutter): boolean => x < from - 1 && right > to + 1

/** Upright strips that hardly any line enters, with columns of running text at both sides. */
function guttersOf(fragments: readonly Fragment[]): Gutter[] {
  if (fragments.length < 2 * fewest) return []
  const left = Math.floor(Math.min(...fragments.map(({ x }) => x)))
  const right = Math.ceil(Math.max(...fragments.map(({ right }) => right)))
  const width = right - left
  if (!(width > 100 && width < 20_000)) return []
  const cover = coverage(fragments, left, width)
  // Titles cross, and so does text in one column above or below; they cross everywhere alike.
  const inner = cover.slice(Math.ceil(width * edge), Math.floor(width * (1 - edge)))
  const most = Math.min(...inner) + 1
  const gutters: Gutter[] = []
  for (let at = 0; at < width; ) {
    if ((cover[at] ?? 0) > most) {
      at++
      continue
    }
    const from = at
    while (at < width && (cover[at] ?? 0) <= most) at++
    if (at - from >= narrowest && from > width * edge && at < width * (1 - edge))
      gutters.push({ from: left + from, to: left + at })
  }
  const columns = intoColumns(
    fragments.filter((fragment) => !gutters.some((gutter) => isAcross(fragment, gutter))),
    gutters,
  )
  return gutters.filter((_, index) =>
    [columns[index], columns[index + 1]].every((column = []) => column.length >= fewest && isRunning(column)),
  )
}

/** Fragments that cover each point of the width. */
function coverage(fragments: readonly Fragment[], left: number, width: number): Int32Array {
  const cover = new Int32Array(width + 1)
  for (const { x, right } of fragments) {
    const from = Math.max(0, Math.floor(x - left))
    const to = Math.min(width, Math.ceil(right - left))
    for (let at = from; at < to; at++) cover[at] = (cover[at] ?? 0) + 1
  }
  return cover
}

/** Fragments by the column in which they have their middle. */
export function intoColumns(fragments: readonly Fragment[], gutters: readonly Gutter[]): Fragment[][] {
  const columns: Fragment[][] = Array.from({ length: gutters.length + 1 }, () => [])
  for (const fragment of fragments) {
    const middle = (fragment.x + fragment.right) / 2
    columns[gutters.filter(({ from, to }) => middle > (from + to) / 2).length]?.push(fragment)
  }
  return columns
}

/**
 * Whether columns are read one after the other. Columns of running text have long lines that mostly reach their right
 * edge; cells of a table and labels do not.
 */
export function isColumned(columns: readonly (readonly Fragment[])[]): boolean {
  const filled = columns.filter((column) => column.length > 0)
  return filled.length < 2 || filled.slice(0, -1).every((column) => column.length > 1 && isRunning(column))
}

/** Shortest line of running text in a column, UTF-16 units. */
const shortest = 18

function isRunning(column: readonly Fragment[]): boolean {
  const limit = Math.max(...column.map(({ right }) => right))
  const left = Math.min(...column.map(({ x }) => x))
  let letters = 0
  let running = 0
  let filling = 0
  for (const { runs, right } of column) {
    const { length } = textOf(runs)
    letters += length
    if (length >= shortest) running += length
    if (right > limit - 0.2 * (limit - left)) filling += length
  }
  return running >= letters * 0.6 && filling >= letters * 0.5
}
