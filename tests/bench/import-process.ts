// Imports files into a new library and says how it went. A process of its own, so that its peak of memory is that of
// one import: core, database, parser threads and all.
import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { passphrase, startCore } from './core.ts'
import { startProfiler } from './profiler.ts'

/** What one import told. */
export interface ImportFigures {
  imported: number
  failed: number
  seconds: number
  /** Processor time of all threads, and of the core's alone, which reads files and writes the database. */
  cpuSeconds: number
  writerCpuSeconds: number
  peakBytes: number
}

// With a third folder, where the time of its threads goes is written there: profile.ts reads it.
const [libraryFolder = '', source = '', profileFolder] = process.argv.slice(2)
const core = startCore(libraryFolder, profileFolder === undefined ? undefined : profiledEntry(profileFolder))
await core.call('vault.create', { passphrase })

const profiler = profileFolder === undefined ? undefined : startProfiler()
const started = performance.now()
const cpuBefore = process.cpuUsage()
const writerBefore = process.threadCpuUsage()
let status = await core.call('imports.start', { files: core.addFiles([source]) })
while (status.state === 'running') {
  await sleep(20)
  status = (await core.call('imports.status', {})) ?? status
}
const seconds = (performance.now() - started) / 1000
const cpu = process.cpuUsage(cpuBefore)
const writerCpu = process.threadCpuUsage(writerBefore)
if (profiler !== undefined) writeFileSync(`${profileFolder}/writer.json`, JSON.stringify(profiler.stop()))
if (status.state !== 'done') throw new Error(`The import ended as ${status.state}: ${status.error?.code}`)
await core.close()

/** A parser's script: a thread gets nothing from its pool that could name a folder. */
function profiledEntry(folder: string): URL {
  const module = new URL('./profiled-parser.ts', import.meta.url).href
  const entry = `${folder}/entry.mjs`
  writeFileSync(entry, `import { profileParser } from '${module}'\nprofileParser(${JSON.stringify(folder)})\n`)
  return pathToFileURL(entry)
}

const secondsOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

const figures: ImportFigures = {
  imported: status.imported,
  failed: status.failed,
  seconds,
  cpuSeconds: secondsOf(cpu),
  writerCpuSeconds: secondsOf(writerCpu),
  // The system's own count of the process's peak, in kB.
  peakBytes: process.resourceUsage().maxRSS * 1024,
}
process.stdout.write(JSON.stringify(figures))
