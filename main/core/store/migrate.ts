import { AppError } from '../errors.ts'
import { migrations } from './migrations/index.ts'
import type { LibraryDb } from './open.ts'

/** One step of the schema. Shipped steps are never edited; versions rise by ten. */
export interface Migration {
  version: number
  run(db: LibraryDb): void
}

/** The schema version that this program writes. */
export const currentVersion = migrations.at(-1)?.version ?? 0

/** The schema version of an open library. */
export const schemaVersion = (db: LibraryDb): number => Number(db.pragma('user_version', { simple: true }))

/**
 * Brings a library to this program's schema, in one transaction: it is at the old version or at the new, never
 * between. A new library runs the same list.
 * @throws {AppError} `too-new` when a newer version of Verbatim wrote it; nothing is changed then.
 */
export function migrate(db: LibraryDb, steps: readonly Migration[] = migrations): void {
  const from = schemaVersion(db)
  const to = steps.at(-1)?.version ?? 0
  if (from > to) {
    throw new AppError('too-new', 'A newer version of Verbatim made this library. Install that version to open it.')
  }
  if (from === to) return
  db.transaction(() => {
    for (const step of steps) {
      if (step.version <= from) continue
      step.run(db)
      db.pragma(`user_version=${step.version}`)
    }
  }).exclusive()
}
