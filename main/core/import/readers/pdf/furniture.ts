import { type Fragment, textOf } from './fragments.ts'
import { rowsOf } from './lines.ts'

/** A page with what it says, and its size in points. */
export interface WholePage {
  page: number
  width: number
  height: number
  fragments: Fragment[]
}

/** Pages without what repeats on them, and what that said. */
export interface Unfurnished {
  pages: WholePage[]
  /** The web address that a browser printed on the pages. */
  url: string | null
  /** What was left out, each once. */
  running: string[]
}

interface Row {
  page: number
  fragments: Fragment[]
  text: string
  y: number
  size: number
  /** The row towards the page's middle. */
  next: { y: number; size: number } | null
  /** Counted from the page's nearest edge, the outermost being 0. */
  rank: number
  isTop: boolean
}

/** Rows at each edge of a page that may be running heads and feet. */
const outermost = 4

/** Share of a page's height at its edges where these stand. */
const margin = 0.12

/** Longest running head, UTF-16 units. */
const longest = 220

/** Pages without running heads and feet, page numbers, and the lines that browsers print at a page's edges. */
export function removeFurniture(pages: readonly WholePage[]): Unfurnished {
  const rows = pages.flatMap(edgeRows)
  const repeated = repeatedRows(rows, pages.length)
  const drop = new Set<Fragment>()
  const running = new Set<string>()
  let url: string | null = null
  for (const edge of Map.groupBy(rows, ({ page, isTop }) => `${page} ${isTop}`).values()) {
    for (const row of edge.sort((one, other) => one.rank - other.rank)) {
      if (!isBrowserLine(row) && !(repeated.has(row) && isApart(row, edge, repeated))) break
      for (const fragment of row.fragments) drop.add(fragment)
      running.add(row.text)
      url ??= addressIn(row.text)
    }
  }
  return {
    pages: pages.map((page) => ({ ...page, fragments: page.fragments.filter((fragment) => !drop.has(fragment)) })),
    url,
    running: [...running],
  }
}

/** Whether there is more room between a row and the text than between lines of a text, or its type is another. */
function isApart(row: Row, edge: readonly Row[], repeated: ReadonlySet<Row>): boolean {
  const inner = edge.find(({ rank }) => rank === row.rank + 1)
  if (inner !== undefined && repeated.has(inner)) return true
  const { next, size } = row
  return next === null || Math.abs(next.y - row.y) > 1.5 * size || Math.abs(next.size - size) > 0.05 * size
}

function edgeRows({ page, height, fragments }: WholePage): Row[] {
  const rows = rowsOf(fragments).map((row) => ({
    page,
    fragments: row,
    text: row
      .sort((one, other) => one.x - other.x)
      .map(({ runs }) => textOf(runs))
      .join(' '),
    y: row[0]?.y ?? 0,
    size: row[0]?.size ?? 0,
  }))
  const tops = rows
    .slice(0, outermost)
    .filter(({ y }) => y < height * margin)
    .map((row, rank) => ({ ...row, rank, isTop: true, next: rows[rank + 1] ?? null }))
  const feet = rows
    .slice(tops.length)
    .slice(-outermost)
    .filter(({ y }) => y > height * (1 - margin))
    .reverse()
    .map((row, rank) => ({ ...row, rank, isTop: false, next: rows.at(-2 - rank) ?? null }))
  return [...tops, ...feet].filter(({ text }) => text.length <= longest)
}

/** Rows that say the same at the same height of several pages, with a number that counts the pages or without. */
function repeatedRows(rows: readonly Row[], pages: number): Set<Row> {
  const enough = pages <= 4 ? 2 : 3
  const places = new Map<string, Set<number>>()
  const near = (y: number): number[] => [-1, 0, 1].map((step) => Math.round(y / 4) + step)
  for (const row of rows) {
    for (const shape of shapesOf(row)) {
      for (const at of near(row.y)) {
        const place = `${row.isTop} ${at} ${shape}`
        places.set(place, (places.get(place) ?? new Set()).add(row.page))
      }
    }
  }
  const isRepeated = (row: Row): boolean =>
    shapesOf(row).some((shape) => {
      const found = places.get(`${row.isTop} ${Math.round(row.y / 4)} ${shape}`)?.size ?? 0
      // Two numbers alone that count the pages are enough: those of a preface are few.
      return found >= (/^#-?\d+#?$/.test(shape) ? 2 : enough)
    })
  return new Set(rows.filter(isRepeated))
}

/** What a row says: as it is, and with each of its numbers told from the page's, which rise together. */
function shapesOf({ text, page }: Row): string[] {
  const whole = text.toLowerCase().replace(/\s+/g, ' ')
  const roman = /^[\s|–—-]*([ivxlc]{1,7})[\s|–—-]*$/.exec(whole)?.[1]
  if (roman !== undefined) return [whole, `#${romanValue(roman) - page}`]
  const counted = [...whole.matchAll(/\d{1,5}/g)].slice(0, 8).map((found) => {
    const { 0: number, index } = found
    return `${whole.slice(0, index)}#${Number(number) - page}#${whole.slice(index + number.length)}`
  })
  return [whole, ...counted]
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function romanValue(roman: string): number {
  const values = [...roman].map((digit) => romanDigits[digit] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** Chromium and Safari date the page, and write the address with "3/23"; Firefox writes "3 of 23" and the date. */
const browserLines = [
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?: \S.*)?$/i,
  /^(?:https?|file):\S+ \d{1,5}\/\d{1,5}$/i,
  /^\d{1,5}(?: (?:of|из|\/) |\/)\d{1,5}(?: \d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d.*)?$/i,
  /\S (?:https?|file):\/\/\S+$/i,
]

/** Such a line has its parts at both ends of the page's width. */
const isBrowserLine = ({ text, rank, fragments }: Row): boolean =>
  rank === 0 && fragments.length > 1 && browserLines.some((form) => form.test(text))

function addressIn(text: string): string | null {
  const found = /https?:\/\/[^\s"<>]+/i.exec(text)?.[0]
  // Browsers cut long addresses short.
  if (found === undefined || /…|\.\.\./.test(found)) return null
  return URL.parse(found)?.href ?? null
}
