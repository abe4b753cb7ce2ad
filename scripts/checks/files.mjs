import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The TypeScript files below some folders of a tree, as absolute paths in a stable order. Declarations (.d.ts) are not
 * among them.
 *
 * @param {string} base
 * @param {string[]} folders
 */
export async function listFiles(base, folders) {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(base, folder), { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    }),
  )
  return found
    .flat()
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
}
