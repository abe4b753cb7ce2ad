import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { passphrase, startCore } from './core.ts'
import { type Spread, spread, timed } from './numbers.ts'
import { queries } from './queries.ts'

/** How ripgrep does on the same text. Times in ms. */
export interface RipgrepFigures {
  /** Counting the lines that hold a word or a phrase, all of them, with all processors. */
  ripgrep: Spread
  /** The first twenty passages and the total of the same queries, ranked. */
  verbatim: Spread
  queries: number
  bytes: number
}

/** Queries that ripgrep can ask, too: one word or one phrase. */
const plain = queries.filter((query) => /^(?:\p{L}+|"[\p{L} ]+")$/u.test(query))

/** Whether ripgrep is there. */
export const hasRipgrep = (): boolean => spawnSync('rg', ['--version']).status === 0

/** Writes every passage of a library to files, a line each, and lets both search; the files are removed after it. */
export async function measureRipgrep(libraryFolder: string, scratchFolder: string): Promise<RipgrepFigures> {
  const core = startCore(libraryFolder)
  mkdirSync(scratchFolder)
  try {
    await core.call('vault.unlock', { passphrase })
    let bytes = 0
    for (const [at, { reportId, passages }] of (await core.call('reports.list', {})).entries()) {
      const lines: string[] = []
      for (let from = 1; from <= passages; from += 500) {
        const some = await core.call('reports.passages', { reportId, from, to: from + 499 })
        lines.push(...some.map(({ text }) => text))
      }
      const text = Buffer.from(`${lines.join('\n')}\n`)
      bytes += text.length
      writeFileSync(join(scratchFolder, `${at}.txt`), text)
    }
    await core.call('search.query', { query: 'goverment', limit: 1, offset: 0 })
    const ripgrep: number[] = []
    const verbatim: number[] = []
    for (const query of plain) {
      const words = query.replaceAll('"', '')
      const once = (): unknown =>
        spawnSync('rg', ['--no-config', '-i', '-w', '-F', '--count', '--no-filename', words, scratchFolder])
      // Once for the system's cache: the floor is a search in memory.
      once()
      ripgrep.push(await timed(once))
      verbatim.push(await timed(() => core.call('search.query', { query, limit: 20, offset: 0 })))
    }
    return { ripgrep: spread(ripgrep), verbatim: spread(verbatim), queries: plain.length, bytes }
  } finally {
    rmSync(scratchFolder, { recursive: true, force: true })
    await core.close()
  }
}

/** The version that measures, as it names itself. */
export const ripgrepVersion = (): string =>
  execFileSync('rg', ['--version'], { encoding: 'utf8' }).split('\n')[0]?.trim() ?? 'ripgrep'
