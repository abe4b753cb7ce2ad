import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { visibleName } from '../../ui/visible-name.ts'

/** Which of several copies: `copy 1 of 2`; undefined where there is one only. */
export const copyOf = ({ copy }: Pick<ReportSummary, 'copy'>): string | undefined =>
  copy === undefined ? undefined : `copy ${copy.number} of ${copy.of}`

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** What a copy is told by. */
export interface NamedCopy {
  fileName: string
  importedAtMs: number
}

/** A copy in a line: when it came in, and from which file. */
export const describeCopy = ({ fileName, importedAtMs }: NamedCopy): string =>
  `imported ${moment.format(importedAtMs)} from ${visibleName(fileName)}`
