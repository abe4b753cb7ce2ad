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
      if (!repeated.has(row) && !isBrowserLine(row)) break
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

function edgeRows({ page, height, fragments }: WholePage): Row[] {
  const rows = rowsOf(fragments).map((row) => ({
    page,
    fragments: row,
    text: row
      .sort((one, other) => one.x - other.x)
      .map(({ runs }) => textOf(runs))
      .join(' '),
    y: row[0]?.y ?? 0,
  }))
  const tops = rows
    .slice(0, outermost)
    .filter(({ y }) => y < height * margin)
    .map((row, rank) => ({ ...row, rank, isTop: true }))
  const feet = rows
    .slice(tops.length)
    .slice(-outermost)
    .filter(({ y }) => y > height * (1 - margin))
    .reverse()
    .map((row, rank) => ({ ...row, rank, isTop: false }))
  return [...tops, ...feet].filter(({ text }) => text.length <= longest)
}

/** Rows that say the same, but for numbers, at the same height of several pages. */
function repeatedRows(rows: readonly Row[], pages: number): Set<Row> {
  const enough = pages <= 4 ? 2 : 3
  const repeated = new Set<Row>()
  for (const alike of Map.groupBy(rows, ({ text, isTop }) => `${isTop} ${shapeOf(text)}`).values()) {
    const pagesAt = new Map<number, Set<number>>()
    for (const { y, page } of alike) {
      const at = Math.round(y / 4)
      for (const near of [at - 1, at, at + 1]) pagesAt.set(near, (pagesAt.get(near) ?? new Set()).add(page))
    }
    for (const row of alike) if ((pagesAt.get(Math.round(row.y / 4))?.size ?? 0) >= enough) repeated.add(row)
  }
  return repeated
}

/** What a row says, with any number for each number. */
const shapeOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[\s|–—-]*[ivxlc]{1,7}[\s|–—-]*$/, '#')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ')

/** Chromium and Safari date the page, and write the address with "3/23"; Firefox writes "3 of 23" and the date. */
const browserLines = [
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?: \S.*)?$/i,
  /^(?:https?|file):\S+(?: \d{1,5}\/\d{1,5})?$/i,
  /^\d{1,5}(?: (?:of|из|\/) |\/)\d{1,5}(?: \d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d.*)?$/i,
  /\S (?:https?|file):\/\/\S+$/i,
]

const isBrowserLine = ({ text, rank }: Row): boolean => rank === 0 && browserLines.some((form) => form.test(text))

function addressIn(text: string): string | null {
  const found = /https?:\/\/[^\s"<>]+/i.exec(text)?.[0]
  // Browsers cut long addresses short.
  if (found === undefined || /…|\.\.\./.test(found)) return null
  return URL.parse(found)?.href ?? null
}
