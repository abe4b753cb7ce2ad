import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { AppError, codeOf } from '../errors.ts'
import { maxFileBytes, tooLarge } from './limits.ts'

/** A file's content with what identifies it. */
export interface FileContent {
  bytes: Uint8Array
  /** 32 bytes. */
  sha256: Buffer
  /** The file's own time of change, ms since 1970. */
  modifiedAtMs: number
}

/** Bytes read and hashed at a time, so that other work goes on between. */
const step = 1024 * 1024

/**
 * Reads a whole file into a buffer of its own. Too large a file is refused by its size, before it is read.
 * @throws {AppError} `file-missing`, `file-unreadable`, `file-empty`, `file-too-large`
 */
export async function readFile(path: string): Promise<FileContent> {
  try {
    // Without waiting: a pipe that calls itself a page would hold us up until somebody writes into it.
    await using file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = await file.stat()
    if (!stats.isFile())
      throw new AppError(
        'file-unreadable',
        'This is not a plain file but a pipe or a device, so it cannot be imported. Choose a file instead.',
      )
    if (stats.size === 0) throw new AppError('file-empty', 'This file is empty. Save or copy it again.')
    if (stats.size > maxFileBytes) throw tooLarge()
    const bytes = new Uint8Array(stats.size)
    const hash = createHash('sha256')
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, Math.min(step, bytes.length - length), length)
      // Somebody made it shorter meanwhile: what is there now is not what was chosen.
      if (bytesRead === 0)
        throw new AppError('file-unreadable', 'This file changed while it was read. Import it again.')
      hash.update(bytes.subarray(length, length + bytesRead))
      length += bytesRead
    }
    return { bytes, sha256: hash.digest(), modifiedAtMs: Math.round(stats.mtimeMs) }
  } catch (error) {
    throw openFailure(error)
  }
}

/** What a file or folder that cannot be opened gets, by the system's code. */
export function openFailure(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('file-missing', 'This file is no longer there. Look where it went, then import it again.', {
      cause: error,
    })
  }
  return new AppError('file-unreadable', 'This file cannot be opened. Check that you may read it, then retry.', {
    cause: error,
  })
}
