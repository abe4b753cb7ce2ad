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
  /** For what was imported: the newest report before it that is of the same edition, with other bytes. */
  reissueOf: Id.nullable(),
  error: Failure.nullable(),
})
export type ImportedFile = z.infer<typeof ImportedFile>

/**
 * What became of one file, in the list of imports. It goes on over several as long as one runs or a failure is on it, until
 * it is dismissed.
 */
export const ListedFile = ImportedFile.extend({
  /** Stands for the file: one that is tried again comes again under the same number. */
  fileNumber: Count,
})
export type ListedFile = z.infer<typeof ListedFile>

/** How many files came to which end. */
const Counts = z.strictObject({ imported: Count, unchanged: Count, failed: Count })

/** How an import stands. */
export const ImportStatus = Counts.extend({
  importId: Id,
  state: z.enum(['running', 'paused', 'done', 'cancelled', 'failed']),
  /** Files found so far; final once `isCounted`. */
  total: Count,
  isCounted: z.boolean(),
  /** Files left out because they are no reports by their names: pictures, a system's own. Not in `total`. */
  passedOver: Count,
  /** Time at work, without pauses. */
  elapsedMs: z.number().min(0),
  /** Why the whole import stopped (a full disk, say), when `state` is `failed`. */
  error: Failure.nullable(),
  /** Imports that wait for this one's end. */
  waiting: Count,
  /** What became of all files of the list that this import belongs to; of one tried again, the last word counts. */
  listed: Counts.extend({ passedOver: Count }),
})
export type ImportStatus = z.infer<typeof ImportStatus>

export const imports = {
  /** Starts importing files or folders that the shell has handed to the core; answers at once. One after another. */
  'imports.start': call({
    input: z.strictObject({ files: z.array(Id).min(1).max(100_000) }),
    output: ImportStatus,
  }),
  /** Loads the sample library: short reports about a country that does not exist. */
  'imports.startSample': call({ input: Nothing, output: ImportStatus }),
  /** The import at work, else the newest; null when there is none or the list was dismissed. */
  'imports.status': call({ input: Nothing, output: ImportStatus.nullable() }),
  /** Every file's outcome so far, from `from` (0-based, in order of completion). */
  'imports.files': call({
    input: z.strictObject({ importId: Id, from: Count }),
    output: z.array(ImportedFile).max(1000),
  }),
  /** The same over all imports of the list; a file that is tried again comes once more, later. */
  'imports.listed': call({ input: z.strictObject({ from: Count }), output: z.array(ListedFile).max(1000) }),
  /** Empties that list: what failed is no longer offered to be tried again. `conflict` while an import is at work. */
  'imports.dismiss': call({ input: Nothing, output: Done }),
  'imports.pause': call({ input: z.strictObject({ importId: Id }), output: Done }),
  'imports.resume': call({ input: z.strictObject({ importId: Id }), output: Done }),
  /** Stops it and those that wait behind it; what is imported stays. */
  'imports.cancel': call({ input: z.strictObject({ importId: Id }), output: Done }),
  /**
   * "Try again": a new import of these files of the list that failed; left out: of all that did, and of the rest of
   * an import that failed as a whole. `not-found` when there are none.
   */
  'imports.retry': call({
    input: z.strictObject({ fileNumbers: z.array(Count).min(1).max(100_000).optional() }),
    output: ImportStatus,
  }),
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
