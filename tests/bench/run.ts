// Measures the design's budgets on the corpus beside the checkout, or on generated text, and prints them side by side.
// It fails nothing: numbers are for people to judge.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { checkBodies, formatShare, formatWorst, wordsOff } from './body.ts'
import { countFiles, getCorpus } from './corpus.ts'
import { measureForgiving } from './forgiving.ts'
import type { ImportFigures } from './import-process.ts'
import { measureIndexWork } from './index-work.ts'
import { measureLibrary } from './library.ts'
import { formatMb, formatMs, type Spread } from './numbers.ts'
import { measureRecoll } from './recoll.ts'
import { hasRipgrep, measureRipgrep, ripgrepVersion } from './ripgrep.ts'
import { measureSearch } from './search.ts'
import { hasElectron, measureTerminal } from './shells.ts'
import { type Figure, formatTable } from './table.ts'
import { measureTyping } from './typing.ts'
import { measureWindow } from './window.ts'

/** The corpus that the design's budgets speak of: saved pages, and seconds for them. */
const designImport = { files: 1748, seconds: 60 }

/** Below so many files a share of that budget says nothing: starting the threads takes longer. */
const fewFiles = 100

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const importProcess = fileURLToPath(new URL('./import-process.ts', import.meta.url))

async function measureImport(libraryFolder: string, source: string): Promise<ImportFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, [importProcess, libraryFolder, source])
  return JSON.parse(stdout)
}

/** Our time over that of the peer, in the same run on the same files. */
function peerFigures(seconds: number, peer: number | undefined): Figure[] {
  if (peer === undefined)
    return [{ what: '  recollindex', figure: 'skipped: not installed', budget: '≤ 0.45 of its time' }]
  const what = `  of the time of recollindex (${peer.toFixed(1)} s)`
  return [{ what, figure: (seconds / peer).toFixed(2), budget: '≤ 0.45' }]
}

function importFigures(what: string, figures: ImportFigures): Figure[] {
  const { imported, failed, seconds, cpuSeconds, writerCpuSeconds, peakBytes } = figures
  const files = imported + failed
  const share = ((designImport.seconds * files) / designImport.files).toFixed(1)
  return [
    {
      what: `import ${what} (${files} files, ${failed} failed)`,
      figure: `${seconds.toFixed(1)} s, ${(files / seconds).toFixed(1)} files/s`,
      budget: files < fewFiles ? '' : `≤ ${share} s (${designImport.seconds} s for ${designImport.files} pages)`,
    },
    {
      what: '  processor time of all its threads, and of the core’s alone',
      figure: `${cpuSeconds.toFixed(1)} s, ${writerCpuSeconds.toFixed(1)} s`,
      budget: '',
    },
    { what: '  peak memory of the process', figure: formatMb(peakBytes), budget: '≤ 800 MB' },
  ]
}

const both = ({ p50, p95 }: Spread): string => `p50 ${formatMs(p50)}, p95 ${formatMs(p95)}`

/** Others at work on the machine make every time longer: the result says how many there were. */
const loadBefore = loadavg()[0]?.toFixed(1)

async function searchFigures(library: string, passages: number): Promise<Figure[]> {
  const { first, again, slowest, facets, table, catalogueMs, inReport, worst } = await measureSearch(library)
  const { wordsSeconds, rowsSeconds } = await measureIndexWork(library, join(work, 'index.db'))
  const figures: Figure[] = [
    {
      what: `search ${passages} passages, 40 mixed queries: first twenty and total`,
      figure: both(first),
      budget: 'p95 ≤ 20 ms',
    },
    ...slowest.map(({ query, ms }) => ({ what: `  among the slowest: ${query}`, figure: formatMs(ms), budget: '' })),
    { what: '  asked again', figure: both(again), budget: '' },
    { what: '  facets, after the answer', figure: both(facets), budget: '≤ 60 ms' },
    { what: '  table of topics and years', figure: both(table), budget: '' },
    { what: '  outlines of all reports, once after unlocking', figure: formatMs(catalogueMs), budget: '' },
    {
      what: `  the costliest query that is read: ${worst[0]?.query.slice(0, 40)} …`,
      figure: formatMs(worst[0]?.ms ?? Number.NaN),
      budget: '≤ 2 s',
    },
    { what: 'find in the longest report, as one types', figure: both(inReport.typing), budget: '≤ 20 ms' },
    { what: '  the first letter', figure: formatMs(inReport.firstMs), budget: '' },
    { what: 'index rows of everything, written by the core', figure: formatMs(rowsSeconds * 1000), budget: '≤ 15 s' },
    { what: '  words and stems, made by the parsers', figure: formatMs(wordsSeconds * 1000), budget: '' },
  ]
  if (!hasRipgrep()) return [...figures, { what: 'ripgrep on the same text', figure: 'skipped: not here', budget: '' }]
  const floor = await measureRipgrep(library, join(work, 'text'))
  return [
    ...figures,
    {
      what: `${ripgrepVersion()}: lines with one of ${floor.queries} words or phrases, of ${formatMb(floor.bytes)}`,
      figure: both(floor.ripgrep),
      budget: '',
    },
    { what: '  the same queries here, ranked', figure: both(floor.verbatim), budget: '' },
  ]
}

const work = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
try {
  say('Making the corpus ready.')
  const corpus = getCorpus()
  const figures: Figure[] = []

  say(`Importing ${countFiles(corpus.few)} files, then ${countFiles(corpus.all)}.`)
  figures.push(...importFigures('one series', await measureImport(join(work, 'few'), corpus.few)))
  const library = join(work, 'all')
  const everything = await measureImport(library, corpus.all)
  figures.push(...importFigures('everything', everything))
  say('Indexing the same files with recollindex, where it is installed.')
  figures.push(...peerFigures(everything.seconds, await measureRecoll(work, corpus.all)))

  say('Unlocking, searching, opening the longest report.')
  const full = await measureLibrary(library)
  figures.push(
    {
      what: `unlock to a list of ${full.reports} reports, after key derivation`,
      // A difference of two longer times: what is smaller than their noise has no digits to show.
      figure: full.unlockMs < 10 ? 'under 10 ms' : formatMs(full.unlockMs),
      budget: '≤ 400 ms',
    },
    { what: '  key derivation', figure: formatMs(full.derivationMs), budget: '' },
    {
      what: `open the longest report (${full.longest} passages), in the core`,
      figure: both(full.openReport),
      budget: '',
    },
    { what: 'compare two editions of a country', figure: both(full.compare), budget: '≤ 300 ms' },
  )

  say('Completing and correcting words.')
  const forgiving = await measureForgiving(library)
  figures.push(
    { what: `read ${forgiving.words} words, titles, headings`, figure: formatMs(forgiving.loadMs), budget: '≤ 500 ms' },
    { what: '  the longest that a call waits for it', figure: formatMs(forgiving.longestTurnMs), budget: '≤ 20 ms' },
    { what: '  memory that they take', figure: formatMb(forgiving.bytes), budget: '≤ 80 MB' },
    { what: '  completions as one types', figure: both(forgiving.suggest), budget: '≤ 10 ms' },
  )

  say('Searching.')
  figures.push(...(await searchFigures(library, full.passages)))

  say('Starting the shells.')
  const shown = await measureWindow(library)
  figures.push(
    { what: '  in the window, to first paint', figure: formatMs(shown.openReportMs), budget: '≤ 150 ms' },
    { what: 'start of the command line', figure: formatMs(await measureTerminal()), budget: '' },
    { what: 'start of the desk in Chromium to its unlock screen', figure: formatMs(shown.startMs), budget: '≤ 1.5 s' },
  )
  say('Typing into find, with the library at rest and while it imports.')
  const typing = await measureTyping(library, corpus.all)
  for (const [when, { painted, core, keys, unanswered }] of [
    ['at rest', typing.atRest],
    ['while importing', typing.importing],
  ] as const) {
    figures.push(
      {
        what: `a key in find to its answer on the screen, ${when} (${keys} keys)`,
        figure: both(painted),
        budget: 'p95 ≤ 50 ms',
      },
      {
        what: `  of it searching, in the core; ${unanswered} keys overtaken or spaces`,
        figure: both(core),
        budget: '',
      },
    )
  }
  if (!hasElectron()) {
    figures.push({ what: 'start of the desk in Electron', figure: 'skipped: no Electron binary', budget: '≤ 1.5 s' })
  }

  say('Comparing the passages of every page with its text.')
  const bodies = await checkBodies(library, corpus.all)
  const [worst] = bodies.worst
  figures.push(
    {
      what: `words of ${bodies.pages} pages that no passage has, of ${bodies.words}`,
      figure: formatShare(bodies.missing),
      budget: '≤ 0.5 %',
    },
    { what: '  words of passages that their page has not', figure: formatShare(bodies.extra), budget: '≤ 0.5 %' },
    {
      what: '  both, of the worst page',
      figure: worst === undefined ? '–' : formatShare(wordsOff(worst.check)),
      budget: '≤ 2 %',
    },
    { what: '  passages that are not where they stand there', figure: String(bodies.moved), budget: '0' },
    {
      what: `  headings not in the outline at their place, of ${bodies.headings}`,
      figure: String(bodies.lost),
      budget: '0',
    },
    { what: '  headings of outlines that their page has not', figure: String(bodies.invented), budget: '0' },
    { what: `sections without a topic, of ${bodies.sections}`, figure: String(bodies.topicless), budget: '' },
  )

  const load = loadavg()[0]?.toFixed(1)
  const system = `Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform}; load before ${loadBefore}, at the end ${load}`
  process.stdout.write(`\nVerbatim on ${corpus.name}; ${system}\n\n${formatTable(figures)}\n`)
  process.stdout.write(`\nPages whose passages differ most from their text\n\n${formatWorst(bodies.worst)}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
