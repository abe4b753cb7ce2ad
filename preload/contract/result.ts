import { z } from 'zod'

/**
 * Every way in which a call can fail. Closed: the window switches on it exhaustively, and a code is
 * never renamed, because scripts around the command line rely on it.
 */
export const errorCodes = [
  // the call itself
  'invalid-input', // the input does not have the shape that the contract asks for
  'unknown-call', // no call of this name
  'too-large', // the message is over the size limit
  'internal', // a mistake of ours; the message carries no detail of the user's data
  'cancelled', // the user asked to stop, or a newer query took this one's place
  'unsupported', // this shell cannot do it
  // the library as a whole
  'locked', // the library is locked
  'no-library', // the folder holds no library
  'exists', // a library (or something else) is already there
  'not-a-library', // the folder holds files, but not ours
  'wrong-passphrase',
  'wrong-recovery-key',
  'weak-passphrase', // below the floor that the vault sets
  'header-damaged', // both copies of the key slots are unreadable
  'library-damaged', // the database fails its own checks
  'too-new', // written by a newer version of Verbatim
  'in-use', // already open in another process
  // things in the library
  'not-found',
  'conflict', // a tag of this name exists, and the like
  'quote-not-found', // the quoted text is not in the report
  'quote-ambiguous', // the quoted text is in the report more than once
  'quote-mismatch', // a quotation no longer agrees with its source: the export is stopped
  // files and disks
  'disk-full',
  'read-only', // the disk or the folder cannot be written
  'disk-error', // the disk failed to read or write
  'file-missing', // a file vanished between choosing and reading it
  'file-unreadable', // no permission, or not a plain file
  'file-empty',
  'file-too-large',
  'file-unsupported', // not a format that Verbatim reads
  'file-no-text', // the format is right but no text was found
  'parser-failed', // the parser met something that it could not read
  'parser-timeout',
  'parser-memory',
] as const

/** Shape of `code` in every failure. */
export const ErrorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof ErrorCode>

/** A failure as it crosses a boundary: the message is a sentence for a reader, with a next step. */
export const Failure = z.strictObject({ code: ErrorCode, message: z.string() })
export type Failure = z.infer<typeof Failure>

/** What every call answers. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure }
