import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportedFile } from '../../../../preload/contract/imports.ts'
import { aFolder } from '../../../helpers/folder.ts'
import { makeLibrary, passphrase } from '../../../shells/fixtures/make-library.ts'
import { type Lures, luringFiles } from './luring-files.ts'

// What a file points to is never looked at: an import of files of every format, full of such references, is watched by
// the system itself, which tells of every file that a process asks for and of everything that it connects to.

/** Stands in every reference, and in no name that an import has a reason to ask for. */
const mark = 'lure-7f3a'
const program = fileURLToPath(new URL('../../../../main/index.ts', import.meta.url))
const run = promisify(execFile)

const canTrace = ((): boolean => {
  try {
    execFileSync('strace', ['-f', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

let folder: ReturnType<typeof aFolder>
let server: Server
let visits: number
let lures: Lures

beforeEach(async () => {
  folder = aFolder()
  visits = 0
  server = createServer((_request, response) => response.end())
  server.on('connection', () => {
    visits++
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const file = join(folder.path, `${mark}.txt`)
  writeFileSync(file, 'Nobody is to read this.')
  lures = {
    http: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${mark}`,
    file,
    share: `\\\\127.0.0.1\\${mark}\\a.docx`,
  }
})
afterEach(() => {
  server.close()
  folder.remove()
})

/** What a program asked the system for, as it was seen from outside. */
interface Seen {
  out: string
  /** Calls that name a lure: opened, looked at, listed, whatever. */
  touched: string[]
  /** Calls that reach out, other than to services of this machine by a path, and to its kernel. */
  connected: string[]
  /** Calls in all: a log without any would prove nothing. */
  calls: number
}

/** Runs Node under the eyes of the system. */
async function watch(args: readonly string[]): Promise<Seen> {
  const log = join(folder.path, 'calls.log')
  const trace = ['-f', '-qq', '-s', '512', '-e', 'trace=%file,connect,sendto,sendmsg,sendmmsg', '-o', log]
  const { stdout } = await run('strace', [...trace, process.execPath, ...args], {
    cwd: folder.path,
    env: { PATH: process.env.PATH, HOME: folder.path, VERBATIM_PASSPHRASE: passphrase },
    maxBuffer: 64 * 1024 * 1024,
  })
  const calls = readFileSync(log, 'utf8').split('\n')
  return {
    out: stdout,
    // The program's own name and arguments hold no lure, so no line is left out here.
    touched: calls.filter((call) => call.includes(mark) || call.includes('/etc/passwd')),
    connected: calls.filter((call) => /sa_family=AF_(?!UNIX|NETLINK)/.test(call)),
    calls: calls.length,
  }
}

describe.skipIf(!canTrace)('external references (skipped without a working strace)', () => {
  test('no import opens, looks at or connects to what its file points to', async () => {
    const library = join(folder.path, 'library')
    await makeLibrary(library)
    const { taken, refused } = luringFiles(lures)
    const passwords = luringFiles({ ...lures, file: '/etc/passwd' })
    const files = join(folder.path, 'files')
    mkdirSync(join(files, 'passwords'), { recursive: true })
    for (const [name, bytes] of Object.entries({ ...taken, ...refused })) writeFileSync(join(files, name), bytes)
    for (const [name, bytes] of Object.entries({ ...passwords.taken, ...passwords.refused })) {
      writeFileSync(join(files, 'passwords', name), bytes)
    }

    const seen = await watch([program, '--library', library, 'import', 'files', '--json'])
    expect(seen.touched).toEqual([])
    expect(seen.connected).toEqual([])
    expect(visits).toBe(0)
    expect(seen.calls).toBeGreaterThan(100)

    // And they were really read: all that can come in is in, the rest is refused for what it is.
    const lines: (ImportedFile & { summary?: unknown })[] = seen.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const ends = new Map(lines.map(({ file, status, error }) => [file, error === null ? status : error?.code]))
    for (const name of Object.keys(taken)) {
      const file = name.endsWith('.zip') ? join(name, 'inside.html') : name
      expect(ends.get(join('files', file)), file).toBe('imported')
      expect(ends.get(join('files', 'passwords', file)), file).toBe('imported')
    }
    for (const name of Object.keys(refused)) expect(ends.get(join('files', name)), name).toBe('file-unsupported')
  }, 120_000)

  test('a program that does look is caught, by each of its looks', async () => {
    const script = join(folder.path, 'look.mjs')
    writeFileSync(
      script,
      `import { readFileSync, statSync } from 'node:fs'
       const { http, file, share } = JSON.parse(readFileSync('lures.json', 'utf8'))
       readFileSync(file)
       try { statSync(share) } catch {}
       readFileSync('/etc/passwd')
       await fetch(http)`,
    )
    writeFileSync(join(folder.path, 'lures.json'), JSON.stringify(lures))
    const { touched, connected } = await watch([script])
    expect(touched.filter((call) => call.includes(`${mark}.txt`)).length).toBeGreaterThan(0)
    expect(touched.filter((call) => call.includes('127.0.0.1')).length).toBeGreaterThan(0)
    expect(touched.filter((call) => call.includes('/etc/passwd')).length).toBeGreaterThan(0)
    expect(connected.length).toBeGreaterThan(0)
    expect(visits).toBe(1)
  }, 60_000)
})
