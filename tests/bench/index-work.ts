import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { indexText } from '../../main/core/search/index-text.ts'
import { migrate } from '../../main/core/store/migrate.ts'
import { openDatabase } from '../../main/core/store/open.ts'
import { passphrase, startCore } from './core.ts'

/** What indexing a whole library costs by itself. Seconds. */
export interface IndexFigures {
  /** Words folded and stemmed: done by the parsers' threads, beside all else. */
  wordsSeconds: number
  /** Rows of the index written, encrypted and committed: done by the core. */
  rowsSeconds: number
}

/** Reports that share a transaction, as in an import. */
const perTransaction = 20

/** Indexes every passage of a library once more, into a database of its own that is removed after it. */
export async function measureIndexWork(libraryFolder: string, scratchFile: string): Promise<IndexFigures> {
  const core = startCore(libraryFolder)
  const db = openDatabase(scratchFile, { key: randomBytes(32), create: true })
  try {
    migrate(db)
    await core.call('vault.unlock', { passphrase })
    const insert = db.prepare('INSERT INTO passage_index (rowid, exact, stems) VALUES (?, ?, ?)')
    let words = 0
    let rows = 0
    let rowId = 0
    let waiting: { exact: string; stems: string }[][] = []
    const write = db.transaction(() => {
      for (const texts of waiting) for (const { exact, stems } of texts) insert.run(++rowId, exact, stems)
    })
    const flush = (): void => {
      const started = performance.now()
      write()
      rows += performance.now() - started
      waiting = []
    }
    for (const { reportId, passages, language } of await core.call('reports.list', {})) {
      const texts: string[] = []
      for (let from = 1; from <= passages; from += 500) {
        const some = await core.call('reports.passages', { reportId, from, to: from + 499 })
        texts.push(...some.map(({ text }) => text))
      }
      const started = performance.now()
      waiting.push(texts.map((text) => indexText(text, language)))
      words += performance.now() - started
      if (waiting.length === perTransaction) flush()
    }
    flush()
    return { wordsSeconds: words / 1000, rowsSeconds: rows / 1000 }
  } finally {
    db.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${scratchFile}${end}`, { force: true })
    await core.close()
  }
}
