import { expect, test } from 'vitest'
import { quietSwitches } from '../../../main/shells/browser-switches.ts'
import { chromiumEnvironment, chromiumFlags } from '../../../main/shells/chromium/flags.ts'

const usual = {
  profileFolder: '/dev/shm/verbatim-desk-1-a',
  url: 'https://verbatim.invalid/',
  isHeadless: false,
  isRoot: false,
  isSharedMemoryShort: false,
}

test('the desk speaks over a pipe and opens no port', () => {
  for (const options of [usual, { ...usual, isHeadless: true, isRoot: true }]) {
    const flags = chromiumFlags(options)
    expect(flags).toContain('--remote-debugging-pipe')
    expect(flags.filter((flag) => /debugging-(port|address)|allow-origins/.test(flag))).toEqual([])
  }
})

test('every switch that keeps the engine off the network is on', () => {
  // The set that was measured at no frames; a switch may be added, none may be lost.
  const measured = [
    '--proxy-server=127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--dns-prefetch-disable',
    '--disable-quic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-breakpad',
    '--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate,AutofillServerCommunication,AsyncDns,NetworkTimeServiceQuerying,BackForwardCache',
  ]
  expect(chromiumFlags(usual)).toEqual(expect.arrayContaining(measured))
})

test('a switch stands once, with a reason', () => {
  const names = chromiumFlags({ ...usual, isHeadless: true, isRoot: true, isSharedMemoryShort: true }).map(
    (flag) => flag.split('=')[0],
  )
  expect(names).toEqual([...new Set(names)])
  expect(quietSwitches.filter(({ reason }) => reason.length < 5)).toEqual([])
})

test('the sandbox is off for root alone', () => {
  expect(chromiumFlags({ ...usual, isRoot: true })).toContain('--no-sandbox')
  expect(chromiumFlags(usual).filter((flag) => flag.includes('sandbox'))).toEqual([])
})

test('shared memory is left alone unless it is short', () => {
  expect(chromiumFlags({ ...usual, isSharedMemoryShort: true })).toContain('--disable-dev-shm-usage')
  expect(chromiumFlags(usual)).not.toContain('--disable-dev-shm-usage')
})

test('the browser inherits neither a passphrase nor settings of Node', () => {
  const environment = chromiumEnvironment(
    {
      HOME: '/home/aliya',
      DISPLAY: ':0',
      VERBATIM_PASSPHRASE: 'secret',
      NODE_OPTIONS: '--inspect',
      npm_config_x: 'y',
      XDG_CACHE_HOME: '/home/aliya/.cache',
      GONE: undefined,
    },
    '/dev/shm/p',
  )
  expect(JSON.stringify(environment)).not.toContain('secret')
  expect(environment).toMatchObject({
    HOME: '/home/aliya',
    DISPLAY: ':0',
    XDG_CACHE_HOME: '/dev/shm/p/tmp',
    CHROME_CONFIG_HOME: '/dev/shm/p/tmp',
  })
  expect(Object.keys(environment).filter((name) => /^(NODE_|npm_|GONE)/.test(name))).toEqual([])
})

test.each<[string, Record<string, string>, Record<string, string>]>([
  ['no locale', {}, { LC_CTYPE: 'C.UTF-8' }],
  ['another character set', { LANG: 'ru_RU.KOI8-R' }, { LANG: 'ru_RU.KOI8-R', LC_CTYPE: 'C.UTF-8' }],
  ['a plain locale over all', { LC_ALL: 'C', LANG: 'kk_KZ.UTF-8' }, { LANG: 'kk_KZ.UTF-8', LC_CTYPE: 'C.UTF-8' }],
  ['an empty one over a good one', { LC_ALL: '', LANG: 'kk_KZ.utf8' }, { LC_ALL: '', LANG: 'kk_KZ.utf8' }],
  ['the user’s own', { LANG: 'kk_KZ.UTF-8' }, { LANG: 'kk_KZ.UTF-8' }],
])('file names are UTF-8 for the browser: %s', (_, env, expected) => {
  const environment = chromiumEnvironment(env, '/profile')
  expect(Object.fromEntries(Object.entries(environment).filter(([name]) => /^(?:LC_|LANG)/.test(name)))).toEqual(
    expected,
  )
})
