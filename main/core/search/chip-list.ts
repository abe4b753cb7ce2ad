import type { ChipKind, QueryChip } from '../../../preload/contract/query.ts'

/** The parts of a query, gathered while it is read. */
export class ChipList {
  private readonly chips: QueryChip[] = []
  private leftOut: QueryChip | undefined

  /** How many there are. */
  get length(): number {
    return this.chips.length
  }

  /** Those that came after the first `count`. */
  since(count: number): QueryChip[] {
    return this.chips.slice(count)
  }

  add(
    kind: ChipKind,
    text: string,
    { start, end }: { start: number; end: number },
    isNegated: boolean,
    problem: string | null = null,
  ): void {
    this.chips.push({ kind, text, range: [start, end], isNegated, problem })
  }

  operator(kind: 'or' | 'close', place: { start: number; end: number }): void {
    this.add(kind, '', place, false)
  }

  /** Notes what is past a limit: all of it is one part, however long. */
  leaveOut({ start, end }: { start: number; end: number }, problem: string): void {
    if (this.leftOut === undefined) {
      this.leftOut = { kind: 'word', text: '…', range: [start, end], isNegated: false, problem }
      this.chips.push(this.leftOut)
    } else this.leftOut.range[1] = Math.max(this.leftOut.range[1], end)
  }

  /** All, in the order of the query. */
  all(): QueryChip[] {
    return this.chips.toSorted((a, b) => a.range[0] - b.range[0])
  }
}
