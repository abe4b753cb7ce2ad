import { constants, getPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

const told = (code: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

test.skipIf(process.platform !== 'linux')(
  'a thread goes to the background by itself: the others keep their place (skipped where priority is not by thread)',
  async () => {
    const before = getPriority(0)
    const entry = new URL('../../../../main/core/import/background.ts', import.meta.url).href
    const inside = await told(`
      const { parentPort } = require('node:worker_threads')
      const { getPriority } = require('node:os')
      import(${JSON.stringify(entry)}).then(({ goToBackground }) => {
        goToBackground()
        parentPort.postMessage(getPriority(0))
      })`)
    expect(inside).toBe(Math.max(before, constants.priority.PRIORITY_BELOW_NORMAL))
    expect(getPriority(0)).toBe(before)
  },
)
