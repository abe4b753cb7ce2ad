import type { Migration } from '../migrate.ts'
import { reports } from './0010-reports.ts'
import { highlights } from './0020-highlights.ts'
import { pages } from './0030-pages.ts'
import { corrections } from './0040-corrections.ts'
import { importQueue } from './0050-import-queue.ts'
import { settings } from './0090-settings.ts'
import { reissues } from './0100-reissues.ts'
import { searches } from './0120-searches.ts'
import { words } from './0130-words.ts'
import { stems } from './0140-stems.ts'

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [
  reports,
  highlights,
  pages,
  corrections,
  importQueue,
  settings,
  reissues,
  searches,
  words,
  stems,
]
