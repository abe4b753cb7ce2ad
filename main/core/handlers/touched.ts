import type { Context } from '../context.ts'
import type { Touched } from '../store/history.ts'

/** Tells the search and the window what a change, an undo or a redo has touched. What is left out was not. */
export function tellTouched(context: Context, { reportIds = [], tags, reports, searches }: Partial<Touched>): void {
  if (reports) {
    context.library().search.reportsChanged()
    context.emit({ name: 'reports.changed', detail: {} })
  }
  for (const reportId of reportIds) context.emit({ name: 'highlights.changed', detail: { reportId } })
  if (tags) context.emit({ name: 'tags.changed', detail: {} })
  if (searches) context.emit({ name: 'searches.changed', detail: {} })
  context.emit({ name: 'history.changed', detail: {} })
}
