import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { throwAwayParent } from '../../main/shells/throw-away.ts'
import { makeLibrary, passphrase } from '../shells/fixtures/make-library.ts'
import { openDesk } from './harness.ts'
import { processTree } from './sockets.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-shell-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const oddCore = join(import.meta.dirname, '..', 'shells', 'fixtures', 'odd-core.ts')

/** Waits until something holds; a test's own time limit ends it otherwise. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(50)
}

const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`)

describe('the end of a desk', () => {
  test('closed in order: exit code 0, profile gone, browser gone', async () => {
    const desk = await openDesk()
    const processes = processTree(desk.processId)
    expect(statSync(desk.profileFolder).mode & 0o777).toBe(0o700)
    expect(await desk.close()).toBe(0)
    expect(existsSync(desk.profileFolder)).toBe(false)
    await until(() => !processes.some(isAlive))
  })

  test('the user closes the window: the same', async () => {
    const desk = await openDesk()
    await desk.page.close()
    expect(await desk.exited).toBe(0)
    expect(existsSync(desk.profileFolder)).toBe(false)
    await desk.close()
  })

  test('the browser crashes: exit code 1, profile gone, nothing acknowledged is lost', async () => {
    const libraryFolder = join(folder, 'browser-crash')
    await makeLibrary(libraryFolder)
    const desk = await openDesk({ libraryFolder })
    await desk.call('vault.unlock', { passphrase })
    const { tagId } = await desk.call('tags.create', { name: 'custody' })
    process.kill(desk.browserId, 'SIGKILL')
    expect(await desk.exited).toBe(1)
    expect(existsSync(desk.profileFolder)).toBe(false)
    await desk.close()

    const again = await openDesk({ libraryFolder })
    await again.call('vault.unlock', { passphrase })
    expect(await again.call('tags.list', {})).toMatchObject([{ tagId }])
    await again.close()
  })

  test('the desk itself is killed: the browser ends, the next start removes the profile, nothing is lost', async () => {
    const libraryFolder = join(folder, 'kill')
    await makeLibrary(libraryFolder)
    const desk = await openDesk({ libraryFolder })
    await desk.call('vault.unlock', { passphrase })
    const { tagId } = await desk.call('tags.create', { name: 'custody' })
    const processes = processTree(desk.processId)
    await desk.kill()
    await until(() => !processes.some(isAlive))
    expect(existsSync(desk.profileFolder)).toBe(true)

    const again = await openDesk({ libraryFolder })
    expect(existsSync(desk.profileFolder)).toBe(false)
    expect(await again.call('vault.status', {})).toMatchObject({ state: 'locked' })
    await again.call('vault.unlock', { passphrase })
    expect(await again.call('tags.list', {})).toMatchObject([{ tagId }])
    await again.close()
  })

  test('the core’s thread is gone: a call fails, none hangs, the window stays', async () => {
    const desk = await openDesk({ coreEntry: oddCore })
    const names = ['crash', 'later'] as never[]
    for (const name of names) await expect(desk.call(name, {} as never)).rejects.toThrow('internal')
    expect(await desk.page.title()).toContain('Verbatim')
    expect(desk.log()).not.toContain('secret')
    await desk.close()
  })
})

test('the browser finds nothing to complain of in the page and its headers', async () => {
  const desk = await openDesk()
  const complaints: string[] = []
  desk.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  await desk.page.reload()
  await desk.page.getByLabel('Passphrase', { exact: true }).waitFor()
  expect(complaints).toEqual([])
  await desk.close()
})

test('a library that another desk has open is refused, in the window, and stays whole', async () => {
  const libraryFolder = join(folder, 'two')
  await makeLibrary(libraryFolder)
  const first = await openDesk({ libraryFolder })
  await first.call('vault.unlock', { passphrase })
  const second = await openDesk({ libraryFolder })
  await expect(second.call('vault.unlock', { passphrase })).rejects.toThrow('in-use')
  await first.close()
  expect(await second.call('vault.unlock', { passphrase })).toMatchObject({ state: 'open' })
  await second.close()
})

describe('the program', () => {
  const program = join(import.meta.dirname, '..', '..', 'main', 'index.ts')
  const start = (...args: string[]) =>
    spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const profilesOf = (pid: number | undefined): string[] =>
    readdirSync(throwAwayParent()).filter((name) => name.startsWith(`verbatim-desk-${pid}-`))

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('without a window, ended by %s: in order', async (signal) => {
    const desk = start('--headless', '--library', join(folder, 'program'))
    const ended = once(desk, 'exit')
    await until(() => processTree(desk.pid ?? 0).length > 3)
    expect(profilesOf(desk.pid).length).toBe(1)
    desk.kill(signal)
    expect(await ended).toEqual([0, null])
    expect(profilesOf(desk.pid)).toEqual([])
  })

  test('a word that the desk does not know is wrong usage', async () => {
    expect(await once(start('--remote-debugging-port=0'), 'exit')).toEqual([2, null])
  })
})

describe('files from outside', () => {
  const files = join(folder, 'files')
  mkdirSync(join(files, 'inner'), { recursive: true })
  writeFileSync(join(files, 'first.txt'), 'one')
  writeFileSync(join(files, 'inner', 'екінші.txt'), 'two')

  /** A page with a place to choose files in and a place to drop them on; it keeps what it got. */
  const page = join(folder, 'page')
  mkdirSync(page)
  writeFileSync(
    join(page, 'index.html'),
    `<!doctype html><title>Files</title><h1>Drop here</h1><h2>Not here</h2>
     <input type="file" multiple id="files"><input type="file" webkitdirectory id="folder">
     <script type="module" src="/page.js"></script>`,
  )
  writeFileSync(
    join(page, 'page.js'),
    `window.take = async (files) => { window.ids = await window.desk.addFiles([...files]) }
     for (const input of document.querySelectorAll('input')) input.onchange = () => window.take(input.files)
     const drop = document.querySelector('h1')
     drop.ondragover = (event) => event.preventDefault()
     drop.ondrop = (event) => { event.preventDefault(); window.take(event.dataTransfer.files) }`,
  )
  const open = () => openDesk({ rendererFolder: page, coreEntry: oddCore })
  const taken = async (desk: Awaited<ReturnType<typeof open>>): Promise<unknown> => {
    await desk.page.waitForFunction(() => 'ids' in globalThis)
    return await desk.page.evaluate(() => (globalThis as unknown as { ids: unknown }).ids)
  }
  // The odd core answers `id of <path>`, so that a test sees which path arrived.
  const ids = (...names: string[]): string[] => names.map((name) => `id of ${join(files, name)}`)

  test('chosen files arrive with their paths', async () => {
    const desk = await open()
    await desk.chooseFiles('#files', [join(files, 'first.txt'), join(files, 'inner', 'екінші.txt')])
    expect(await taken(desk)).toEqual(ids('first.txt', 'inner/екінші.txt'))
    await desk.close()
  })

  test('a chosen folder arrives as its files', async () => {
    const desk = await open()
    await desk.page.setInputFiles('#folder', files)
    expect((await taken(desk)) as string[]).toEqual(expect.arrayContaining(ids('first.txt', 'inner/екінші.txt')))
    await desk.close()
  })

  test('dropped files and folders arrive, a folder as itself', async () => {
    const desk = await open()
    await desk.dropFiles('h1', [join(files, 'inner'), join(files, 'first.txt')])
    expect(await taken(desk)).toEqual(ids('inner', 'first.txt'))
    await desk.close()
  })

  test('a file that a script made up has no path, whatever its name', async () => {
    const desk = await open()
    await desk.page.evaluate(() => {
      const { take } = globalThis as unknown as { take(files: File[]): Promise<void> }
      return take([new File(['x'], '/etc/passwd')])
    })
    expect(await taken(desk)).toEqual([])
    await desk.close()
  })

  test('a file dropped beside the target does not replace the desk', async () => {
    const desk = await open()
    await desk.dropFiles('h2', [join(files, 'first.txt')])
    await wait(500)
    expect(desk.page.url()).toBe('https://verbatim.invalid/')
    expect(await desk.page.evaluate(() => 'ids' in globalThis)).toBe(false)
    await desk.close()
  })
})
