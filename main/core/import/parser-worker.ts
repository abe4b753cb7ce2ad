/**
 * The script of a parser's thread: bytes in, a report or a reason out. It holds no key, opens no file and reaches no
 * network; the pool that runs it ends it when it takes too long or too much memory.
 */
import { parentPort } from 'node:worker_threads'
import { zstdCompressSync } from 'node:zlib'
import { AppError, toFailure } from '../errors.ts'
import { indexReport } from '../search/index-text.ts'
import { goToBackground } from './background.ts'
import { parseReport } from './parse.ts'
import type { ParsedReport, ParserReply, ParserRequest } from './parser-protocol.ts'

goToBackground()

/** Files come ahead of their turn; each waits for the end of the one before it. */
let last = Promise.resolve()

parentPort?.on('message', (request: ParserRequest) => {
  last = last.then(() => reply(request))
})

async function reply({ id, fileName, bytes }: ParserRequest): Promise<void> {
  const message = await answer(id, fileName, bytes)
  parentPort?.postMessage(message, 'parsed' in message ? [message.parsed.compressed.buffer as ArrayBuffer] : [])
}

async function answer(id: number, fileName: string, bytes: Uint8Array): Promise<ParserReply> {
  try {
    return { id, parsed: await prepare(fileName, bytes) }
  } catch (error) {
    return { id, error: toFailure(error instanceof AppError ? error : unreadable(error)) }
  }
}

async function prepare(fileName: string, bytes: Uint8Array): Promise<ParsedReport> {
  const draft = await parseReport(bytes, fileName)
  const { language } = draft.metadata
  return {
    draft,
    ...indexReport(
      draft.passages.map(({ text }) => text),
      language,
    ),
    // A copy of its own, because the compressor's buffer may belong to a pool and could not move.
    compressed: new Uint8Array(zstdCompressSync(bytes)),
  }
}

const unreadable = (cause: unknown): AppError =>
  new AppError('parser-failed', 'This file could not be read; it may be damaged. Save or copy it again, then retry.', {
    cause,
  })
