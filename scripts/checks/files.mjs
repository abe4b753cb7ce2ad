import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The files of a kind below some folders of a tree, as absolute paths in a stable order: TypeScript, unless another
 * ending is asked for. Declarations (.d.ts) are not among them.
 *
 * @param {string} base
 * @param {string[]} folders
 * @param {RegExp} [ending]
 */
export async function listFiles(base, folders, ending = /\.tsx?$/) {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(base, folder), { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    }),
  )
  return found
    .flat()
    .filter((path) => ending.test(path) && !path.endsWith('.d.ts'))
    .sort()
}
