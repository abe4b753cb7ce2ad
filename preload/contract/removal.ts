import { z } from 'zod'
import { Count, Id } from './call.ts'

/** Most reports that one change is about. */
export const maxReportsPerChange = 10_000

/** The reports that a change is about. */
export const ReportIds = z.array(Id).min(1).max(maxReportsPerChange)

/** How many reports come or go, and highlights with them. */
export const Removed = z.strictObject({ reports: Count, highlights: Count })
export type Removed = z.infer<typeof Removed>
