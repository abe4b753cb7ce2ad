import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../errors.ts'

/** One call at work. */
export interface Ticket {
  /**
   * Lets in what came meanwhile, and goes on when the call is still wanted.
   * @throws {AppError} `cancelled` when a newer call took its place, `locked` when the library was closed
   */
  pause(): Promise<void>
}

/** Keeps calls from doing work that nobody waits for any more. */
export interface Lanes {
  /** A call that none takes the place of. */
  alone(): Ticket
  /** A new call on a lane: an earlier one that is still at work there stops at its next pause. */
  enter(lane: string): Ticket
  /** What is at work on a lane stops at its next pause. */
  stop(lane: string): void
  close(): void
}

/**
 * Lanes of an open library. The core has one thread and the database cannot be interrupted, so a call gives way between
 * its steps: each step is bounded, and a call that waits while a newer one comes in never begins.
 */
export function createLanes(): Lanes {
  const newest = new Map<string, number>()
  let isClosed = false
  const next = (lane: string): number => {
    const number = (newest.get(lane) ?? 0) + 1
    newest.set(lane, number)
    return number
  }
  const giveWay = async (): Promise<void> => {
    await nextTurn()
    if (isClosed) throw new AppError('locked', 'The library is locked. Unlock it, then try again.')
  }
  return {
    alone: () => ({ pause: giveWay }),
    enter(lane) {
      const own = next(lane)
      return {
        async pause() {
          await giveWay()
          if (newest.get(lane) !== own) throw new AppError('cancelled', 'A newer search took the place of this one.')
        },
      }
    },
    stop: (lane) => void next(lane),
    close() {
      isClosed = true
    },
  }
}
