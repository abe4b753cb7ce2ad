import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { MenuItemConstructorOptions } from 'electron'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { quietSwitches } from '../../../main/shells/browser-switches.ts'
import { runElectron } from '../../../main/shells/electron/main.ts'
import type * as Paths from '../../../main/shells/paths.ts'
import { callChannel, eventChannel, filesChannel } from '../../../preload/wire.ts'
import { makeLibrary, passphrase } from '../fixtures/make-library.ts'
import { fake as fakeElectron, resetFake } from './fake-electron.ts'

// The whole main process against a fake Electron; the core behind it is the real one, in its real thread.

const folder = mkdtempSync(join(tmpdir(), 'verbatim-electron-'))
const rendererFolder = join(folder, 'renderer')

vi.mock('electron', async () => (await import('./fake-electron.ts')).electron)
vi.mock('../../../main/shells/paths.ts', async (original) => {
  const paths = await original<typeof Paths>()
  return { ...paths, programPaths: (...args: []) => ({ ...paths.programPaths(...args), rendererFolder }) }
})

/** A library that is made once and copied. */
const made = join(folder, 'made')

beforeAll(async () => {
  mkdirSync(rendererFolder, { recursive: true })
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Verbatim</title>')
  await makeLibrary(made)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Fake = typeof fakeElectron
let running: Fake | undefined
afterEach(async () => {
  // Ends the core's thread of a desk that a test left running.
  if (running !== undefined && running.windows.length > 0 && running.app.exits.length === 0) {
    running.app.methods.quit()
    await until(() => (running?.app.exits.length ?? 1) > 0)
  }
  running = undefined
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(10)
}

/** Starts the main process in a new Electron. */
function start(library: string, part: { isPackaged?: boolean; isFirst?: boolean; argv?: string[] } = {}) {
  resetFake()
  const fake = fakeElectron
  fake.app.isPackaged = part.isPackaged ?? false
  fake.app.isFirst = part.isFirst ?? true
  running = fake
  const libraryFolder = join(folder, library)
  runElectron(part.argv ?? ['--library', libraryFolder])
  return { fake, libraryFolder }
}

/** Starts and waits for the window; answers how the page calls. */
async function open(library: string) {
  const { fake, libraryFolder } = start(library)
  await until(() => (fake.windows[0]?.loaded.length ?? 0) > 0)
  const window = fake.windows[0]
  if (window === undefined) throw new Error('there is a window')
  const friend = { sender: window.webContents, senderFrame: { parent: null, origin: 'app://desk' } }
  const call = async (name: string, input: unknown, event: unknown = friend): Promise<unknown> =>
    await fake.ipc.get(callChannel)?.(event, name, input)
  return { fake, window, call, friend, libraryFolder }
}

const menuItem = (fake: Fake, label: string): MenuItemConstructorOptions => {
  const items = fake.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const found = items.find((item) => item.label === label)
  if (found === undefined) throw new Error(`no menu item ${label}`)
  return found
}
const click = (item: MenuItemConstructorOptions): void => item.click?.({} as never, undefined, {} as never)

/** Opens a desk on a copy of the library that was made, unlocked. */
async function openUnlocked(library: string) {
  cpSync(made, join(folder, library), { recursive: true })
  const desk = await open(library)
  expect(await desk.call('vault.unlock', { passphrase })).toMatchObject({ value: { state: 'open' } })
  return desk
}

describe('a start', () => {
  test('puts up every wall before the app is ready', async () => {
    const { fake } = await open('walls')
    expect(fake.app.beforeReady).toEqual(
      expect.arrayContaining(['sandbox', 'schemes', 'path sessionData', 'path crashDumps', 'switch proxy-server']),
    )
    for (const { name, value } of quietSwitches) expect(fake.app.switches.get(name)).toBe(value)
    expect(fake.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }])
    expect(fake.app.resolver).toEqual({
      enableBuiltInResolver: false,
      enableAdditionalDnsQueryTypes: false,
      secureDnsMode: 'off',
    })
  })

  test('keeps its session in memory, behind a dead proxy', async () => {
    const { fake, window } = await open('session')
    const [session] = [...fake.sessions.values()]
    expect(fake.sessions.size).toBe(1)
    expect(session?.partition.startsWith('persist:')).toBe(false)
    expect(session?.partitionOptions).toEqual({ cache: false })
    expect(session?.proxy).toEqual({
      mode: 'fixed_servers',
      proxyRules: '127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    })
    expect(window.options.webPreferences?.session).toBe(session)
    expect(session?.handlers.beforeRequest).not.toBeNull()
  })

  test('guards every page that is made', async () => {
    const { window } = await open('pages')
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect(window.webContents.listenerCount(event), event).toBe(1)
    }
    expect(window.webContents.windowOpen?.({} as never)).toEqual({ action: 'deny' })
  })

  test('shows the one window once it has something to show', async () => {
    const { fake, window } = await open('shows')
    expect(window.loaded).toEqual(['app://desk/'])
    expect(window.isShown).toBe(false)
    window.emit('ready-to-show')
    expect(window.isShown).toBe(true)
    fake.app.emit('second-instance')
    expect(window.isFocused).toBe(true)
    expect(fake.windows.length).toBe(1)
  })

  test('a second one ends at once', async () => {
    const { fake } = start('second', { isFirst: false })
    await wait(50)
    expect(fake.app.quits).toBe(1)
    expect(fake.windows).toEqual([])
  })

  test('an installed desk does not start for debugging; a checkout does', async () => {
    const argv = process.argv
    process.argv = [...argv, '--inspect=0']
    try {
      const packaged = start('debugged', { isPackaged: true })
      await wait(50)
      expect([packaged.fake.app.exits, packaged.fake.windows]).toEqual([[1], []])
      const checkout = await open('debugged')
      expect(checkout.fake.windows.length).toBe(1)
    } finally {
      process.argv = argv
    }
  })

  test('without a built page it says so and ends', async () => {
    rmSync(join(rendererFolder, 'index.html'))
    try {
      const { fake } = start('unbuilt')
      expect([fake.app.exits, fake.windows]).toEqual([[1], []])
    } finally {
      writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Verbatim</title>')
    }
  })
})

describe('the page', () => {
  test('is served with its policy, by GET alone, and nothing else is', async () => {
    const { fake } = await open('served')
    const serve = [...fake.sessions.values()][0]?.handlers.protocol
    const get = async (url: string, method = 'GET') => await serve?.(new Request(url, { method }))
    const page = await get('app://desk/')
    expect(page?.status).toBe(200)
    const empty = await get('app://empty/')
    expect([empty?.status, await empty?.text()]).toEqual([200, '<!doctype html><title>Verbatim</title>'])
    expect(empty?.headers.get('content-security-policy')).toBe(page?.headers.get('content-security-policy'))
    expect(await page?.text()).toContain('<title>Verbatim</title>')
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8')
    for (const url of [
      'app://desk/other',
      'app://other/',
      'app://empty/index.html',
      'app://desk/..%2findex.html',
      'app://desk/INDEX.HTML',
    ]) {
      const answer = await get(url)
      expect([answer?.status, answer?.body]).toEqual([404, null])
    }
    expect((await get('app://desk/', 'POST'))?.status).toBe(404)
  })

  test('reaches the core', async () => {
    const { call, libraryFolder } = await open('calls')
    expect(await call('vault.status', {})).toEqual({
      ok: true,
      value: { state: 'absent', folder: libraryFolder, libraryId: null },
    })
    expect(await call('vault.steal', {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
  })

  test('hears the core’s events', async () => {
    const { window } = await openUnlocked('events')
    expect(window.webContents.sent).toContainEqual([eventChannel, { name: 'vault.changed', detail: {} }])
  })

  test('a stranger reaches nothing', async () => {
    const { fake, call, friend } = await open('strangers')
    const strangers = [
      { ...friend, sender: {} },
      { ...friend, senderFrame: null },
      { ...friend, senderFrame: { parent: {}, origin: 'app://desk' } },
      { ...friend, senderFrame: { parent: null, origin: 'https://example.com' } },
    ]
    for (const stranger of strangers) {
      await expect(call('vault.create', { passphrase }, stranger)).rejects.toThrow('refused')
      expect(() => fake.ipc.get(filesChannel)?.(stranger, ['/etc/passwd'])).toThrow('refused')
    }
    expect(await call('vault.status', {})).toMatchObject({ value: { state: 'absent' } })
  })

  test('files become ids; what is no path does not', async () => {
    const { fake, friend } = await open('files')
    const add = async (paths: unknown): Promise<unknown> => await fake.ipc.get(filesChannel)?.(friend, paths)
    expect(await add(['/a', '/b'])).toEqual([expect.stringMatching(/^\w{16}$/), expect.stringMatching(/^\w{16}$/)])
    expect(await add(['relative', 7, null, '/a'])).toHaveLength(1)
    for (const nonsense of [undefined, 'x', {}, 7]) expect(await add(nonsense)).toEqual([])
  })

  test('may ask for a folder in the system’s dialog', async () => {
    const { fake, call } = await openUnlocked('browse')
    expect(await call('exports.browse', {})).toEqual({ ok: true, value: null })
    fake.dialogAnswer = { canceled: false, filePaths: ['/media/stick/Өкіл'] }
    expect(await call('exports.browse', {})).toEqual({
      ok: true,
      value: { placeId: expect.any(String), label: 'Өкіл' },
    })
    expect(fake.openDialogs[0]?.properties).toContain('dontAddToRecent')
    fake.dialogAnswer = { canceled: true, filePaths: [] }
  })
})

describe('leaving', () => {
  test('the lid, the lock screen, another user and the menu each lock the library', async () => {
    const { fake, call } = await openUnlocked('left')
    const ways: [string, () => void][] = [
      ...['suspend', 'lock-screen', 'user-did-resign-active'].map((event): [string, () => void] => [
        event,
        () => void fake.power.emit(event),
      ]),
      ['menu', () => click(menuItem(fake, 'Lock'))],
    ]
    for (const [way, leave] of ways) {
      await call('vault.unlock', { passphrase })
      expect(await call('vault.status', {}), way).toMatchObject({ value: { state: 'open' } })
      leave()
      expect(await call('vault.status', {}), way).toMatchObject({ value: { state: 'locked' } })
    }
  })

  test('after a lock the page is loaded anew, by way of an empty one of another origin', async () => {
    const { call, window } = await openUnlocked('renewed')
    const former = window.webContents.processId
    const before = window.loaded.length
    await call('vault.lock', {})
    await until(() => window.loaded.length >= before + 2)
    expect(window.loaded.slice(before)).toEqual(['app://empty/', 'app://desk/'])
    expect(window.webContents.processId).not.toBe(former)
    // A library that was not open has shown nothing.
    await call('vault.lock', {})
    await call('vault.status', {})
    expect(window.loaded.length).toBe(before + 2)
  })

  test('quitting locks first, then ends', async () => {
    const { fake, call, libraryFolder } = await openUnlocked('quitting')
    fake.app.methods.quit()
    expect(fake.app.exits).toEqual([])
    await until(() => fake.app.exits.length > 0)
    expect(fake.app.exits).toEqual([0])
    // The log is written back and gone: the library was closed, not dropped.
    expect(existsSync(join(libraryFolder, 'library.db-wal'))).toBe(false)
    expect(await call('vault.status', {})).toMatchObject({ ok: false })
  })

  test('closing the window quits, on every system', async () => {
    const { fake } = await open('closing')
    fake.app.emit('window-all-closed')
    await until(() => fake.app.exits.length > 0)
    expect(fake.app.exits).toEqual([0])
  })

  test('a page that crashes ends the desk with code 1; one that ends well does not', async () => {
    const { fake, window } = await open('crashing')
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    await wait(50)
    expect(fake.app.exits).toEqual([])
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await until(() => fake.app.exits.length > 0)
    expect(fake.app.exits).toEqual([1])
  })

  test('what the engine wrote is removed', async () => {
    const { fake } = await open('throw-away')
    const written = fake.app.paths.get('sessionData') ?? ''
    expect(existsSync(written)).toBe(true)
    fake.app.emit('quit')
    expect(existsSync(written)).toBe(false)
  })
})

describe('the menu', () => {
  test('has what a desk needs', async () => {
    const { fake } = await open('menu')
    for (const label of ['Import Files…', 'Import Folder…', 'Lock', 'Undo', 'Redo']) menuItem(fake, label)
    const roles = JSON.stringify(fake.menu)
    for (const role of [
      'copy',
      'paste',
      'zoomIn',
      'resetZoom',
      'togglefullscreen',
      'about',
      'windowMenu',
      'toggleDevTools',
    ]) {
      expect(roles).toContain(`"${role}"`)
    }
  })

  test('undoes the writing where there is writing, else the last change of the library', async () => {
    const { fake, call, window } = await openUnlocked('menu-undo')
    await call('tags.create', { name: 'custody' })
    window.webContents.isWriting = true
    click(menuItem(fake, 'Undo'))
    await until(() => window.webContents.undone.length > 0)
    expect(await call('tags.list', {})).toMatchObject({ value: [{ name: 'custody' }] })
    window.webContents.isWriting = false
    click(menuItem(fake, 'Undo'))
    await until(() => window.webContents.sent.some(([, event]) => JSON.stringify(event).includes('history.changed')))
    expect(await call('tags.list', {})).toMatchObject({ value: [] })
    expect(window.webContents.undone).toEqual(['undo'])
  })

  test('imports what the user chooses, and says why it cannot', async () => {
    const { fake, call } = await openUnlocked('menu-import')
    await call('vault.lock', {})
    const file = join(folder, 'report.md')
    writeFileSync(file, '# A report\n\nOne paragraph of it.\n')
    fake.dialogAnswer = { canceled: false, filePaths: [file] }
    click(menuItem(fake, 'Import Files…'))
    await until(() => fake.messages.length > 0)
    expect(fake.messages[0]).toMatch(/locked/)

    await call('vault.unlock', { passphrase })
    click(menuItem(fake, 'Import Files…'))
    for (;;) {
      const reply = (await call('reports.list', {})) as { value: unknown[] }
      if (reply.value.length > 0) break
      await wait(20)
    }
    fake.dialogAnswer = { canceled: true, filePaths: [] }
    expect(fake.messages.length).toBe(1)
  })
})
