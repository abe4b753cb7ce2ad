import type { ComparedPassage } from '../../../preload/contract/compare.ts'
import type { Passage, Section } from '../../../preload/contract/reports.ts'
import type { Range } from '../../../preload/contract/search.ts'
import { sectionPath, sectionTrail } from '../reader/sections.ts'

/**
 * What became of a line: as the core has it, `parted` where only the bounds of paragraphs changed, `spaced` where only
 * white space did.
 */
export type Change = ComparedPassage['change'] | 'parted' | 'spaced'

/** A line of the comparison: passages that belong together on both sides. */
export interface DifferenceRow {
  /** Stands for the line. */
  key: string
  change: Change
  /** Numbers of passages, in order; none on the side that lacks them. */
  a: number[]
  b: number[]
  similarity: number
}

/** The lines of a comparison, in its order. Paragraphs that were parted or joined share one. */
export function differenceRows(passages: readonly ComparedPassage[]): DifferenceRow[] {
  const rows: DifferenceRow[] = []
  const ofA = new Map<number, DifferenceRow>()
  const ofB = new Map<number, DifferenceRow>()
  for (const { a, b, change, similarity, within } of passages) {
    if (within !== undefined) continue
    const row = { key: `${a ?? ''}-${b ?? ''}`, change, a: a === null ? [] : [a], b: b === null ? [] : [b], similarity }
    rows.push(row)
    if (a !== null) ofA.set(a, row)
    if (b !== null) ofB.set(b, row)
  }
  for (const { a, b, similarity, within } of passages) {
    const row = within === undefined ? undefined : a === null ? ofA.get(within) : ofB.get(within)
    if (row === undefined) continue
    if (a !== null) row.a = [...row.a, a].sort(ascending)
    if (b !== null) row.b = [...row.b, b].sort(ascending)
    if (row.change === 'edited' && similarity === 1) row.change = 'parted'
  }
  for (const row of rows) if (row.change === 'edited' && row.similarity === 1) row.change = 'spaced'
  return rows
}

const ascending = (one: number, other: number): number => one - other

const words: Record<Change, string> = {
  same: 'same',
  edited: 'edited',
  moved: 'moved',
  added: 'added',
  dropped: 'dropped',
  parted: 'split differently',
  spaced: 'other spaces',
}

/** What became of a line, in words. */
export const changeWords = ({ change, similarity }: DifferenceRow): string =>
  change === 'moved' && similarity < 1 ? 'moved and edited' : words[change]

/** Whether words of a line differ and both sides have it: what can be shown word by word. */
export const hasWordChanges = ({ change, similarity, a, b }: DifferenceRow): boolean =>
  a.length > 0 && b.length > 0 && (change === 'edited' || (change === 'moved' && similarity < 1))

/** How many lines there are of each change, in the order in which they are told; none of which there are no lines. */
export function countChanges(rows: readonly DifferenceRow[]): { change: Change; lines: number }[] {
  const order: readonly Change[] = ['same', 'edited', 'spaced', 'parted', 'moved', 'added', 'dropped']
  return order
    .map((change) => ({ change, lines: rows.filter((row) => row.change === change).length }))
    .filter(({ lines }) => lines > 0)
}

/** A report as far as a line is shown from it. */
export interface Side {
  outline: readonly Section[]
  passages: readonly Passage[]
}

/** Where a line stands, in words: its section in the second report or, where it lacks it, in the first. */
export function whereIs(row: DifferenceRow, a: Side, b: Side): string {
  const [side, number] = row.b[0] === undefined ? [a, row.a[0]] : [b, row.b[0]]
  const sectionId = number === undefined ? null : (side.passages[number - 1]?.sectionId ?? null)
  return sectionTrail(sectionPath(side.outline, sectionId)).join(' › ')
}

/** Ranges of texts joined by line feeds, as ranges of each of the texts. */
export function rangesOfEach(texts: readonly string[], ranges: readonly Range[]): Range[][] {
  let from = 0
  return texts.map((text) => {
    const to = from + text.length
    const own = ranges
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]): Range => [Math.max(start, from) - from, Math.min(end, to) - from])
    from = to + 1
    return own
  })
}
