import { createSignal } from './import/signal.ts'

/** Lets work in the background step aside for a person who waits for an answer in the same thread. */
export interface Courtesy {
  /** Does something that a person waits for. */
  during<T>(work: () => Promise<T>): Promise<T>
  /**
   * Settles when nobody waits any more, nor had an answer just now, as somebody has who goes on typing; or after a
   * second, so that the work goes on beside all that.
   */
  turn(): Promise<void>
  /** Whether somebody waits, or did a moment ago and may ask again any time. */
  isWatched(): boolean
}

/**
 * How long after an answer the next key may come, the longest time that {@link Courtesy.turn} waits in all, and how long
 * somebody counts as watching after an answer, ms.
 */
const courtesyMs = { nextKey: 300, turn: 1000, watched: 1000 }

/**
 * Courtesy towards nobody yet.
 * @param now ms of a clock that never goes back
 */
export function createCourtesy(now: () => number = () => performance.now()): Courtesy {
  const answered = createSignal()
  let waiting = 0
  let lastMs = Number.NEGATIVE_INFINITY
  return {
    async during(work) {
      waiting++
      try {
        return await work()
      } finally {
        waiting--
        lastMs = now()
        answered.notify()
      }
    },
    async turn() {
      const until = now() + courtesyMs.turn
      for (;;) {
        const quietMs = waiting > 0 ? Number.POSITIVE_INFINITY : lastMs + courtesyMs.nextKey - now()
        const restMs = Math.min(quietMs, until - now())
        if (restMs <= 0) return
        await answered.wait(restMs)
      }
    },
    isWatched: () => waiting > 0 || now() - lastMs < courtesyMs.watched,
  }
}
