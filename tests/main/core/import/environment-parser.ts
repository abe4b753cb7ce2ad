/** A parser's script for tests: answers the names of the environment's variables as doubts. */
import { parentPort } from 'node:worker_threads'
import type { ParserRequest } from '../../../../main/core/import/parser-protocol.ts'

parentPort?.on('message', ({ id }: ParserRequest) => {
  const draft = { metadata: {}, sections: [], passages: [], doubts: Object.keys(process.env) }
  parentPort?.postMessage({ id, parsed: { draft, indexTexts: [], passageWords: [], compressed: new Uint8Array() } })
})
