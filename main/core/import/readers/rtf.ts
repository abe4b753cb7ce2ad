import type { ReadDocument } from '../blocks.ts'
import { fileHead } from './file-head.ts'
import { createFlow } from './flow.ts'
import { guarded } from './packed.ts'
import { createRtfHandler } from './rtf-handler.ts'
import { readTokens } from './rtf-tokens.ts'

/**
 * Reads an RTF document: headings by their styles and levels, lists, tables as rows, notes after the paragraph that refers
 * to them. Pictures, embedded objects, comments, headers and footers are left out.
 * @throws {AppError} `file-unsupported`, `file-too-large`, `parser-failed`
 */
export function readRtf(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  return guarded('RTF document', () => {
    const flow = createFlow()
    const handler = createRtfHandler(flow)
    readTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), handler)
    const info = handler.end()
    const head = fileHead({
      title: info.get('title'),
      author: info.get('author'),
      publisher: info.get('company'),
    })
    return { format: 'rtf', fileName, head, blocks: flow.result(), doubts: [] }
  })
}
