import { Bench } from 'tinybench'
import type { ReportSummary } from '../../preload/contract/reports.ts'
import { passphrase, startCore } from './core.ts'
import { type Spread, spread, timed } from './numbers.ts'

/** What a full library told. */
export interface LibraryFigures {
  /** Opening the library and listing it, without the derivation of the key, ms. Near 0 it can come out below it. */
  unlockMs: number
  /** The derivation of the key alone, ms. */
  derivationMs: number
  reports: number
  passages: number
  /** Passages of the longest report. */
  longest: number
  /** Reading what the window shows of it first, ms. */
  openReport: Spread
  /** Comparing an edition with that of the next year, for as many pairs as {@link comparedPairs}, ms. */
  compare: Spread
}

/** Pairs of editions compared at most, spread over the library. */
const comparedPairs = 60

/** Rounds of unlocking; a second or less each. */
const unlockRounds = 12

/** Measures what a user does with a library that is there. */
export async function measureLibrary(libraryFolder: string): Promise<LibraryFigures> {
  const core = startCore(libraryFolder)
  try {
    // A wrong passphrase costs the derivation and nothing more, so the difference is the opening.
    const derivations: number[] = []
    const unlocks: number[] = []
    for (let round = 0; round < unlockRounds; round += 1) {
      derivations.push(await timed(() => core.dispatch('vault.unlock', { passphrase: `${passphrase}!` })))
      unlocks.push(
        await timed(async () => {
          await core.call('vault.unlock', { passphrase })
          await core.call('reports.list', {})
        }),
      )
      await core.call('vault.lock', {})
    }
    // The derivation fills much memory and its time varies by more than the opening takes: only the best of each compare.
    const derivationMs = Math.min(...derivations)
    const unlockMs = Math.min(...unlocks) - derivationMs

    await core.call('vault.unlock', { passphrase })
    const reports = await core.call('reports.list', {})
    const longest = reports.toSorted((a, b) => b.passages - a.passages)[0]
    if (longest === undefined) throw new Error('The library is empty')

    const bench = new Bench({ time: 1000, retainSamples: true })
    bench.add('open', async () => {
      await core.call('reports.get', { reportId: longest.reportId })
      await core.call('reports.outline', { reportId: longest.reportId })
      await core.call('reports.passages', { reportId: longest.reportId, from: 1, to: 200 })
      await core.call('highlights.list', { reportId: longest.reportId })
    })
    const [opening] = await bench.run()
    if (opening?.result.state !== 'completed') throw new Error('The longest report could not be opened')

    return {
      unlockMs,
      derivationMs,
      reports: reports.length,
      passages: reports.reduce((sum, report) => sum + report.passages, 0),
      longest: longest.passages,
      openReport: spread(opening.result.latency.samples ?? []),
      compare: spread(await measureComparing(core, reports)),
    }
  } finally {
    await core.close()
  }
}

/** Times of comparing editions of one country and two years that follow each other. */
async function measureComparing(
  core: ReturnType<typeof startCore>,
  reports: readonly ReportSummary[],
): Promise<number[]> {
  const pairs = reports.flatMap((a) => {
    const b = reports.find(
      ({ country, series, coversYear }) =>
        country === a.country && series === a.series && coversYear === (a.coversYear ?? Number.NaN) + 1,
    )
    return b === undefined || a.country === null ? [] : [{ a: a.reportId, b: b.reportId }]
  })
  const every = Math.max(1, Math.floor(pairs.length / comparedPairs))
  const times: number[] = []
  for (const pair of pairs.filter((_, index) => index % every === 0).slice(0, comparedPairs)) {
    times.push(await timed(() => core.call('compare.reports', pair)))
  }
  return times
}
