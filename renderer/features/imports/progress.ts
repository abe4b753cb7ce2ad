import type { ImportStatus } from '../../../preload/contract/imports.ts'
import { counted, number } from '../../ui/counted.ts'

/** Files that an import is done with, whatever became of them. */
export const filesDone = ({ imported, unchanged, failed }: ImportStatus): number => imported + unchanged + failed

/** Whether an import is at work, or held. */
export const isUnderway = ({ state }: ImportStatus): boolean => state === 'running' || state === 'paused'

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

/** How fast, with its unit: `41 files a second`, `1.5 files a second`. */
export const describeRate = (perSecond: number): string =>
  `${perSecond < 10 ? perSecond.toFixed(1) : number(Math.round(perSecond))} files a second`

/** How far an import is: `importing 412 of 1,167`. */
export function describeProgress(status: ImportStatus): string {
  const { state, total, isCounted } = status
  const verb = state === 'paused' ? 'import paused at' : 'importing'
  return `${verb} ${number(filesDone(status))} of ${number(total)}${isCounted ? '' : ' or more'}`
}

/** Its pace, what is left of it, what went wrong so far and what waits: all that is known yet, or nothing. */
export function describePace(status: ImportStatus): string {
  const rate = filesPerSecond(status)
  const left = msLeft(status)
  const isRunning = status.state === 'running'
  const parts = [
    isRunning && rate !== null && describeRate(rate),
    isRunning && left !== null && describeLeft(left),
    status.failed > 0 && `${number(status.failed)} not read`,
    status.waiting > 0 && `${counted(status.waiting, 'more import')} ${status.waiting === 1 ? 'waits' : 'wait'}`,
  ]
  return parts.filter((part) => part !== false).join(' · ')
}

/** How many files came to which end. */
type Counts = Pick<ImportStatus, 'imported' | 'unchanged' | 'failed'>

/** What became of files, in words, leaving out what there was none of: `5 imported, 1 file not read`. */
export function describeOutcome({ imported, unchanged, failed }: Counts): string {
  const parts = [
    imported > 0 && `${number(imported)} imported`,
    unchanged > 0 && `${number(unchanged)} already here`,
    failed > 0 && `${counted(failed, 'file')} not read`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'nothing to import' : parts.join(', ')
}

/** What was left out without a word about each: a sentence, or an empty one when nothing was. */
export const describePassedOver = ({ passedOver }: ImportStatus['listed']): string =>
  passedOver === 0
    ? ''
    : passedOver === 1
      ? 'Left out: 1 other file, a picture, part of a web page or the like.'
      : `Left out: ${number(passedOver)} other files, such as pictures, parts of web pages and a system’s own.`

/** What an import did, and what imports before it have left: `1 imported; before, 49 files not read`. */
export function describeEnd(status: ImportStatus): string {
  const before = status.listed.failed - status.failed
  return describeOutcome(status) + (before > 0 ? `; before, ${counted(before, 'file')} not read` : '')
}
