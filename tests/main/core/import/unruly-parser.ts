/**
 * A parser's script for tests: files named `hang`, `memory`, `crash` or `slow` make it do so; all others go to the
 * real one, which is loaded in the same thread.
 */
import { parentPort } from 'node:worker_threads'
import type { ParserRequest } from '../../../../main/core/import/parser-protocol.ts'

const held: number[][] = []

parentPort?.on('message', ({ fileName }: ParserRequest) => {
  if (fileName.startsWith('hang')) for (;;) held.length = 0
  if (fileName.startsWith('memory')) for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => index + 0.5))
  if (fileName.startsWith('crash')) process.exit(3)
  if (fileName.startsWith('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
})

await import('../../../../main/core/import/parser-worker.ts')
