import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../setup/project.mjs'
import { mainConfig } from './main.mjs'
import { preloadConfig } from './preload.mjs'
import { rendererConfig } from './renderer.mjs'

// Builds the whole program into the folder that the first argument names: main/, preload/ and renderer/.
const [outDir] = process.argv.slice(2)
if (outDir === undefined) throw new Error('Usage: node scripts/build/run.mjs <output folder>')

const entries = {
  index: join(root, 'main/index.ts'),
  'core-worker': join(root, 'main/shells/core-worker.ts'),
  'parser-worker': join(root, 'main/core/import/parser-worker.ts'),
}
const scripts = {
  electron: {
    entry: join(root, 'preload/electron.ts'),
    format: /** @type {const} */ ('cjs'),
    fileName: 'electron.cjs',
  },
  chromium: {
    entry: join(root, 'preload/chromium.ts'),
    format: /** @type {const} */ ('iife'),
    fileName: 'chromium.js',
  },
}
const missing = [...Object.values(entries), scripts.electron.entry, scripts.chromium.entry].filter(
  (entry) => !existsSync(entry),
)
if (missing.length > 0) throw new Error(`Missing from the sources: ${missing.join(', ')}`)

await build(mainConfig({ root, outDir: join(outDir, 'main'), entries }))
for (const script of Object.values(scripts)) {
  await build(preloadConfig({ root, outDir: join(outDir, 'preload'), ...script }))
}
await build(rendererConfig({ root: join(root, 'renderer'), outDir: join(outDir, 'renderer') }))
