import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../main/shells/chromium/find-chromium.ts'
import type { CallName, Input, Output } from '../../preload/contract/index.ts'
import type { DeskNews, DeskOrder } from './desk-process.ts'

/** A running desk under test. */
export interface TestDesk {
  /** The window, driven by Playwright. */
  page: Page
  libraryFolder: string
  /** The one folder that the export dialog offers ("Test folder"). */
  saveFolder: string
  /** The browser's throw-away profile. */
  profileFolder: string
  /** Process id of the desk; its browser is a child of it. */
  processId: number
  browserId: number
  /** Settles with the exit code when the desk has ended, whatever ended it. */
  exited: Promise<number>
  /** Everything that the desk has written to standard error. */
  log(): string
  /** Calls the core as the page does; throws when the reply is a failure. */
  call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Puts files or folders into an `<input type=file>`, as the user's choice in the file dialog does. */
  chooseFiles(selector: string, paths: readonly string[]): Promise<void>
  /** Drops files or folders from the desktop on the middle of an element. */
  dropFiles(selector: string, paths: readonly string[]): Promise<void>
  /** Closes the window in order; answers the exit code. */
  close(): Promise<number>
  /** Ends the process as a crash does, without any chance to put things away. */
  kill(): Promise<void>
}

export interface TestDeskOptions {
  /** Left out: a fresh folder, removed on close. */
  libraryFolder?: string
  headless?: boolean
  colorScheme?: 'light' | 'dark'
  viewport?: { width: number; height: number }
  /** Another folder of page files than the built one. */
  rendererFolder?: string
  /** Another script for the core's thread. */
  coreEntry?: string
  /** Added to the environment of the desk's process. */
  env?: Record<string, string>
  /** Whether Playwright connects, which needs a port. Without it `page` must not be touched. */
  connect?: boolean
}

const desks = new Set<ChildProcess>()
process.once('exit', () => {
  for (const desk of desks) desk.kill('SIGKILL')
})

/** Starts the real desk in the system's Chromium and connects to its window. */
export async function openDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const executable = findChromium()
  if (executable === undefined) throw new Error('Journeys need Chromium: install the package "chromium".')
  const temporary = mkdtempSync(join(tmpdir(), 'verbatim-journey-'))
  const libraryFolder = options.libraryFolder ?? join(temporary, 'library')
  const connects = options.connect ?? true
  const order: DeskOrder = {
    libraryFolder,
    executable,
    isHeadless: options.headless ?? true,
    // The port is for the test alone; the desk itself speaks over its pipe, as always.
    extraFlags: connects ? ['--remote-debugging-port=0'] : [],
    places: [{ label: 'Test folder', path: temporary }],
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
  const ended = once(child, 'exit') as Promise<[number | null]>
  void ended.then(() => desks.delete(child))
  child.send(order)
  const news = await Promise.race([
    once(child, 'message').then(([message]) => message as DeskNews),
    ended.then((): DeskNews => ({ kind: 'failed', message: log })),
  ])
  if (news.kind === 'failed') {
    rmSync(temporary, { recursive: true, force: true })
    throw new Error(`The desk did not start: ${news.message}`)
  }

  const browser = connects ? await connect(news.profileFolder) : undefined
  const page = browser?.contexts()[0]?.pages()[0] as Page
  if (browser !== undefined) {
    if (options.colorScheme !== undefined) await page.emulateMedia({ colorScheme: options.colorScheme })
    await page.setViewportSize(options.viewport ?? { width: 1280, height: 800 })
    await page.waitForFunction(() => 'desk' in globalThis)
  }
  const removeTemporary = (): void => rmSync(temporary, { recursive: true, force: true })

  return {
    page,
    libraryFolder,
    saveFolder: temporary,
    profileFolder: news.profileFolder,
    processId: child.pid ?? 0,
    browserId: news.browserId ?? 0,
    exited: ended.then(([code]) => code ?? -1),
    log: () => log,
    call: (name, input) => callCore(page, name, input),
    chooseFiles: (selector, paths) => chooseFiles(page, selector, paths),
    dropFiles: (selector, paths) => dropFiles(page, selector, paths),
    async close() {
      child.kill('SIGTERM')
      const [code] = await ended
      await browser?.close()
      removeTemporary()
      return code ?? -1
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
      await browser?.close()
      // The library that a crash left behind is what a test wants to look at, when it named the folder.
      removeTemporary()
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

async function callCore<N extends CallName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await page.evaluate(
    async ([name, input]) => {
      const { desk } = globalThis as unknown as { desk: { call(name: unknown, input: unknown): Promise<unknown> } }
      return await desk.call(name, input)
    },
    [name, input] as [unknown, unknown],
  )
  const { ok, value, error } = reply as { ok: boolean; value: Output<N>; error?: { code: string; message: string } }
  if (!ok) throw new Error(`${name} failed: ${error?.code}: ${error?.message}`)
  return value
}

// [1] Playwright sends the contents of files over a connection like ours, which makes files without a path. The
// protocol itself takes paths, as the real dialog and a real drop do.
async function chooseFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  if (nodeId === 0) throw new Error(`No element for ${selector}.`)
  await session.send('DOM.setFileInputFiles', { nodeId, files: [...paths] })
  await session.detach()
}

async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`Nothing to drop on: ${selector}.`)
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    })
  }
  await session.detach()
}
