import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../../main/shells/chromium/find-chromium.ts'
import { maxPassagesPerCall } from '../../preload/contract/reports.ts'
import { type BodyCheck, checkBody } from './body-check.ts'
import { type BenchCore, passphrase, startCore } from './core.ts'
import { readBody } from './page-body.ts'

/** What the check of a folder of saved pages told. */
export interface BodyFigures {
  pages: number
  words: number
  /** Shares of the words of all bodies. */
  missing: number
  extra: number
  /** Passages out of order or not as they stand, of all pages. */
  moved: number
  headings: number
  /** Headings of all pages that the outlines lack or have elsewhere, and those that the pages lack. */
  lost: number
  invented: number
  /** Sections of all outlines, run-in subjects too, and those without a topic. */
  sections: number
  topicless: number
  /** Those that differ most, worst first. */
  worst: PageFigures[]
}

export interface PageFigures {
  page: string
  check: BodyCheck
}

const pagesShown = 10

/** Compares every page of a folder, as a browser reads it, with its report in a library that it was imported to. */
export async function checkBodies(libraryFolder: string, folder: string): Promise<BodyFigures> {
  const core = startCore(libraryFolder)
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    await core.call('vault.unlock', { passphrase })
    const reportIds = await idsBySource(core)
    const window = await browser.newPage({ offline: true })
    const found: PageFigures[] = []
    const topics: (string | null)[] = []
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const page of names.filter((name) => name.endsWith('.html')).sort()) {
      const bytes = readFileSync(join(folder, page))
      const reportId = reportIds.get(createHash('sha256').update(bytes).digest('hex'))
      if (reportId === undefined) throw new Error(`${page} is not in the library`)
      const body = await window.evaluate(readBody, bytes.toString('utf8'))
      const sections = await core.call('reports.outline', { reportId })
      topics.push(...sections.map(({ topic }) => topic))
      if (body === undefined) continue
      found.push({ page, check: checkBody(body, { sections, passages: await passagesOf(core, reportId) }) })
    }
    const topicless = topics.filter((topic) => topic === null).length
    return { ...sumUp(found), sections: topics.length, topicless }
  } finally {
    await browser.close()
    await core.close()
  }
}

async function idsBySource(core: BenchCore): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { reportId } of await core.call('reports.list', {})) {
    ids.set((await core.call('reports.get', { reportId })).sha256, reportId)
  }
  return ids
}

async function passagesOf(core: BenchCore, reportId: string): Promise<string[]> {
  const passages: string[] = []
  for (let from = 1; from === passages.length + 1; from += maxPassagesPerCall) {
    const some = await core.call('reports.passages', { reportId, from, to: from + maxPassagesPerCall - 1 })
    passages.push(...some.map(({ text }) => text))
  }
  return passages
}

function sumUp(found: PageFigures[]): Omit<BodyFigures, 'sections' | 'topicless'> {
  const sum = (of: (check: BodyCheck) => number): number => found.reduce((total, { check }) => total + of(check), 0)
  const words = sum((check) => check.words)
  return {
    pages: found.length,
    words,
    missing: sum(({ missing }) => missing.length) / words,
    extra: sum(({ extra }) => extra.length) / words,
    moved: sum(({ moved }) => moved.length),
    headings: sum(({ headings }) => headings),
    lost: sum(({ lost }) => lost.length),
    invented: sum(({ invented }) => invented.length),
    worst: found.toSorted((a, b) => badness(b.check) - badness(a.check)).slice(0, pagesShown),
  }
}

/** Share of a page's words that are missing or extra. */
export const wordsOff = ({ words, missing, extra }: BodyCheck): number =>
  (missing.length + extra.length) / Math.max(1, words)

const badness = (check: BodyCheck): number =>
  wordsOff(check) + (check.lost.length + check.invented.length + check.moved.length) / 1000

/** The pages that differ most, with the first words that do. */
export function formatWorst(worst: readonly PageFigures[]): string {
  return worst.map(formatPage).join('\n')
}

function formatPage({ page, check }: PageFigures): string {
  const { words, missing, extra, moved, lost, invented } = check
  const clipped = (texts: readonly string[]): string => texts.map((text) => text.slice(0, 80)).join(' / ')
  const lines = [
    { what: 'missing', text: missing.slice(0, 20).join(' ') },
    { what: 'extra', text: extra.slice(0, 20).join(' ') },
    { what: 'passages moved', text: clipped(moved) },
    { what: 'headings lost', text: clipped(lost) },
    { what: 'headings invented', text: clipped(invented) },
  ]
  const shares = `${formatShare(missing.length / words)} missing, ${formatShare(extra.length / words)} extra`
  return [
    `${page}: ${shares}`,
    ...lines.filter(({ text }) => text !== '').map(({ what, text }) => `  ${what}: ${text}`),
  ].join('\n')
}

/** A share in per cent, with the digits in which good pages differ. */
export const formatShare = (share: number): string => `${(share * 100).toFixed(3)} %`
