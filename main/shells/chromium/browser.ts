import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { chromiumEnvironment, chromiumFlags } from './flags.ts'
import { createPipe, type Pipe } from './pipe.ts'
import { createProfile, sharedMemoryBytes } from './profile.ts'

/** A running browser with its throw-away profile. */
export interface Browser {
  pipe: Pipe
  processId: number | undefined
  profileFolder: string
  /** Hangs up, waits until the browser is gone (it is ended after a while) and wipes its profile. */
  close(): Promise<void>
}

export interface BrowserOptions {
  /** The browser's program. */
  executable: string
  url: string
  isHeadless: boolean
  /** Further switches; only tests have any. */
  extraFlags?: readonly string[]
}

/** Under this, bytes, the browser is told not to rely on shared memory: Debian's own wrapper asks for as much. */
const enoughSharedMemory = 256 * 1024 * 1024

/** How long the browser may take to end by itself, ms. */
const endWithinMs = 5000

/** Starts the browser. It ends when this process does, however that happens: it then loses its pipe. */
export function launchBrowser({ executable, url, isHeadless, extraFlags = [] }: BrowserOptions): Browser {
  const profile = createProfile()
  const flags = chromiumFlags({
    profileFolder: profile.folder,
    url,
    isHeadless,
    isRoot: process.getuid?.() === 0,
    isSharedMemoryShort: sharedMemoryBytes() < enoughSharedMemory,
  })
  const child = spawn(executable, [...flags, ...extraFlags], {
    env: chromiumEnvironment(process.env, profile.folder),
    // Chromium reads commands from descriptor 3 and answers on 4. Its own chatter is of no use to a researcher.
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl+C in the terminal reaches the desk, which then closes the browser in order.
    detached: process.platform !== 'win32',
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    // It could not be started at all; the pipe closes too and that is what gets told.
    child.once('error', () => resolve())
  })
  const pipe = createPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  // Last resort, for an exit that nobody could prepare for.
  process.once('exit', profile.wipe)

  return {
    pipe,
    processId: child.pid,
    profileFolder: profile.folder,
    async close() {
      pipe.close()
      await endProcess(child, ended)
      await endGroup(child.pid)
      profile.wipe()
      process.off('exit', profile.wipe)
    },
  }
}

/** How long its last processes may take to be gone, ms. */
const groupWithinMs = 2000

/**
 * Ends what a browser that crashed left behind: processes of its own group, which would go on writing into its profile
 * and bring back what was wiped.
 */
async function endGroup(processId: number | undefined): Promise<void> {
  if (processId === undefined || process.platform === 'win32') return
  for (const until = performance.now() + groupWithinMs; performance.now() < until; ) {
    try {
      process.kill(-processId, 'SIGKILL')
    } catch {
      // Nobody is left.
      return
    }
    await wait(20)
  }
}

async function endProcess(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const isOver = await Promise.race([ended.then(() => true), wait(endWithinMs, false, { ref: false })])
  if (isOver) return
  child.kill('SIGKILL')
  await ended
}
