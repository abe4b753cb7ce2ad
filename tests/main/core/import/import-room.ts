import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type Courtesy, createCourtesy } from '../../../../main/core/courtesy.ts'
import { createImports, type Imports, type ImportsOptions } from '../../../../main/core/import/imports.ts'
import type { DeskEvent } from '../../../../preload/contract/events.ts'
import { ImportedFile, ImportStatus } from '../../../../preload/contract/imports.ts'
import { aFolder } from '../../../helpers/folder.ts'
import { createTestLibrary, type TestLibrary, testNow } from '../../../helpers/library.ts'
import { aStatePage } from '../../../helpers/state-page.ts'

// A fresh library and folder for each test of whoever imports this, with imports that run for real.

export let folder: ReturnType<typeof aFolder>
export let library: TestLibrary
export let imports: Imports
export let events: DeskEvent[]
/** Transactions that the search heard of. */
export let commits: number

beforeEach(() => {
  folder = aFolder()
  library = createTestLibrary()
  events = []
  commits = 0
})
afterEach(async () => {
  await imports.close()
  library.close()
  folder.remove()
})

/** Makes the room's imports; call it once a test. */
export function setUp(parser: Partial<ImportsOptions['parser']> = {}, courtesy: Courtesy = createCourtesy()): Imports {
  imports = createImports({
    courtesy,
    db: library.db,
    stores: library.stores,
    search: { reportsChanged: () => commits++ },
    parser: { entry: new URL('unruly-parser.ts', import.meta.url), threads: 2, ...parser },
    sampleFolder: folder.path,
    emit: (event) => events.push(event),
    now: () => testNow,
  })
  return imports
}

/** Writes a file, a report about a country of its name unless told otherwise; answers its path. */
export function make(name: string, content: string | Uint8Array = aStatePage({ country: name })): string {
  const path = join(folder.path, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** Starts an import; answers its id. */
export const start = (paths: string[]): string =>
  imports.start(paths, { isSample: false, name: (path) => basename(path) }).importId

/** Waits until the newest import satisfies; no longer than a test may take. */
export async function until(isSo: (status: ImportStatus) => boolean): Promise<ImportStatus> {
  for (;;) {
    const status = imports.status()
    if (status !== null && isSo(status)) return ImportStatus.parse(status)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
/** Waits until the newest import is over, however it ended. */
export const untilOver = (): Promise<ImportStatus> => until(({ state }) => state !== 'running' && state !== 'paused')

/** What became of each file of an import, by the contract. */
export const filesOf = (importId: string): ImportedFile[] =>
  imports.files(importId, 0).map((file) => ImportedFile.parse(file))
/** The same by name: how it ended, or the code of its failure. */
export const outcomes = (importId: string): Record<string, string> =>
  Object.fromEntries(filesOf(importId).map(({ file, status, error }) => [file, error === null ? status : error.code]))
