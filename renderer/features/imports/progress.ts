import type { ImportStatus } from '../../../preload/contract/imports.ts'
import { counted, number } from '../../ui/counted.ts'

/** Files that an import is done with, whatever became of them. */
export const filesDone = ({ imported, unchanged, failed }: ImportStatus): number => imported + unchanged + failed

/** Before this many files and this much time a rate would only jump. */
const steadyFiles = 5
const steadyMs = 1500

/** Files a second, or null while it is too early to tell. */
export function filesPerSecond(status: ImportStatus): number | null {
  const done = filesDone(status)
  if (done < steadyFiles || status.elapsedMs < steadyMs) return null
  return done / (status.elapsedMs / 1000)
}

/** Time that is left at the rate so far, ms; null while it is too early to tell. */
export function msLeft(status: ImportStatus): number | null {
  const rate = filesPerSecond(status)
  if (rate === null || !status.isCounted) return null
  return ((status.total - filesDone(status)) / rate) * 1000
}

/** A length of time as people say it, coarse enough not to flicker: `40 s left`, `3 min left`. */
export function describeLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  if (seconds <= 5) return 'a few seconds left'
  if (seconds < 60) return `${Math.ceil(seconds / 5) * 5} s left`
  return `${Math.ceil(seconds / 60)} min left`
}

/** How fast, with its unit: `41 a second`, `1.5 a second`. */
export const describeRate = (perSecond: number): string =>
  `${perSecond < 10 ? perSecond.toFixed(1) : number(Math.round(perSecond))} a second`

/** What an import did, in words, leaving out what there was none of: `5 imported, 1 failed`. */
export function describeOutcome({ imported, unchanged, failed }: ImportStatus): string {
  const parts = [
    imported > 0 && `${number(imported)} imported`,
    unchanged > 0 && `${number(unchanged)} already here`,
    failed > 0 && `${counted(failed, 'file')} not read`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'nothing to import' : parts.join(', ')
}
