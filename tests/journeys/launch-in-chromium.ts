import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../main/shells/chromium/find-chromium.ts'
import type { DeskNews, DeskOrder } from './desk-process.ts'
import type { Launched, LaunchOptions } from './harness.ts'

const desks = new Set<ChildProcess>()
process.once('exit', () => {
  for (const desk of desks) desk.kill('SIGKILL')
})

/** Starts the desk of the system's Chromium in a process of its own. */
export async function launchInChromium(options: LaunchOptions): Promise<Launched> {
  const executable = findChromium()
  if (executable === undefined) throw new Error('Journeys need Chromium: install the package "chromium".')
  const connects = options.connect ?? true
  const saveFolder = join(options.temporary, 'Documents')
  mkdirSync(saveFolder, { recursive: true })
  const order: DeskOrder = {
    libraryFolder: options.libraryFolder,
    executable,
    isHeadless: options.headless ?? true,
    // The port is for the test alone; the desk itself speaks over its pipe, as always.
    extraFlags: connects ? ['--remote-debugging-port=0'] : [],
    places: [{ label: 'Documents', path: saveFolder }],
    rendererFolder: options.rendererFolder,
    coreEntry: options.coreEntry,
  }
  const child = fork(new URL('./desk-process.ts', import.meta.url), {
    execArgv: [],
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  desks.add(child)
  let log = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    log += bytes.toString()
  })
  const exited = once(child, 'exit').then(([code]) => {
    desks.delete(child)
    return typeof code === 'number' ? code : -1
  })
  child.send(order)
  const news = await Promise.race([
    once(child, 'message').then(([message]) => message as DeskNews),
    exited.then((): DeskNews => ({ kind: 'failed', message: log })),
  ])
  if (news.kind === 'failed') throw new Error(`The desk did not start: ${news.message}`)
  const browser = connects ? await connect(news.profileFolder) : undefined

  return {
    page: browser?.contexts()[0]?.pages()[0] as Page,
    saveFolder,
    profileFolder: news.profileFolder,
    processId: child.pid ?? 0,
    browserId: news.browserId ?? 0,
    exited,
    log: () => log,
    async end(signal) {
      child.kill(signal)
      const code = await exited
      await browser?.close()
      return code
    },
  }
}

/** Connects Playwright once the browser has written down which port it took. */
async function connect(profileFolder: string): Promise<Browser> {
  const file = join(profileFolder, 'DevToolsActivePort')
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('\n')) await wait(20)
  const [port] = readFileSync(file, 'utf8').split('\n')
  return await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
}
