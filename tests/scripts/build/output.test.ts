import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const out = fileURLToPath(new URL('../../../out/', import.meta.url))
const isBuilt = existsSync(join(out, 'renderer/index.html'))
const read = (file: string) => readFileSync(join(out, file), 'utf8')
const native = ['better-sqlite3', '@node-rs/argon2', 'electron']
/** How the reader of PDFs would load its own worker in a page; without a window it never comes to that. */
const inPagesOnly = `\${new URL(src, window.location).href}`

/** What a file of out/main imports, at its head or later. */
const loads = (file: string) =>
  [...read(`main/${file}`).matchAll(/^(?:import|export)\b[^;'"]*?["']([^'"]+)["']|\bimport\("([^"]+)"\)/gm)].map(
    (match) => match[1] ?? match[2] ?? '',
  )

describe.skipIf(!isBuilt)('the built program (skipped where it is not built: npm run build)', () => {
  test('main stands in one folder and loads nothing but Node, native modules and itself', () => {
    const files = readdirSync(join(out, 'main'))
    expect(files).toEqual(expect.arrayContaining(['index.js', 'core-worker.js', 'parser-worker.js']))
    const loaded = files.flatMap(loads)
    const foreign = loaded.filter(
      (name) => !(isBuiltin(name) || native.includes(name) || name.startsWith('./') || name === inPagesOnly),
    )
    expect(loaded).toContain('better-sqlite3')
    expect(foreign).toEqual([])
  })

  test('a thread that parses loads neither the database nor the key derivation', () => {
    const reached = new Set(['parser-worker.js'])
    for (const file of reached) {
      for (const name of loads(file)) if (name.startsWith('./')) reached.add(name.slice(2))
    }
    expect([...reached].flatMap(loads).filter((name) => native.includes(name))).toEqual([])
  })

  test("Electron's preload script requires nothing but electron, Chromium's nothing at all", () => {
    const required = [...read('preload/electron.cjs').matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(
      (match) => match[1],
    )
    expect([...new Set(required)]).toEqual(['electron'])
    expect(read('preload/chromium.js')).not.toMatch(/\b(require|import)\s*\(|^import\b/m)
  })

  test('the page has no inline script or style and asks for its own files only', () => {
    const page = read('renderer/index.html')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/)
    expect(page).not.toMatch(/<style|\bstyle=|\bon\w+=/)
    const addresses = [...page.matchAll(/\b(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(addresses.length).toBeGreaterThan(1)
    for (const address of addresses) {
      expect(address).toMatch(/^\.\//)
      expect(existsSync(join(out, 'renderer', address))).toBe(true)
    }
  })

  test('style sheets take fonts and pictures from files beside them', () => {
    const sheets = readdirSync(join(out, 'renderer/assets')).filter((file) => file.endsWith('.css'))
    const addresses = sheets.flatMap((file) =>
      [...read(`renderer/assets/${file}`).matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1] ?? ''),
    )
    expect(addresses.some((address) => address.endsWith('.woff2'))).toBe(true)
    for (const address of addresses) expect(existsSync(join(out, 'renderer/assets', address))).toBe(true)
  })

  test('the window does not carry the schema library', () => {
    const scripts = readdirSync(join(out, 'renderer/assets')).filter((file) => file.endsWith('.js'))
    for (const file of scripts) expect(read(`renderer/assets/${file}`)).not.toContain('ZodError')
  })
})
