import { AppError } from '../../errors.ts'
import type { Archive } from '../archive.ts'
import { decodeXml, walkXml } from '../archive-xml.ts'

/** What formats have in common that are XML in a ZIP archive. */

/**
 * The text of an XML part, checked to be harmless; undefined where the archive has no such part.
 * @throws {AppError} what `decodeXml` and `walkXml` throw
 */
export async function readXml(archive: Archive, name: string): Promise<string | undefined> {
  return archive.names.includes(name) ? decodeXml(await archive.read(name)) : undefined
}

/** The texts of the elements of a metadata part by their names (`dc:title`); the first of a name counts. */
export function readFields(xml: string | undefined): Map<string, string> {
  const fields = new Map<string, string>()
  if (xml === undefined) return fields
  const open: string[] = []
  const seen = new Set<string>()
  walkXml(xml, {
    open(name) {
      open.push(seen.has(name) ? '' : name)
      seen.add(name)
    },
    text(data) {
      const name = open.at(-1) ?? ''
      if (name !== '') fields.set(name, (fields.get(name) ?? '') + data)
    },
    close: () => open.pop(),
  })
  return fields
}

/**
 * Runs a reader over a file; whatever the file makes it trip over becomes a refusal.
 * @throws {AppError} its own, or `parser-failed`
 */
export async function guarded<T>(what: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw damaged(what, error)
  }
}

/** What a file gets whose packing is right and whose content is not. */
export const damaged = (what: string, cause?: unknown): AppError =>
  new AppError(
    'parser-failed',
    `This ${what} could not be read; it may be damaged. Open it in the program that made it, save it anew, then import that.`,
    { cause },
  )
