import { z } from 'zod'
import { Count, CountryCode, call, Done, Id, Nothing } from './call.ts'
import { Failure } from './result.ts'

/** What became of one file. The keys are those of the command line's JSON lines and are never renamed. */
export const ImportedFile = z.strictObject({
  /** The file's path as the user gave it (command line) or its name (window). */
  file: z.string(),
  status: z.enum(['imported', 'unchanged', 'failed']),
  reportId: Id.nullable(),
  publisher: z.string().nullable(),
  country: CountryCode.nullable(),
  countryName: z.string().nullable(),
  title: z.string().nullable(),
  coversYear: z.int().nullable(),
  publishedYear: z.int().nullable(),
  language: z.string().nullable(),
  sections: Count,
  passages: Count,
  words: Count,
  sha256: z.string().nullable(),
  doubts: z.array(z.string()),
  error: Failure.nullable(),
})
export type ImportedFile = z.infer<typeof ImportedFile>

/** How an import stands. */
export const ImportStatus = z.strictObject({
  importId: Id,
  state: z.enum(['running', 'paused', 'done', 'cancelled', 'failed']),
  /** Files found so far; final once `isCounted`. */
  total: Count,
  isCounted: z.boolean(),
  imported: Count,
  unchanged: Count,
  failed: Count,
  elapsedMs: z.number().min(0),
  /** Why the whole import stopped (a full disk, say), when `state` is `failed`. */
  error: Failure.nullable(),
})
export type ImportStatus = z.infer<typeof ImportStatus>

export const imports = {
  /** Starts importing files or folders that the shell has handed to the core; answers at once. */
  'imports.start': call({
    input: z.strictObject({ files: z.array(Id).min(1).max(100_000) }),
    output: ImportStatus,
  }),
  /** Loads the sample library: short reports about a country that does not exist. */
  'imports.startSample': call({ input: Nothing, output: ImportStatus }),
  /** The newest import of this session, or null. */
  'imports.status': call({ input: Nothing, output: ImportStatus.nullable() }),
  /** Every file's outcome so far, from `from` (0-based, in order of completion). */
  'imports.files': call({
    input: z.strictObject({ importId: Id, from: Count }),
    output: z.array(ImportedFile).max(1000),
  }),
  'imports.pause': call({ input: z.strictObject({ importId: Id }), output: Done }),
  'imports.resume': call({ input: z.strictObject({ importId: Id }), output: Done }),
  /** Stops; what is imported stays. */
  'imports.cancel': call({ input: z.strictObject({ importId: Id }), output: Done }),
  /**
   * "Try again": a new import of the files that failed in an earlier one, which must be over (`conflict`). Where that
   * import as a whole had failed, also of those that it did not come to. `not-found` when there are none.
   */
  'imports.retry': call({ input: z.strictObject({ importId: Id }), output: ImportStatus }),
  /**
   * Files that an earlier session left behind when it ended in the middle of an import, by a crash or by locking; null
   * when there are none. A folder that had not been looked into counts as one. To be asked after unlocking.
   */
  'imports.interrupted': call({ input: Nothing, output: z.strictObject({ files: Count }).nullable() }),
  /** Imports them: a new import. `not-found` when there are none. */
  'imports.resumeInterrupted': call({ input: Nothing, output: ImportStatus }),
  /** Forgets them. */
  'imports.discardInterrupted': call({ input: Nothing, output: Done }),
}
