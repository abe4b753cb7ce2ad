// Reports that are selected, to do something with all of them at once.

/** What is selected, and how it came about. */
export interface Selection {
  ids: ReadonlySet<string>
  /** Where the run of reports begins that Shift goes on with; null when the next Shift begins one. */
  anchor: string | null
  /** What was selected before that run: the run can be made shorter again without losing it. */
  before: ReadonlySet<string>
}

const nothing: ReadonlySet<string> = new Set()

/** Nothing is selected. */
export const noSelection: Selection = { ids: nothing, anchor: null, before: nothing }

/** Selects one report, or takes it out again. The next run begins at it. */
export function toggleOne({ ids }: Selection, reportId: string): Selection {
  const next = new Set(ids)
  if (!next.delete(reportId)) next.add(reportId)
  return { ids: next, anchor: reportId, before: next }
}

/**
 * Selects the run up to a report, in place of the run before. `cursor` is where it begins when none is open; `run`
 * answers the reports from one to another, both included.
 */
export function extendTo(
  selection: Selection,
  cursor: string | null,
  reportId: string,
  run: (from: string, to: string) => readonly string[],
): Selection {
  const anchor = selection.anchor ?? cursor ?? reportId
  const before = selection.anchor === null ? selection.ids : selection.before
  return { ids: new Set([...before, ...run(anchor, reportId)]), anchor, before }
}

/** Ends the run: the cursor goes on alone. */
export const endRun = (selection: Selection): Selection =>
  selection.anchor === null ? selection : { ...selection, anchor: null }

/** Selects all of these, or nothing when they all are. */
export function toggleAll({ ids }: Selection, all: readonly string[]): Selection {
  return all.every((reportId) => ids.has(reportId)) ? noSelection : { ...noSelection, ids: new Set(all) }
}

/** Without the reports that are gone; the selection itself when none is. */
export function withoutGone(selection: Selection, left: ReadonlySet<string>): Selection {
  if ([...selection.ids].every((reportId) => left.has(reportId))) return selection
  const kept = (ids: ReadonlySet<string>) => new Set([...ids].filter((reportId) => left.has(reportId)))
  return { ids: kept(selection.ids), anchor: null, before: kept(selection.before) }
}

/** The reports of a list from one to another, both included, whichever stands first. */
export function runInList(order: readonly string[], from: string, to: string): string[] {
  const [a, b] = [order.indexOf(from), order.indexOf(to)]
  // What a filter has hidden meanwhile begins no run.
  if (a === -1 || b === -1) return [to]
  return order.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/** Where a cursor goes whose report is gone: to the next that is left after it, else to the one before. */
export function successor(before: readonly string[], gone: string | null, left: readonly string[]): string | null {
  const still = new Set(left)
  const at = gone === null ? -1 : before.indexOf(gone)
  if (at === -1) return left[0] ?? null
  return (
    before.slice(at + 1).find((reportId) => still.has(reportId)) ??
    before.slice(0, at).findLast((reportId) => still.has(reportId)) ??
    left[0] ??
    null
  )
}
