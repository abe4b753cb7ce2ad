import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The ways in which a text may lie in a file: as UTF-8 and as UTF-16 with its low byte first. */
const encodings = ['utf8', 'utf16le'] as const

/** A text that was found where it must not be. */
export interface Leak {
  file: string
  canary: string
  encoding: (typeof encodings)[number]
}

/** Looks for texts in every file under the folders. Answers what was found and how many files were read. */
export function findLeaks(folders: readonly string[], canaries: readonly string[]): { leaks: Leak[]; files: number } {
  const needles = canaries.flatMap((canary) =>
    encodings.map((encoding) => ({ canary, encoding, bytes: Buffer.from(canary, encoding) })),
  )
  const leaks: Leak[] = []
  let files = 0
  for (const file of folders.flatMap(filesUnder)) {
    const name = Buffer.from(file)
    const bytes = contents(file)
    files += 1
    for (const { canary, encoding, bytes: needle } of needles) {
      if (bytes.includes(needle) || name.includes(needle)) leaks.push({ file, canary, encoding })
    }
  }
  return { leaks, files }
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    // The folder was never made, which is as good as empty.
    return []
  }
}

function contents(file: string): Buffer {
  try {
    // Larger than anything that a desk of a test can write.
    return statSync(file).size > 512 * 1024 * 1024 ? Buffer.alloc(0) : readFileSync(file)
  } catch {
    // Removed while we looked.
    return Buffer.alloc(0)
  }
}
