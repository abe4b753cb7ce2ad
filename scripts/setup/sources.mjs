import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run, tail, withNode } from './process.mjs'
import { outFolder, root, toolsFolder } from './project.mjs'
import { SetupError, say } from './say.mjs'

/** Everything that the built program depends on. */
const sources = ['main', 'preload', 'renderer', 'scripts/build', 'package-lock.json', 'tsconfig.base.json']

/** Stands in the output when it is whole; holds the fingerprint of what it was built from. */
const stampName = '.built-from'

/**
 * A fingerprint of files and folders: names, sizes and times of change. Contents are not read, so that it takes a few
 * milliseconds at every start.
 *
 * @param {string} base
 * @param {string[]} names files or folders in `base`; absent ones count as absent
 */
export async function fingerprint(base, names) {
  /** @type {string[]} */
  const lines = []
  for (const name of names) await collect(base, name, lines)
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

/**
 * @param {string} base
 * @param {string} name
 * @param {string[]} lines
 */
async function collect(base, name, lines) {
  const path = join(base, name)
  const found = await stat(path).catch(() => undefined)
  if (found?.isDirectory()) {
    const entries = await readdir(path)
    await Promise.all(entries.map((entry) => collect(base, `${name}/${entry}`, lines)))
  } else {
    lines.push(`${name} ${found?.size} ${found?.mtimeMs}`)
  }
}

/** Whether `out` was built from the sources as they are now. */
export async function isBuilt() {
  const stamp = await readFile(join(outFolder, stampName), 'utf8').catch(() => undefined)
  return stamp !== undefined && stamp === (await fingerprint(root, sources))
}

/**
 * Builds the program into `out`. The old output stays in use until the new one is whole.
 *
 * @param {string} node
 */
export async function build(node) {
  say('Building the program into out.')
  const work = join(toolsFolder, `build-${process.pid}`)
  try {
    const stamp = await fingerprint(root, sources)
    await mkdir(work, { recursive: true })
    const built = await run(node, [join(root, 'scripts/build/run.mjs'), join(work, 'new')], {
      env: { ...withNode(node), NODE_ENV: 'production' },
    })
    if (built.code !== 0) throw new SetupError(`The build failed:\n${tail(built.output, 40)}`)
    await writeFile(join(work, 'new', stampName), stamp)
    if (existsSync(outFolder)) await rename(outFolder, join(work, 'old'))
    await rename(join(work, 'new'), outFolder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
