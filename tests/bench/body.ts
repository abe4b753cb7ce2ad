import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '../../main/core/import/parse.ts'
import { type BodyCheck, checkBody } from './body-check.ts'

/** What the check of a folder of saved pages told. */
export interface BodyFigures {
  pages: number
  words: number
  /** Shares of the words of all bodies. */
  missing: number
  extra: number
  headings: number
  lostHeadings: number
  /** Those that differ most, worst first. */
  worst: { page: string; check: BodyCheck }[]
}

const pagesShown = 10

/** Imports every page of a folder and compares it with its own text. */
export async function checkBodies(folder: string): Promise<BodyFigures> {
  const found: BodyFigures['worst'] = []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const page of names.filter((name) => name.endsWith('.html')).sort()) {
    const bytes = readFileSync(join(folder, page))
    const check = checkBody(bytes.toString('utf8'), await parseReport(bytes, page))
    if (check !== undefined) found.push({ page, check })
  }
  const sum = (of: (check: BodyCheck) => number): number => found.reduce((total, { check }) => total + of(check), 0)
  const words = sum((check) => check.words)
  return {
    pages: found.length,
    words,
    missing: sum(({ missing }) => missing.length) / words,
    extra: sum(({ extra }) => extra.length) / words,
    headings: sum(({ headings }) => headings),
    lostHeadings: sum(({ lost }) => lost.length),
    worst: found.sort((a, b) => badness(b.check) - badness(a.check)).slice(0, pagesShown),
  }
}

const badness = ({ words, missing, extra, lost }: BodyCheck): number =>
  (missing.length + extra.length) / words + lost.length / 1000

/** The pages that differ most, with the first words that do. */
export function formatWorst(worst: BodyFigures['worst']): string {
  return worst
    .flatMap(({ page, check: { words, missing, extra, lost } }) => [
      `${page}: ${formatShare(missing.length / words)} missing, ${formatShare(extra.length / words)} extra, ${lost.length} headings lost`,
      ...[
        `missing: ${clip(missing)}`,
        `extra: ${clip(extra)}`,
        `lost: ${lost.map((text) => text.slice(0, 80)).join(' / ')}`,
      ]
        .filter((line) => !line.endsWith(': '))
        .map((line) => `  ${line}`),
    ])
    .join('\n')
}

const clip = (words: readonly string[]): string => words.slice(0, 20).join(' ')

/** A share in per cent, with the digits in which good pages differ. */
export const formatShare = (share: number): string => `${(share * 100).toFixed(3)} %`
