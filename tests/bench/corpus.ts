import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeGeneratedPages } from './generated.ts'

/** What a benchmark imports. */
export interface BenchCorpus {
  /** How the table names it. */
  name: string
  /** A handful of files of one series. */
  few: string
  /** Every file. */
  all: string
}

const shared = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
const archive = join(shared, 'country-reports-2016-2021.tar.xz')

/** Outside the checkout, one for each user, and kept between runs: unpacking takes a while. */
const cache = join(tmpdir(), `verbatim-bench-corpus-${userInfo().username}`)

/** The corpus beside the checkout, unpacked to a cache; generated pages where there is none. */
export function getCorpus(): BenchCorpus {
  if (existsSync(archive)) {
    const all = join(cache, 'pages')
    if (!existsSync(all)) unpack(all)
    return { name: 'country reports 2016–2021', few: join(shared, 'kazakhstan'), all }
  }
  const [few, all] = [join(cache, 'generated-few'), join(cache, 'generated-all')]
  if (!existsSync(few)) writeGeneratedPages(few, 6)
  if (!existsSync(all)) writeGeneratedPages(all, 300)
  return { name: 'generated pages', few, all }
}

function unpack(target: string): void {
  mkdirSync(cache, { recursive: true })
  const work = join(cache, `unpacking-${process.pid}`)
  mkdirSync(work)
  try {
    execFileSync('tar', ['-xJf', archive, '-C', work])
    renameSync(work, target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** How many files a folder holds, those of its sub-folders too. */
export function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
}
