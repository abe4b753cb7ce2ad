import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../core/host.ts'
import { followLocks } from '../after-lock.ts'
import { createAssets } from '../assets.ts'
import { startCore } from '../core-client.ts'
import type { Log } from '../log.ts'
import type { ProgramPaths } from '../paths.ts'
import { savePlaces } from '../places.ts'
import { launchBrowser } from './browser.ts'
import { appOrigin } from './origin.ts'
import { openWindow, type WindowEnd } from './window.ts'

/** A desk that is running: a core, a browser and its one window. */
export interface Desk {
  /** Settles once the window is gone and everything is put away: library locked, thread ended, profile wiped. */
  ended: Promise<WindowEnd>
  /** Closes the window and puts everything away. */
  close(): Promise<void>
  /** Locks the library; the window goes back to its unlock screen. */
  lock(): Promise<void>
  browser: { processId: number | undefined; profileFolder: string }
}

export interface DeskOptions {
  libraryFolder: string
  paths: ProgramPaths
  /** The browser's program. */
  executable: string
  isHeadless: boolean
  log: Log
  /** Further switches of the browser; only tests have any. */
  extraFlags?: readonly string[]
  /** Folders to offer for saving; the user's own when left out. */
  host?: Host
}

/** The system's Chromium has no folder dialog that a program could open: the window offers the usual places. */
const userHost: Host = {
  places: () => savePlaces(),
  canBrowse: false,
  browseFolder: () => Promise.resolve(undefined),
}

/** Starts the core's thread and the browser side by side and shows the page. */
export async function startDesk(options: DeskOptions): Promise<Desk> {
  const { paths, log, host = userHost } = options
  const preload = await readFile(join(paths.preloadFolder, 'chromium.js'), 'utf8')
  const assets = createAssets(paths.rendererFolder, appOrigin)
  const core = startCore({ libraryFolder: options.libraryFolder, paths, host, log })
  const browser = launchBrowser({
    executable: options.executable,
    url: `${appOrigin}/`,
    isHeadless: options.isHeadless,
    extraFlags: options.extraFlags ?? [],
  })
  const putAway = async (): Promise<void> => {
    // Locking first: whatever becomes of the browser, the library is closed.
    await core.close()
    await browser.close()
  }
  try {
    const { ended, renew } = await openWindow(browser.pipe, { assets, preload, behind: core, log })
    // When the window is just being closed, there is nothing left to renew.
    followLocks(core, () => renew().catch(() => log('page-unreachable')))
    let isClosing = false
    return {
      ended: ended.then(async (end) => {
        await putAway()
        return isClosing ? 'closed' : end
      }),
      async close() {
        isClosing = true
        await putAway()
      },
      async lock() {
        await core.call('vault.lock', {})
      },
      browser,
    }
  } catch (error) {
    await putAway()
    throw error
  }
}
