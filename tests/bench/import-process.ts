// Imports files into a new library and says how it went. A process of its own, so that its peak of memory is that of
// one import: core, database, parser threads and all.
import { setTimeout as sleep } from 'node:timers/promises'
import { passphrase, startCore } from './core.ts'

/** What one import told. */
export interface ImportFigures {
  imported: number
  failed: number
  seconds: number
  peakBytes: number
}

const [libraryFolder = '', source = ''] = process.argv.slice(2)
const core = startCore(libraryFolder)
await core.call('vault.create', { passphrase })

const started = performance.now()
let status = await core.call('imports.start', { files: core.addFiles([source]) })
while (status.state === 'running') {
  await sleep(20)
  status = (await core.call('imports.status', {})) ?? status
}
const seconds = (performance.now() - started) / 1000
if (status.state !== 'done') throw new Error(`The import ended as ${status.state}: ${status.error?.code}`)
await core.close()

const figures: ImportFigures = {
  imported: status.imported,
  failed: status.failed,
  seconds,
  // The system's own count of the process's peak, in kB.
  peakBytes: process.resourceUsage().maxRSS * 1024,
}
process.stdout.write(JSON.stringify(figures))
