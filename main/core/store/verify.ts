import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import type { LibraryDb } from './open.ts'
import { readSpan } from './span.ts'
import type { Stores } from './stores.ts'

/** What a check of the whole library found. */
export interface Verification {
  ok: boolean
  checked: {
    sources: number
    /** Pages of the database, each with its own authentication tag. */
    pages: number
    highlights: number
  }
  /** One sentence each. */
  problems: string[]
}

/** Most problems that are listed; a badly damaged library has as many as it has pages. */
const maxProblems = 100

/**
 * Reads everything: every page of the database, every source, also of reports in the trash, against the SHA-256 of
 * its import, every highlight that is shown against the words of its passages. Other calls are answered in between.
 * @throws {AppError} `cancelled` when the library is locked meanwhile
 */
export async function verifyLibrary(db: LibraryDb, stores: Stores): Promise<Verification> {
  const problems: string[] = []
  const pages = checkPages(db, problems)
  let sources = 0
  let highlights = 0
  const reports =
    attempt(problems, 'The list of reports cannot be read', () => [...stores.reports.list(), ...stores.trash.list()]) ??
    []
  for (const { reportId, title } of reports) {
    await setImmediate()
    if (!db.open) throw new AppError('cancelled', 'The check was stopped, because the library was locked.')
    attempt(problems, `The source of “${title}” cannot be read`, () => {
      const source = stores.reports.source(reportId)
      sources += 1
      if (source === undefined || !createHash('sha256').update(source.bytes).digest().equals(source.sha256)) {
        problems.push(`The source of “${title}” is not what was imported.`)
      }
    })
    attempt(problems, `The highlights of “${title}” cannot be read`, () => {
      for (const highlight of stores.highlights.list({ reportId })) {
        highlights += 1
        if (!isAtItsPlace(stores, highlight)) {
          problems.push(`A highlight in “${title}”, ¶ ${highlight.passage}, does not agree with its text.`)
        }
      }
    })
  }
  return {
    ok: problems.length === 0,
    checked: { sources, pages, highlights },
    problems: problems.slice(0, maxProblems),
  }
}

/** Reads every page, and the index of the words against itself; answers the number of pages. */
function checkPages(db: LibraryDb, problems: string[]): number {
  const lines = attempt(problems, 'The database is damaged', () =>
    db.prepare<[], string>(`PRAGMA integrity_check(${maxProblems})`).pluck().all(),
  )
  for (const line of lines ?? []) if (line !== 'ok') problems.push(`The database is damaged: ${line.trim()}.`)
  return Number(db.pragma('page_count', { simple: true }))
}

type Marked = ReturnType<Stores['highlights']['list']>[number]

function isAtItsPlace({ reports }: Stores, highlight: Marked): boolean {
  try {
    const { quote } = readSpan(highlight, (from, to) => reports.passages(highlight.reportId, from, to))
    return quote === highlight.quote
  } catch (error) {
    // The place itself is gone.
    if (error instanceof AppError) return false
    throw error
  }
}

/** Runs one part of the check; a part that the damage makes impossible is a problem, not the end of the check. */
function attempt<T>(problems: string[], problem: string, part: () => T): T | undefined {
  try {
    return part()
  } catch (error) {
    problems.push(`${problem} (${error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'}).`)
    return undefined
  }
}
