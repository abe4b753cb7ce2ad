import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { processTree } from './sockets.ts'

/** A process of the desk. */
export interface DeskProcess {
  id: number
  /** What the browser calls it (`renderer`, `gpu-process`), `browser` for itself; empty for any other. */
  kind: string
}

/** The browser's own processes under the desk's. */
export const browserProcesses = (deskId: number, browserId: number): DeskProcess[] =>
  processTree(deskId).flatMap((id) => {
    const line = commandLine(id)
    if (line === undefined || !line.includes('chrom')) return []
    return [{ id, kind: id === browserId ? 'browser' : (/--type=([\w-]+)/.exec(line)?.[1] ?? '') }]
  })

function commandLine(id: number): string | undefined {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'latin1')
  } catch {
    // It has ended meanwhile.
    return undefined
  }
}

/** Read at once, bytes; each piece overlaps the one before, so that nothing is missed where they meet. */
const pieceBytes = 4 * 1024 * 1024
const overlapBytes = 1024

/**
 * How often a text stands in what a process can write to, as Latin, UTF-8 or UTF-16: strings of a page are held as the
 * first or the last. Undefined when the process has ended.
 * @throws where the system does not let one process read another
 */
export function countInMemory(id: number, text: string): number | undefined {
  const needles = [...new Set([Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])]
  let maps: string
  let memory: number
  try {
    maps = readFileSync(`/proc/${id}/maps`, 'utf8')
    memory = openSync(`/proc/${id}/mem`, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code))) return undefined
    throw error
  }
  const buffer = Buffer.alloc(pieceBytes)
  let count = 0
  try {
    for (const [, from = '', to = ''] of maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) .w/gm)) {
      const end = Number.parseInt(to, 16)
      for (let at = Number.parseInt(from, 16); at < end; at += pieceBytes - overlapBytes) {
        const length = readPiece(memory, buffer, at, Math.min(pieceBytes, end - at))
        const piece = buffer.subarray(0, length)
        for (const needle of needles) count += occurrences(piece, needle)
      }
    }
  } finally {
    closeSync(memory)
  }
  return count
}

function readPiece(memory: number, buffer: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, buffer, 0, length, at)
  } catch {
    // Not every range that is listed is there to be read.
    return 0
  }
}

function occurrences(piece: Buffer, needle: Buffer): number {
  let count = 0
  for (let at = piece.indexOf(needle); at !== -1; at = piece.indexOf(needle, at + 1)) count += 1
  return count
}
