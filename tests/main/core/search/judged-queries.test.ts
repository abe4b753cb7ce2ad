import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportSummary } from '../../../../preload/contract/reports.ts'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'

// Queries as researchers ask them, each with passages that a person who read the reports holds for its answer: they must
// be among the first ten.

/** Names reports by what `key` makes of them; answers the first ten hits of a query as `key:passage`. */
async function firstTen(desk: TestCore, key: (report: ReportSummary) => string) {
  const names = new Map((await desk.ask('reports.list', {})).map((report) => [report.reportId, key(report)]))
  return async (query: string): Promise<string[]> => {
    const { hits } = await desk.ask('search.query', { query, limit: 10, offset: 0 })
    return hits.map(({ reportId, passage }) => `${names.get(reportId)}:${passage}`)
  }
}

describe('the sample library answers', () => {
  let desk: TestCore
  let ten: (query: string) => Promise<string[]>
  beforeAll(async () => {
    desk = await createTestCore()
    await desk.importSample()
    ten = await firstTen(desk, ({ publisher, language, coversYear }) =>
      publisher?.startsWith('River') ? 'watch22' : `${language}${(coversYear ?? 0) % 100}`,
    )
  })
  afterAll(() => desk.close())

  it.each([
    ['dockers strike', ['en21:50', 'en22:50']],
    ['false denunciation complaint', ['en21:19', 'watch22:12']],
    ['"stress positions"', ['en21:17', 'en22:17']],
    ['flood dike prisoners wage', ['en22:51']],
    ['ombudsman complaints', ['en21:45', 'en22:45', 'en23:46']],
    ['children reeds harvest', ['en22:52', 'en23:53']],
    ['journalists insult', ['en21:31', 'en22:32', 'watch22:9']],
    ['license newspaper', ['en21:30', 'watch22:7']],
    ['near(comma missing, 3)', ['en21:35']],
    ['internet slowed cable', ['en21:32']],
    ['tuberculosis', ['en21:21', 'en22:21']],
    ['prison conditions', ['en21:21', 'en22:21']],
    ['assembly quay repair', ['en21:34', 'watch22:13']],
    ['telephone tapped', ['en21:28', 'en22:29']],
    ['domestic violence fine', ['en21:46', 'en22:46']],
    ['tugboat* strike', ['en22:50', 'watch22:6']],
    ['Article 312 repeal', ['watch22:21']],
    ['topic:internet', ['en21:32', 'en22:33', 'en23:32']],
    ['topic:torture complaint year:2022 -publisher:river', ['en22:19']],
    ['section:7.c inspectors', ['en21:52', 'en22:52']],
    ['забастовка', ['ru22:15']],
    ['закрыть новостные сайты', ['ru22:17']],
    ['жалобами на побои', ['ru22:11']],
    ['мектеп', ['kk23:20']],
    ['референдумнан парақтар', ['kk23:15']],
    ['тасқыннан зардаптар', ['kk23:26']],
    ['Келдибай', ['ru22:16', 'kk23:16', 'en21:30']],
    ['Yulzhan Tasmurat', ['en21:49', 'ru22:18', 'kk23:18']],
  ])('%s', async (query, expected) => {
    expect(await ten(query)).toEqual(expect.arrayContaining(expected))
  })
})

const corpus = join(import.meta.dirname, '../../../../../shared/corpus')
const isAbsent = !existsSync(corpus)

describe.skipIf(isAbsent)('eleven real texts answer (skipped where the corpus is absent)', () => {
  let desk: TestCore
  let ten: (query: string) => Promise<string[]>
  beforeAll(async () => {
    desk = await createTestCore()
    await desk.importFiles([join(corpus, 'kazakhstan'), join(corpus, 'seeds')])
    // The six saved pages by their year; the seeds are there to be told apart.
    ten = await firstTen(desk, ({ coversYear, passages }) => (passages > 200 ? `${coversYear}` : 'seed'))
  }, 60_000)
  afterAll(() => desk.close())

  it.each([
    ['torture complaints prosecutor', ['2019:12']],
    ['"National Preventive Mechanism"', ['2019:10']],
    ['bail pretrial', ['2019:34']],
    ['minimum age employment', ['2019:220']],
    ['sexual harassment year:2019', ['2019:170']],
    ['judge convicted corruption year:2019', ['2019:42', '2019:43']],
    ['jury trial jurors', ['2019:47']],
    ['mental hospitals year:2019', ['2019:192', '2019:194']],
    ['foreign workers unions', ['2019:214']],
    ['strike illegal', ['2019:211']],
    ['inspectors insufficient', ['2019:237']],
    ['street children', ['2019:180']],
    ['newborn babies', ['2019:176']],
    ['near(minimum wage, 3) poverty', ['2019:230']],
    ['overtime holiday', ['2019:233']],
    ['topic:prison-conditions infrastruct*', ['2019:19']],
    ['section:1.c video', ['2019:13']],
    ['torture', ['2019:9']],
    ['abortion sterilization', ['2019:172']],
    ['hague child abduction', ['2019:183']],
    ['jewish community', ['2019:184']],
    ['conditional release', ['2019:34']],
    ['confessions torture detention', ['2019:36']],
  ])('%s', async (query, expected) => {
    expect(await ten(query)).toEqual(expect.arrayContaining(expected))
  })
})
