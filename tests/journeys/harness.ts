import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { CallName, Input, Output } from '../../preload/contract/index.ts'
import { callCore, chooseFiles, dropFiles, lockCore } from './desk-page.ts'
import { launchInChromium } from './launch-in-chromium.ts'
import { launchInElectron } from './launch-in-electron.ts'

/** A running desk under test. */
export interface TestDesk {
  /** The window, driven by Playwright. */
  page: Page
  libraryFolder: string
  /** The one folder that the export dialog offers ("Documents"). */
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
  /** Locks the library and waits for the page that is loaded after it. */
  lock(): Promise<void>
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

/** A desk that a shell has started, before anything is done with its page. */
export interface Launched {
  page: Page
  saveFolder: string
  profileFolder: string
  processId: number
  browserId: number
  exited: Promise<number>
  log(): string
  /** Ends the process; answers the exit code, -1 when there is none. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number>
}

/** What a shell is started with. */
export interface LaunchOptions extends TestDeskOptions {
  libraryFolder: string
  /** A folder of this one start. */
  temporary: string
}

/** Which shell the journeys run in; electron.test.ts sets it. */
export const shell = process.env.VERBATIM_JOURNEYS_IN === 'electron' ? 'electron' : 'chromium'

/** Starts the real desk and connects to its window. */
export async function openDesk(options: TestDeskOptions = {}): Promise<TestDesk> {
  const temporary = mkdtempSync(join(tmpdir(), 'verbatim-journey-'))
  const libraryFolder = options.libraryFolder ?? join(temporary, 'library')
  // A library that a test named is the test's own; everything else goes.
  const removeTemporary = (): void => rmSync(temporary, { recursive: true, force: true })
  const launch = shell === 'electron' ? launchInElectron : launchInChromium
  const launched = await launch({ ...options, libraryFolder, temporary }).catch((error: unknown) => {
    removeTemporary()
    throw error
  })
  const { page } = launched
  if (options.connect ?? true) {
    if (options.colorScheme !== undefined) await page.emulateMedia({ colorScheme: options.colorScheme })
    await page.setViewportSize(options.viewport ?? { width: 1280, height: 800 })
    await page.waitForFunction(() => 'desk' in globalThis)
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<number> => {
    const code = await launched.end(signal)
    removeTemporary()
    return code
  }
  return {
    ...launched,
    libraryFolder,
    call: (name, input) => callCore(page, name, input),
    chooseFiles: (selector, paths) => chooseFiles(page, selector, paths),
    lock: () => lockCore(page),
    dropFiles: (selector, paths) => dropFiles(page, selector, paths),
    close: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL')
    },
  }
}
