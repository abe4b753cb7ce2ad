import { type BenchCore, passphrase, startCore } from './core.ts'
import { type Spread, spread, timed } from './numbers.ts'
import { queries } from './queries.ts'

/** What searching a full library told. Times in ms, in the core, through its door. */
export interface SearchFigures {
  /** The first twenty passages and the total of a query that nobody asked before since the library was opened. */
  first: Spread
  /** The same asked again: what was found is kept until the library changes. */
  again: Spread
  /** The slowest first answers, slowest first. */
  slowest: { query: string; ms: number }[]
  /** Facets of the query, asked for after its answer. */
  facets: Spread
  /** A table of topics and years of the query. */
  table: Spread
  /** Facets of a field alone right after the library was opened: the time to read the outlines of all reports. */
  catalogueMs: number
  /** Finding in the longest report: the first time, and as one types on. */
  inReport: { firstMs: number; typing: Spread }
  /** Queries that no limit of theirs makes cheap, each with its time. */
  worst: { query: string; ms: number }[]
}

/** Times that the library is opened anew and asked everything. */
const rounds = 4

/** Letter by letter, as a find field sends it. */
const typed = Array.from('police custody of detainees', (_, at, text = 'police custody of detainees') =>
  text.slice(0, at + 1),
)

const stock =
  'the of and to in for a or were on with that not by as s from was government police law court public human'

/** What a query of the allowed length can cost at most: short beginnings, many words, much to leave out. */
const worstQueries = [
  'in* OR co*',
  'int* OR con* OR res* OR pro* OR gov*',
  stock.split(' ').join(' OR '),
  `the NOT (${stock.split(' ').slice(1).join(' OR ')})`,
  'near(the of and to in for a or, 500) OR near(were on with that not by as s, 500)',
  `"${stock.split(' ').slice(0, 6).join(' ')}"`,
  '(country:kz the) OR (year:2019 of) OR NOT and',
]

/** Measures searching in a library that is there. */
export async function measureSearch(libraryFolder: string): Promise<SearchFigures> {
  const core = startCore(libraryFolder)
  try {
    await core.call('vault.unlock', { passphrase })
    const catalogueMs = await timed(() => core.call('search.facets', { query: 'country:kz' }))
    const told = { first: [] as number[], again: [] as number[], facets: [] as number[], table: [] as number[] }
    const slowest: SearchFigures['slowest'] = []
    for (let round = 0; round < rounds; round += 1) {
      await reopen(core)
      for (const query of queries) {
        const page = { query, limit: 20, offset: 0 }
        const ms = await timed(() => core.call('search.query', page))
        told.first.push(ms)
        slowest.push({ query, ms })
        told.facets.push(await timed(() => core.call('search.facets', { query })))
        told.table.push(await timed(() => core.call('search.table', { query, rows: 'topic' })))
        told.again.push(await timed(() => core.call('search.query', page)))
      }
    }
    const worst: SearchFigures['worst'] = []
    for (const query of worstQueries) {
      worst.push({ query, ms: await timed(() => core.call('search.query', { query, limit: 20, offset: 0 })) })
    }
    return {
      first: spread(told.first),
      again: spread(told.again),
      facets: spread(told.facets),
      table: spread(told.table),
      slowest: slowest.toSorted((a, b) => b.ms - a.ms).slice(0, 3),
      catalogueMs,
      inReport: await measureInReport(core),
      worst: worst.toSorted((a, b) => b.ms - a.ms),
    }
  } finally {
    await core.close()
  }
}

/** Opens the library anew, and lets it gather its words and outlines as it does in the moments after an unlock. */
async function reopen(core: BenchCore): Promise<void> {
  await core.call('vault.lock', {})
  await core.call('vault.unlock', { passphrase })
  await core.call('search.query', { query: 'goverment', limit: 1, offset: 0 })
  await core.call('search.facets', { query: 'country:kz' })
}

async function measureInReport(core: BenchCore): Promise<SearchFigures['inReport']> {
  const reports = await core.call('reports.list', {})
  const longest = reports.toSorted((a, b) => b.words - a.words)[0]
  if (longest === undefined) throw new Error('The library is empty')
  const { reportId } = longest
  const firsts: number[] = []
  const typing: number[] = []
  for (const mode of ['letters', 'words', 'forms', 'query'] as const) {
    await reopen(core)
    for (const [at, query] of typed.entries()) {
      const ms = await timed(() => core.call('search.inReport', { reportId, query, mode }))
      if (at === 0) firsts.push(ms)
      else typing.push(ms)
    }
  }
  return { firstMs: Math.max(...firsts), typing: spread(typing) }
}
