import { AppError } from '../errors.ts'

/** Largest file that is read, in bytes. */
export const maxFileBytes = 200 * 1024 * 1024

/** Most text that one report may hold, in UTF-16 units. */
export const maxTextLength = 50 * 1024 * 1024

/** Most passages of a report: its passages' row ids leave room for six digits. */
export const maxPassages = 999_999

/** Longest time that one file may take in a parser, ms. */
export const maxParseMs = 60_000

/** Memory that a parser's thread may take for objects and strings, MB. */
export const maxParserMb = 1024

/** What a file over a size limit gets. */
export const tooLarge = (): AppError =>
  new AppError('file-too-large', 'This file is too large to be one report. Split it, then import the parts.')
