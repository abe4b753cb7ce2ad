import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

// The builder's own loader and checks: what it would refuse when it packs is refused here.
const requireByBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const { getConfig, validateConfiguration } = requireByBuilder('app-builder-lib/out/util/config/config')
const schemaPath = requireByBuilder.resolve('app-builder-lib/scheme.json')

/** What is made for whom. */
const packages = { linux: ['AppImage', 'deb'], win: ['nsis', 'portable'], mac: ['dmg'] }

/**
 * What is wrong with an electron-builder.yml, a sentence each: against the builder's schema, and against what the design
 * asks of every package.
 *
 * @param {string} base the folder that holds it
 * @returns {Promise<string[]>}
 */
export async function checkPackaging(base) {
  let config
  try {
    config = await getConfig(base, 'electron-builder.yml', null)
    await validateConfiguration(config, { isEnabled: false })
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  const problems = []
  if (config.npmRebuild !== false) problems.push('npmRebuild must be false: the database module is one binary for all.')
  if (config.publish !== null) problems.push('publish must be null: nothing is fetched or sent, by anybody.')
  const schema = JSON.parse(await readFile(schemaPath, 'utf8'))
  for (const fuse of Object.keys(schema.definitions.FuseOptionsV1.properties)) {
    if (typeof config.electronFuses?.[fuse] !== 'boolean') problems.push(`electronFuses.${fuse} is not set.`)
  }
  for (const [system, wanted] of Object.entries(packages)) {
    const names = (config[system]?.target ?? []).map((/** @type {string | { target: string }} */ target) =>
      typeof target === 'string' ? target : target.target,
    )
    // The schema takes any word for a target; the builder would stumble over it only on that system.
    if (names.join() !== wanted.join()) problems.push(`${system} must have the targets ${wanted.join(' and ')}.`)
  }
  return problems
}

/**
 * Which files of a package in node_modules the builder would pack.
 *
 * @param {string} base the folder that holds electron-builder.yml
 * @param {{ system: 'linux' | 'win' | 'mac', arch: string }} target
 * @returns {Promise<(path: string) => boolean>} takes a path in node_modules, relative to `base`
 */
export async function packedModules(base, { system, arch }) {
  const { getNodeModuleFileMatcher } = requireByBuilder('app-builder-lib/out/fileMatcher')
  const config = await getConfig(base, 'electron-builder.yml', null)
  const expand = (/** @type {string} */ pattern) => pattern.replaceAll(/\$\{arch\}/g, arch)
  const packager = { config, debugLogger: { isEnabled: false } }
  const filter = getNodeModuleFileMatcher(base, join(base, 'dist'), expand, config[system], packager).createFilter()
  return (path) => filter(join(base, path), { isDirectory: () => false })
}
