import { writeFileSync } from 'node:fs'
import { threadId } from 'node:worker_threads'
import '../../main/core/import/parser-worker.ts'
import { startProfiler } from './profiler.ts'

const everyMs = 1000

/**
 * Makes the thread that calls it a parser's, which writes where its time went into a folder. A thread is ended from outside,
 * so it writes now and then.
 */
export function profileParser(folder: string): void {
  let profiler = startProfiler()
  let part = 0
  setInterval(() => {
    part++
    writeFileSync(`${folder}/parser-${threadId}-${part}.json`, JSON.stringify(profiler.stop()))
    profiler = startProfiler()
  }, everyMs).unref()
}
