import { basename } from 'node:path'
import { codeOf } from '../core/errors.ts'

/** What a line may carry beside its event: identifiers, codes and numbers. */
export type LogFields = Record<string, string | number>

/** Writes one line. */
export type Log = (event: string, fields?: LogFields) => void

/** An identifier, a code, a call's name or a place in our own sources; never a sentence and never a path. */
const plainWord = /^[\w.:-]{1,64}$/

const safe = (value: string | number): string => {
  const text = String(value)
  return plainWord.test(text) ? text : '-'
}

/**
 * The one way in which the windowed shells write a line. Whatever is not a plain word comes out as `-`, so that
 * report text, titles, search terms and paths cannot get into a log by mistake.
 */
export function createLog(write: (line: string) => void): Log {
  return (event, fields = {}) => {
    const pairs = Object.entries(fields).map(([name, value]) => ` ${safe(name)}=${safe(value)}`)
    write(`verbatim: ${safe(event)}${pairs.join('')}\n`)
  }
}

/** The log of a running desk: standard error. */
export const stderrLog: Log = createLog((line) => process.stderr.write(line))

/** An error as a log may show it: its kind, its code and where in our sources it arose. Never its message. */
export function describeError(error: unknown): { kind: string; code: string; at: string } {
  if (!(error instanceof Error)) return { kind: typeof error, code: '-', at: '-' }
  const frame = /(?:\(|at )(?:file:\/\/)?([^\s()]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1]
  return { kind: error.name, code: codeOf(error) || '-', at: frame === undefined ? '-' : basename(frame) }
}
