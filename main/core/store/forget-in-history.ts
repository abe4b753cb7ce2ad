import type { LibraryDb } from './open.ts'
import type { RowChange } from './rows.ts'

interface Entry {
  seq: number
  label: string
  changes: string
}

/** Said of a change of which the history forgot a part. */
const inPart = ' (in part)'

/**
 * Takes reports out of the history: their removals and restorings alone, or everything that was marked in them too. What
 * is left of a change can still be undone; a change of which nothing is left is dropped. The caller has opened the
 * transaction and sees to it that the rows themselves are gone, or as if the forgotten changes had never been made.
 */
export function forgetInHistory(db: LibraryDb, reports: ReadonlySet<number>, what: 'removal' | 'everything'): void {
  const entries = db.prepare<[], Entry>('SELECT seq, label, changes FROM history').all()
  const parsed = entries.map((entry) => ({ ...entry, changes: JSON.parse(entry.changes) as RowChange[] }))
  const highlights = new Set<unknown>()
  const isOf = ({ before, after }: RowChange): boolean => reports.has(Number((before ?? after)?.report_id))
  for (const { changes } of parsed) {
    for (const change of changes) {
      if (change.table === 'highlights' && isOf(change)) highlights.add((change.before ?? change.after)?.uid)
    }
  }
  // Tags put on a highlight that the history has no image of, because it is older than what is kept.
  const marked = db.prepare<[number], string>('SELECT uid FROM highlights WHERE report_id = ?').pluck()
  for (const report of reports) for (const uid of marked.all(report)) highlights.add(uid)

  const isForgotten = (change: RowChange): boolean => {
    if (change.table === 'trash') return isOf(change)
    if (what === 'removal') return false
    if (change.table === 'highlights') return isOf(change)
    return change.table === 'highlight_tags' && highlights.has((change.before ?? change.after)?.highlight_uid)
  }
  const rewrite = db.prepare('UPDATE history SET label = ?, changes = ? WHERE seq = ?')
  const drop = db.prepare('DELETE FROM history WHERE seq = ?')
  for (const { seq, label, changes } of parsed) {
    const left = changes.filter((change) => !isForgotten(change))
    if (left.length === changes.length) continue
    if (left.length === 0) drop.run(seq)
    else rewrite.run(label.endsWith(inPart) ? label : label + inPart, JSON.stringify(left), seq)
  }
}
