import type { ErrorCode, Failure } from '../../preload/contract/result.ts'

/**
 * The one kind of failure that the core throws on purpose. The message is a sentence for the user and says what to
 * do next; it never holds a passphrase, a path, report text or a search term.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}

/** The system's or the database's own code of a failure (`ENOSPC`, `SQLITE_FULL`), or an empty string. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/**
 * Turns any failure into what crosses the boundary. Known failures of disk and database are recognised by their
 * code, never by the words of a message; whatever else comes is `internal` and says nothing of the user's data.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  return byCode(codeOf(error)) ?? internal
}

const internal: Failure = {
  code: 'internal',
  message:
    'Something went wrong inside Verbatim. Nothing was changed. Try again; if it happens again, restart the desk.',
}

function byCode(code: string): Failure | undefined {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') {
    return { code: 'disk-full', message: 'The disk is full. Nothing was lost; free some space, then try again.' }
  }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || code.startsWith('SQLITE_READONLY')) {
    return {
      code: 'read-only',
      message: 'This place cannot be written to. Choose another folder or allow writing there.',
    }
  }
  if (code === 'EIO' || code.startsWith('SQLITE_IOERR')) {
    return {
      code: 'disk-error',
      message: 'The disk failed to read or write. Copy the library folder to another disk, then open it from there.',
    }
  }
  if (code === 'SQLITE_CORRUPT' || code.startsWith('SQLITE_CORRUPT_') || code === 'SQLITE_NOTADB') {
    return {
      code: 'library-damaged',
      message:
        'The library is damaged. Nothing was changed. Restore it from a backup, or copy the folder before you go on.',
    }
  }
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') {
    return { code: 'in-use', message: 'The library is open in another Verbatim. Close it there, then try again.' }
  }
  return undefined
}
