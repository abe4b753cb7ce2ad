import type { Migration } from '../migrate.ts'
import { reports } from './0010-reports.ts'
import { highlights } from './0020-highlights.ts'
import { pages } from './0030-pages.ts'

/** Every step of the schema, oldest first. */
export const migrations: readonly Migration[] = [reports, highlights, pages]
