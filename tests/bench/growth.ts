// How searching grows with the library, on generated reports: `node tests/bench/growth.ts [reports …]`. Apart from the
// other benchmarks, because libraries of tens of thousands of reports take minutes to make. `--keep <folder>` keeps them
// there, and measures again those that are kept.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { topics } from '../../main/core/import/topics.ts'
import { createWriteBatch, type ParsedFile } from '../../main/core/import/write-batch.ts'
import { indexReport } from '../../main/core/search/index-text.ts'
import { migrate } from '../../main/core/store/migrate.ts'
import { createStores } from '../../main/core/store/stores.ts'
import { createVault } from '../../main/core/vault/vault.ts'
import { passphrase, startCore } from './core.ts'
import { seeded, word } from './generated.ts'
import { formatMb, formatMs, spread, timed } from './numbers.ts'

const passagesPerReport = 40
const wordsPerPassage = 60
const sectionsPerReport = 8
const countries = 'KZ KG UZ TJ TM RU BY UA GE AM AZ MD PL DE FR IT ES PT NL BE SE NO FI DK IS IE GB US CA MX'.split(' ')
const reportsATransaction = 20

/** What a library of one size told. Times in ms, memory in bytes. */
interface Growth {
  reports: number
  passages: number
  fileBytes: number
  first: { p50: number; p95: number }
  facets: { p50: number; p95: number }
  catalogueMs: number
  /** Memory of the process, with the library open and everything of the search in memory. */
  memory: number
}

async function make(folder: string, count: number): Promise<void> {
  const vault = createVault({ folder, kdfCost: { memoryKiB: 64 * 1024, passes: 1, lanes: 1 } })
  const { db } = await vault.create(passphrase)
  migrate(db)
  const write = createWriteBatch(db, createStores(db, Date.now), () => false)
  const random = seeded(count)
  for (let first = 0; first < count; first += reportsATransaction) {
    let waiting = Array.from({ length: Math.min(reportsATransaction, count - first) }, (_, at) =>
      report(first + at, random),
    )
    while (waiting.length > 0) waiting = waiting.slice(write(waiting, []).length)
  }
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  await vault.release()
}

const words = (length: number, random: () => number): string => Array.from({ length }, () => word(random)).join(' ')

function report(number: number, random: () => number): ParsedFile {
  const texts = Array.from({ length: passagesPerReport }, () => `${words(wordsPerPassage, random)}.`)
  const bytes = Buffer.from(`${number}`)
  const coversYear = 2000 + (Math.floor(number / countries.length) % 24)
  return {
    path: `${number}`,
    report: {
      draft: {
        metadata: {
          profile: 'generic',
          publisher: `Publisher ${number % 5}`,
          country: countries[number % countries.length] ?? null,
          series: null,
          title: `Report ${number}`,
          coversYear,
          publishedYear: coversYear + 1,
          language: 'en',
          url: null,
        },
        sections: Array.from({ length: sectionsPerReport }, (_, at) => ({
          parent: null,
          number: `${at + 1}`,
          heading: words(4, random),
          topic: topics[(number + at) % topics.length]?.id ?? null,
        })),
        passages: texts.map((text, at) => ({
          section: Math.floor((at * sectionsPerReport) / passagesPerReport),
          kind: 'paragraph',
          text,
          links: [],
        })),
        doubts: [],
      },
      source: {
        sha256: createHash('sha256').update(bytes).digest(),
        fileName: `${number}.txt`,
        sizeBytes: bytes.length,
        modifiedAtMs: null,
        compression: 'none',
        bytes,
      },
      ...indexReport(texts, 'en'),
      passageWords: texts.map(() => wordsPerPassage),
      isSample: false,
      importedAtMs: 0,
    },
  }
}

/** Forty queries of the same kinds as those of the other benchmark: common and rare words, pairs, phrases, beginnings. */
function someQueries(): string[] {
  const random = seeded(7)
  const kinds = [
    () => word(random),
    () => `${word(random)} ${word(random)}`,
    () => `"${word(random)} ${word(random)}"`,
    () => `${word(random)} OR ${word(random)}`,
    () => `${word(random)} NOT ${word(random)}`,
    () => `${word(random).slice(0, 6)}*`,
    () => `near(${word(random)} ${word(random)}, 5)`,
    () => `${word(random)} country:kz`,
  ]
  return Array.from({ length: 40 }, (_, at) => kinds[at % kinds.length]?.() ?? '')
}

async function measure(folder: string): Promise<Growth> {
  const core = startCore(folder)
  try {
    await core.call('vault.unlock', { passphrase })
    await core.call('search.query', { query: 'goverment', limit: 1, offset: 0 })
    const catalogueMs = await timed(() => core.call('search.facets', { query: 'country:kz' }))
    const first: number[] = []
    const facets: number[] = []
    for (const query of someQueries()) {
      first.push(await timed(() => core.call('search.query', { query, limit: 20, offset: 0 })))
      facets.push(await timed(() => core.call('search.facets', { query })))
    }
    const reports = await core.call('reports.list', {})
    return {
      reports: reports.length,
      passages: reports.reduce((sum, { passages }) => sum + passages, 0),
      fileBytes: statSync(join(folder, 'library.db')).size,
      first: spread(first),
      facets: spread(facets),
      catalogueMs,
      memory: process.memoryUsage.rss(),
    }
  } finally {
    await core.close()
  }
}

const both = ({ p50, p95 }: Growth['first']): string => `${formatMs(p50)} / ${formatMs(p95)}`

function measureAll(sizes: readonly number[], keep: string | undefined): void {
  const work = keep ?? mkdtempSync(join(tmpdir(), 'verbatim-growth-'))
  const self = fileURLToPath(import.meta.url)
  // A process each, so that the memory is that of one library.
  const run = (...args: string[]): string => execFileSync(process.execPath, [self, ...args], { encoding: 'utf8' })
  try {
    process.stdout.write('| reports | passages | file | search p50 / p95 | facets p50 / p95 | outlines | memory |\n')
    process.stdout.write('|---|---|---|---|---|---|---|\n')
    for (const size of sizes) {
      const folder = join(work, `${size}`)
      if (!existsSync(folder)) {
        run('make', `${folder}.new`, `${size}`)
        renameSync(`${folder}.new`, folder)
      }
      const { reports, passages, fileBytes, first, facets, catalogueMs, memory }: Growth = JSON.parse(
        run('measure', folder),
      )
      const cells = [
        reports,
        passages,
        formatMb(fileBytes),
        both(first),
        both(facets),
        formatMs(catalogueMs),
        formatMb(memory),
      ]
      process.stdout.write(`| ${cells.join(' | ')} |\n`)
    }
  } finally {
    if (keep === undefined) rmSync(work, { recursive: true, force: true })
  }
}

const [step, folder = '', count = ''] = process.argv.slice(2)
if (step === 'make') await make(folder, Number(count))
else if (step === 'measure') process.stdout.write(JSON.stringify(await measure(folder)))
else {
  const keep = step === '--keep' ? folder : undefined
  const sizes = process.argv.slice(keep === undefined ? 2 : 4).map(Number)
  measureAll(sizes.length > 0 ? sizes : [1000, 10_000, 50_000], keep)
}
