import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '../../main/shells/chromium/find-chromium.ts'
import { openDesk } from './harness.ts'
import { inetSockets, processTree } from './sockets.ts'

const attackFolder = join(import.meta.dirname, 'attack')

/** A server on this machine that notes who comes. */
let server: Server
let connections = 0
let visits: string[] = []
let address = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('')
  })
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(() => {
  connections = 0
  visits = []
})

type Attack = (server: string) => Promise<Record<string, string>>
const runAttack = (server: string): Promise<Record<string, string>> =>
  (globalThis as unknown as { attack: Attack }).attack(server)

/** What an attempt may come to without anything having left the page. */
const harmless = ['beacon', 'preconnect', 'prefetch', 'form', 'blankLink', 'ping', 'leave', 'frame', 'object']

test('a page that attacks gets nowhere from the desk', async () => {
  const desk = await openDesk({ rendererFolder: attackFolder })
  try {
    const results = await desk.page.evaluate(runAttack, address)
    await wait(1000)
    expect(connections).toBe(0)
    const succeeded = Object.entries(results).filter(
      ([name, what]) => what.startsWith('done') && !harmless.includes(name),
    )
    expect(succeeded).toEqual([])
    expect(Object.keys(results).length).toBeGreaterThan(25)
    // Still there, still the desk, still alone, still on speaking terms with the core.
    expect(desk.page.url()).toBe('https://verbatim.invalid/#here')
    expect(desk.page.context().pages().length).toBe(1)
    expect(await desk.page.evaluate(() => 'injected' in globalThis)).toBe(false)
    expect(await desk.call('vault.status', {})).toMatchObject({ state: 'absent' })
  } finally {
    await desk.close()
  }
})

test('a page that opens windows is not held up by their being closed', async () => {
  // Without Playwright, which would let a held window go by itself. The page shows that it still runs by a call that
  // ends the stand-in for the core, which the log tells.
  const page = mkdtempSync(join(tmpdir(), 'verbatim-windows-'))
  writeFileSync(join(page, 'index.html'), '<!doctype html><script type="module" src="/page.js"></script>')
  writeFileSync(
    join(page, 'page.js'),
    `const click = (tag, attributes) => {
       const made = Object.assign(document.createElement(tag), attributes)
       document.documentElement.append(made)
       return made
     }
     click('a', { href: '${address}/blank', target: '_blank' }).click()
     click('form', { action: '${address}/form', target: 'elsewhere' }).submit()
     click('a', { href: 'about:blank', target: 'another', rel: 'opener' }).click()
     setTimeout(() => window.desk.call('crash', {}), 1500)`,
  )
  const coreEntry = join(import.meta.dirname, '..', 'shells', 'fixtures', 'odd-core.ts')
  const desk = await openDesk({ rendererFolder: page, coreEntry, connect: false })
  try {
    while (!desk.log().includes('core-failed')) await wait(50)
    expect(connections).toBe(0)
  } finally {
    await desk.close()
    rmSync(page, { recursive: true, force: true })
  }
})

test('the same page in an ordinary browser does get out: the attack is real', async () => {
  const page = createServer((request, response) => {
    const name = request.url === '/attack.js' ? 'attack.js' : 'index.html'
    void readFile(join(attackFolder, name)).then((bytes) => {
      response.setHeader('content-type', name.endsWith('js') ? 'text/javascript' : 'text/html').end(bytes)
    })
  })
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${(page.address() as AddressInfo).port}/`)
    await tab.waitForFunction(() => 'attack' in globalThis)
    // It leaves the page at the end, which ends the evaluation.
    await tab.evaluate(runAttack, address).catch(() => {})
    await wait(500)
    for (const way of [
      '/fetch',
      '/xhr',
      '/beacon',
      '/image.png',
      '/a.css',
      '/a.js',
      '/frame',
      '/module.js',
      '/leave',
    ]) {
      expect(visits).toContain(way)
    }
  } finally {
    await browser.close()
    page.close()
  }
})

describe.skipIf(process.platform !== 'linux')('sockets (read from /proc: Linux only)', () => {
  test('the desk has no Internet socket open, itself or any process of its browser', async () => {
    const desk = await openDesk({ connect: false })
    try {
      await wait(3000)
      expect(processTree(desk.processId).length).toBeGreaterThan(3)
      expect(inetSockets(desk.processId)).toEqual([])
    } finally {
      await desk.close()
    }
  })

  test('with the port that tests ask for, that one socket is seen: the look is real', async () => {
    const desk = await openDesk()
    try {
      expect(inetSockets(desk.processId).filter(({ isListening }) => isListening).length).toBe(1)
    } finally {
      await desk.close()
    }
  })
})
