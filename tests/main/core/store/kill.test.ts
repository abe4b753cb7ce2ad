import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase } from '../../../../main/core/store/open.ts'
import { createStores } from '../../../../main/core/store/stores.ts'
import { createVault, type Vault } from '../../../../main/core/vault/vault.ts'
import { aFolder } from '../../../helpers/folder.ts'

const kills = process.env.VERBATIM_LONG === '1' ? 2000 : 100
const writer = fileURLToPath(new URL('../../../helpers/writer.ts', import.meta.url))
const passphrase = 'zebra lamp ocean seven'

let place: ReturnType<typeof aFolder>
let folder: string
let vault: Vault
beforeEach(async () => {
  place = aFolder()
  folder = join(place.path, 'library')
  vault = createVault({ folder, kdfCost: { memoryKiB: 8, passes: 1, lanes: 1 } })
  closeDatabase((await vault.create(passphrase)).db)
  await vault.release()
})
afterEach(() => place.remove())

/** Lets the writer work from a step on until it is killed; answers the last step that it acknowledged. */
async function writeUntilKilled(from: number, afterMs: number): Promise<number> {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [writer, folder, String(from), passphrase])
  let said = ''
  let complaint = ''
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString()
  })
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString()
  })
  const exited = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), exited])
  await wait(afterMs)
  child.kill('SIGKILL')
  const [, signal] = await exited
  expect(signal, complaint).toBe('SIGKILL')
  // A line that was cut off by the kill acknowledges nothing.
  return Number(said.split('\n').slice(0, -1).at(-1))
}

/** Opens what the kill left and answers every step that it holds, and whether its pages are sound. */
async function stepsInLibrary(isChecked: boolean): Promise<{ steps: number[]; integrity: unknown }> {
  const { db } = await vault.unlock(passphrase)
  try {
    const { reports, highlights } = createStores(db, Date.now)
    const named = [
      ...highlights.list({}).map(({ comment }) => comment),
      ...reports.list().flatMap(({ reportId }) => reports.get(reportId)?.doubts ?? []),
    ]
    const steps = named.map((name) => Number(name.replace('step ', ''))).sort((a, b) => a - b)
    return { steps, integrity: isChecked ? db.pragma('integrity_check', { simple: true }) : 'ok' }
  } finally {
    closeDatabase(db)
    await vault.release()
  }
}

test(
  `${kills} kills at random moments lose nothing that was acknowledged and damage nothing`,
  async () => {
    let last = 0
    for (let kill = 1; kill <= kills; kill++) {
      const acknowledged = await writeUntilKilled(last + 1, Math.random() * 150)
      expect(acknowledged).toBeGreaterThan(last)
      const { steps, integrity } = await stepsInLibrary(kill % 10 === 0)
      expect(integrity).toBe('ok')
      // Each step once, in one piece, up to the last acknowledged or the one that the kill met on its way.
      expect(steps).toEqual(Array.from({ length: steps.length }, (_, index) => index + 1))
      expect(steps.length - acknowledged).toBeOneOf([0, 1])
      last = steps.length
    }
    console.log(`kill -9: ${kills} kills, ${last} steps acknowledged, 0 lost`)
  },
  kills * 5000,
)
