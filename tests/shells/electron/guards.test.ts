import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Session, WebContents } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { guardApp, guardContents } from '../../../main/shells/electron/contents.ts'
import { refusedDebugging } from '../../../main/shells/electron/debug-switches.ts'
import { guardSession, isAllowedRequest, isGranted } from '../../../main/shells/electron/session.ts'
import { isDesk } from '../../../main/shells/electron/transport.ts'
import { windowOptions } from '../../../main/shells/electron/window.ts'
import { FakeContents, FakeSession, fake, preventable } from './fake-electron.ts'

vi.mock('electron', async () => (await import('./fake-electron.ts')).electron)

const log = (): void => {}

function guarded(isPackaged = true): FakeSession {
  const session = new FakeSession('desk')
  guardSession(session as unknown as Session, { isPackaged, log })
  return session
}

/** Every permission that Electron's own types name, so that a new one cannot come in unseen. */
const permissions: string[] = (() => {
  const types = readFileSync(
    join(createRequire(import.meta.url).resolve('electron/package.json'), '../electron.d.ts'),
    'utf8',
  )
  const handlers = types.split('\n').filter((line) => /setPermission(Check|Request)Handler\(handler/.test(line))
  const names = handlers.flatMap((line) => {
    const union = /permission: ((?:'[^']+'(?: \| )?)+)/.exec(line)?.[1] ?? ''
    return union.split(' | ').map((name) => name.slice(1, -1))
  })
  return [...new Set(names)]
})()
const allowed = ['clipboard-sanitized-write', 'fullscreen']

describe('permissions', () => {
  const answer = (session: FakeSession, permission: string, requestingUrl: string, isMainFrame = true): boolean => {
    let given: boolean | undefined
    const ask = session.handlers.request as unknown as (
      contents: unknown,
      permission: string,
      callback: (value: boolean) => void,
      details: { requestingUrl: string; isMainFrame: boolean },
    ) => void
    ask(
      {},
      permission,
      (value) => {
        given = value
      },
      { requestingUrl, isMainFrame },
    )
    if (given === undefined) throw new Error('nobody answered')
    return given
  }
  const check = (session: FakeSession, permission: string, origin: string): boolean =>
    (session.handlers.check as unknown as (c: unknown, p: string, o: string, d: unknown) => boolean)(
      null,
      permission,
      origin,
      {},
    )

  test('Electron names many of them', () => {
    expect(permissions.length).toBeGreaterThan(30)
    expect(permissions).toEqual(expect.arrayContaining(['geolocation', 'media', 'openExternal', ...allowed]))
  })

  test('our page may copy and fill the screen, and nothing else', () => {
    const session = guarded()
    expect(permissions.filter((name) => answer(session, name, 'app://desk/'))).toEqual(allowed)
    expect(permissions.filter((name) => check(session, name, 'app://desk'))).toEqual(allowed)
    expect(permissions.filter((name) => check(session, name, 'app://desk/'))).toEqual(allowed)
  })

  test.each(['https://example.com/', 'app://other/', 'https://desk/', 'app://desk.example/', '', 'null', 'file:///'])(
    '%j may nothing',
    (origin) => {
      const session = guarded()
      expect(permissions.filter((name) => answer(session, name, origin) || check(session, name, origin))).toEqual([])
    },
  )

  test('a frame inside our page may nothing', () => {
    expect(permissions.filter((name) => answer(guarded(), name, 'app://desk/', false))).toEqual([])
  })

  test('a permission that nobody has heard of is refused', () => {
    expect(isGranted('telepathy', 'app://desk')).toBe(false)
    expect(isGranted('constructor', 'app://desk')).toBe(false)
  })

  test('no device, screen or pairing is ever given', () => {
    const { handlers } = guarded()
    expect(handlers.device?.({} as never)).toBe(false)
    const screens: unknown[] = []
    handlers.display?.({} as never, (streams) => screens.push(streams))
    expect(screens).toEqual([null])
    const pairings: unknown[] = []
    handlers.bluetooth?.({} as never, (response) => pairings.push(response))
    expect(pairings).toEqual([{ confirmed: false }])
  })

  test.each([
    ['select-hid-device', [{}], []],
    ['select-serial-port', [[], {}], ['']],
    ['select-usb-device', [{}], []],
  ])('%s ends without a device', (name, details, expected) => {
    const event = preventable({})
    let chosen: unknown[] | undefined
    guarded().emit(name, event, ...details, (...device: unknown[]) => {
      chosen = device
    })
    expect(event.isPrevented).toBe(true)
    expect(chosen).toEqual(expected)
  })
})

describe('requests', () => {
  const isCancelled = (url: string, isPackaged = true): boolean => {
    let cancel: boolean | undefined
    guarded(isPackaged).handlers.beforeRequest?.({ url, resourceType: 'xhr' }, (decision) => {
      cancel = decision.cancel
    })
    if (cancel === undefined) throw new Error('nobody decided')
    return cancel
  }

  test.each(['app://desk/', 'app://desk/index.html', 'app://desk/assets/a.js'])('%s passes', (url) => {
    expect(isCancelled(url)).toBe(false)
  })

  test.each([
    'http://127.0.0.1:9/',
    'https://example.com/',
    'ws://example.com/',
    'wss://desk/',
    'ftp://desk/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:app://desk/1',
    'chrome://settings/',
    'chrome-extension://abc/x.js',
    'devtools://devtools/bundled/x.js',
    'app://other/',
    'app://desk.example/',
    'APP.desk',
    '',
  ])('%j is cancelled', (url) => {
    expect(isCancelled(url)).toBe(true)
  })

  test('the developer tools load themselves in a checkout only', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/x.js', false)).toBe(true)
    expect(isAllowedRequest('devtools://devtools/bundled/x.js', true)).toBe(false)
    expect(isAllowedRequest('https://example.com/', false)).toBe(false)
  })

  test('no certificate is trusted, the session is offline, spelling asks nobody', () => {
    const session = guarded()
    const verdicts: number[] = []
    session.handlers.certificate?.({} as never, (verdict) => verdicts.push(verdict))
    expect(verdicts).toEqual([-2])
    expect(session.emulation).toEqual({ offline: true })
    expect(session.spelling).toEqual({ isEnabled: false, url: 'app://desk/no-dictionaries/' })
  })

  test('a download does not begin', () => {
    const event = preventable({})
    guarded().emit('will-download', event, {}, {})
    expect(event.isPrevented).toBe(true)
  })
})

describe('pages', () => {
  function page(): FakeContents {
    const contents = new FakeContents()
    guardContents(contents as unknown as WebContents, log)
    return contents
  }
  const isStopped = (contents: FakeContents, name: string, fields: object): boolean => {
    const event = preventable(fields)
    contents.emit(name, event)
    return event.isPrevented
  }

  test.each(['will-navigate', 'will-frame-navigate'])('%s: the desk may be reloaded', (name) => {
    expect(isStopped(page(), name, { url: 'app://desk/', isMainFrame: true })).toBe(false)
  })

  test.each(['will-navigate', 'will-frame-navigate'])('%s: and that is all', (name) => {
    for (const url of [
      'https://example.com/',
      'app://desk/other',
      'app://other/',
      'file:///etc/passwd',
      'about:blank',
      '',
    ]) {
      expect(isStopped(page(), name, { url, isMainFrame: true }), url).toBe(true)
    }
    expect(isStopped(page(), name, { url: 'app://desk/', isMainFrame: false })).toBe(true)
  })

  test('redirects and embedded pages are stopped', () => {
    expect(isStopped(page(), 'will-redirect', { url: 'app://desk/', isMainFrame: true })).toBe(true)
    expect(isStopped(page(), 'will-attach-webview', {})).toBe(true)
  })

  test('no window is opened, whatever its address', () => {
    for (const url of ['https://example.com/', 'app://desk/', 'about:blank']) {
      expect(page().windowOpen?.({ url } as never)).toEqual({ action: 'deny' })
    }
  })

  test('WebRTC keeps to the proxy that is not there', () => {
    expect(page().webRtcPolicy).toBe('disable_non_proxied_udp')
  })

  test('no Bluetooth device is chosen', () => {
    const event = preventable({})
    let chosen: string | undefined
    page().emit('select-bluetooth-device', event, [{ deviceId: 'x' }], (id: string) => {
      chosen = id
    })
    expect([event.isPrevented, chosen]).toEqual([true, ''])
  })

  test.each([
    ['certificate-error', ['https://x', 'error', {}], [false]],
    ['select-client-certificate', ['https://x', [{}]], []],
    ['login', [{}, {}], []],
  ])('%s gets nothing', (name, details, expected) => {
    fake.app.removeAllListeners()
    guardApp(fake.app as never, log)
    const event = preventable({})
    let given: unknown[] | undefined
    fake.app.emit(name, event, {}, ...details, (...values: unknown[]) => {
      given = values
    })
    expect([event.isPrevented, given]).toEqual([true, expected])
  })
})

describe('the window', () => {
  const options = (isPackaged: boolean) =>
    windowOptions({ preload: '/p/electron.cjs', session: {} as Session, isPackaged, isHidden: false })

  test('has every wall up', () => {
    expect(options(true).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    })
    expect(options(true).webPreferences).not.toHaveProperty('enableBlinkFeatures')
  })

  test('has tools for developers in a checkout only', () => {
    expect(options(true).webPreferences?.devTools).toBe(false)
    expect(options(false).webPreferences?.devTools).toBe(true)
  })
})

describe('the sender of a message', () => {
  const page = {} as WebContents
  const frame = { parent: null, origin: 'app://desk' }
  const from = (sender: unknown, senderFrame: unknown): boolean => isDesk({ sender, senderFrame } as never, page)

  test('the main frame of the desk’s page is a friend', () => {
    expect(from(page, frame)).toBe(true)
  })

  test.each<[string, unknown, unknown]>([
    ['another page', {}, frame],
    ['a frame inside', page, { ...frame, parent: frame }],
    ['another origin', page, { ...frame, origin: 'https://example.com' }],
    ['an origin that begins like ours', page, { ...frame, origin: 'app://desk.example' }],
    ['an opaque origin', page, { ...frame, origin: 'null' }],
    ['a frame that is gone', page, null],
  ])('%s is a stranger', (_what, sender, senderFrame) => {
    expect(from(sender, senderFrame)).toBe(false)
  })
})

describe('switches for debugging', () => {
  test.each<[string[], NodeJS.ProcessEnv, string[]]>([
    [[], {}, []],
    [['--library', '/x', '--headless'], { HOME: '/home/x', NODE_OPTIONS: '' }, []],
    [['--inspect'], {}, ['inspect']],
    [['--inspect=9229'], {}, ['inspect']],
    [['--inspect-brk=0'], {}, ['inspect-brk']],
    [['--remote-debugging-port=9222'], {}, ['remote-debugging-port']],
    [['--Remote-Debugging-Pipe'], {}, ['remote-debugging-pipe']],
    [['-remote-debugging-port=1'], {}, ['remote-debugging-port']],
    [['--load-extension=/x'], {}, ['load-extension']],
    [['--user-data-dir=/x'], {}, ['user-data-dir']],
    [[], { ELECTRON_RUN_AS_NODE: '1' }, ['ELECTRON_RUN_AS_NODE']],
    [[], { NODE_OPTIONS: '--require x' }, ['NODE_OPTIONS']],
    [['inspect', '--inspection'], {}, []],
  ])('%j with %j: %j', (argv, env, refused) => {
    expect(refusedDebugging(argv, env)).toEqual(refused)
  })
})
