import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { listFiles } from '../checks/files.mjs'

/**
 * @typedef {{ name?: string, version?: string, os?: string[], cpu?: string[], dev?: boolean,
 *   dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * The packages whose code is in the product: what package.json lists under `dependencies`, what the sources import beside
 * them (the window's libraries are built in), and everything that those need. Packages that are one system's binary are
 * left out: their parent stands for them, and the answer is the same on every system. So are packages of types.
 *
 * @param {LockFile} lock
 * @param {Iterable<string>} roots names of packages
 * @returns {string[]} folders as the lock file names them, sorted
 */
export function closure(lock, roots) {
  /** @type {Set<string>} */
  const found = new Set()
  const queue = [...roots].map((name) => locate(lock, '', name))
  for (const path of queue) {
    const entry = path === undefined ? undefined : lock.packages[path]
    if (path === undefined || entry === undefined || found.has(path)) continue
    if (entry.os || entry.cpu || path.includes('node_modules/@types/')) continue
    found.add(path)
    const needs = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies }
    for (const name of Object.keys(needs)) queue.push(locate(lock, path, name))
  }
  return [...found].sort()
}

/**
 * Where Node would find a package from a folder: its own node_modules first, then those above. Undefined where it is not
 * installed, as with peers that are optional.
 *
 * @param {LockFile} lock
 * @param {string} from
 * @param {string} name
 */
function locate(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (lock.packages[path] !== undefined) return path
    if (folder === '') return undefined
  }
}

/**
 * The packages that the product's sources import, code or style sheets; types alone are not in the product.
 *
 * @param {string} base
 * @returns {Promise<Set<string>>}
 */
export async function importedPackages(base) {
  /** @type {Set<string>} */
  const names = new Set()
  for (const path of await listFiles(base, ['main', 'preload', 'renderer'])) {
    for (const name of packagesOf(path, await readFile(path, 'utf8'))) names.add(name)
  }
  for (const path of await listFiles(base, ['renderer'], /\.css$/)) {
    for (const name of packagesOfStyle(await readFile(path, 'utf8'))) names.add(name)
  }
  return names
}

/**
 * The packages that one source imports.
 *
 * @param {string} fileName
 * @param {string} text
 */
export function packagesOf(fileName, text) {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) && statement.importClause?.isTypeOnly !== true
    const isExport = ts.isExportDeclaration(statement) && !statement.isTypeOnly
    if (!(isImport || isExport) || !statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier))
      return []
    const specifier = statement.moduleSpecifier.text
    return /^(\.|node:|electron$)/.test(specifier) ? [] : [packageOf(specifier)]
  })
}

/**
 * The packages whose files a style sheet takes in: fonts, mostly.
 *
 * @param {string} text
 */
export function packagesOfStyle(text) {
  const addresses = [...text.matchAll(/(?:url\(|@import)\s*["']?([^"')\s;]+)/g)].map((match) => match[1] ?? '')
  return addresses.filter((address) => /^(@[\w-]+\/)?[\w-]+(\/|$)/.test(address)).map(packageOf)
}

/** @param {string} specifier */
const packageOf = (specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/**
 * @param {string} base
 * @returns {Promise<LockFile & { packages: { '': LockedPackage } }>}
 */
export async function readLock(base) {
  return JSON.parse(await readFile(join(base, 'package-lock.json'), 'utf8'))
}
