import { readdirSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** One file of the page. */
export interface Asset {
  /** Value of the `content-type` header. */
  type: string
  bytes: Buffer
}

/** Answers the file behind an address of the page, or undefined for every other address. */
export type Assets = (url: string) => Promise<Asset | undefined>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

/**
 * The built page under `folder`, served from `origin` (`https://verbatim.invalid`, without a slash at its end).
 *
 * The addresses are listed once, from what is there at the start, and a request must be one of them to the letter.
 * So nothing is ever decoded, normalised or joined: `..`, `%2e`, `%00`, backslashes and other letter case are simply
 * not in the list. Symbolic links are left out, and a file is read only while its real path is still the listed one.
 */
export function createAssets(folder: string, origin: string): Assets {
  const root = realpathSync(folder)
  const files = new Map<string, string>()
  for (const file of filesUnder(root)) {
    if (types[extname(file)] === undefined) continue
    const path = file.slice(root.length).split(sep).map(encodeURIComponent).join('/')
    files.set(`${origin}${path}`, file)
  }
  const index = files.get(`${origin}/index.html`)
  if (index !== undefined) files.set(`${origin}/`, index)

  return async (url) => {
    const file = files.get(url)
    if (file === undefined) return undefined
    try {
      if (realpathSync(file) !== file) return undefined
      return { type: types[extname(file)] ?? '', bytes: await readFile(file) }
    } catch {
      // Gone or unreadable since the start: to the page the same as never there.
      return undefined
    }
  }
}

/**
 * Every file under a folder, links left out. Folder by folder, with nothing but the plainest call: the folder may lie
 * in Electron's archive, which stands in for the real file system with part of its abilities only.
 */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return entry.isFile() ? [path] : []
  })
}
