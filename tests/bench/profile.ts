// Imports the corpus with every thread watched, and prints where the time went. NOTES.md says what was seen.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getCorpus } from './corpus.ts'
import { addTimes, formatTimes, type SelfTimes } from './profiler.ts'

const functionsShown = 30

const work = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
try {
  const profiles = join(work, 'profiles')
  mkdirSync(profiles)
  const corpus = getCorpus()
  const importProcess = fileURLToPath(new URL('./import-process.ts', import.meta.url))
  const figures = execFileSync(process.execPath, [importProcess, join(work, 'library'), corpus.all, profiles])
  process.stdout.write(`${corpus.name}: ${figures}\n`)
  for (const thread of ['writer', 'parser']) {
    const files = readdirSync(profiles).filter((name) => name.startsWith(thread))
    const times = files.map((name): SelfTimes => JSON.parse(readFileSync(join(profiles, name), 'utf8')))
    process.stdout.write(`\n${thread}: ${formatTimes(addTimes(times), functionsShown)}\n`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
