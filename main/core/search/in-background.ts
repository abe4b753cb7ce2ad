import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work that goes on beside the calls of an open library. */
export interface BackgroundWork {
  /** Takes it up, unless it is at work. */
  start(): void
  close(): void
}

/** How work in the background is done. */
export interface BackgroundSteps {
  /** Does a little, some milliseconds if it can; answers whether there may be more to do. */
  step(): boolean
  /** Forgets what was begun, after a step has failed: on a full disk, say. The next start tries again. */
  onFailure?(): void
  /** Settles when it is the work's turn: people who wait go first. */
  turn(): Promise<void>
}

/** Work that is done step by step until nothing is left; calls are let in between, and a close ends it. */
export function createBackgroundWork({ step, turn, onFailure = () => {} }: BackgroundSteps): BackgroundWork {
  let isAtWork = false
  let isClosed = false
  const work = async (): Promise<void> => {
    try {
      do {
        await nextTurn()
        await turn()
      } while (!isClosed && step())
    } catch {
      onFailure()
    }
    isAtWork = false
  }
  return {
    start() {
      if (isAtWork || isClosed) return
      isAtWork = true
      void work()
    },
    close() {
      isClosed = true
    },
  }
}
