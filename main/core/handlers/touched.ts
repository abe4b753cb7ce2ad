import type { Context } from '../context.ts'
import type { Touched } from '../store/history.ts'

/** Tells the window what a change, an undo or a redo has touched. */
export function tellTouched(context: Context, { reportIds, tags }: Touched): void {
  for (const reportId of reportIds) context.emit({ name: 'highlights.changed', detail: { reportId } })
  if (tags) context.emit({ name: 'tags.changed', detail: {} })
  context.emit({ name: 'history.changed', detail: {} })
}
