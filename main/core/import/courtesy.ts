import { createSignal } from './signal.ts'

/** Lets work in the background step aside for a person who waits for an answer in the same thread. */
export interface Courtesy {
  /** Does something that a person waits for. */
  during<T>(work: () => Promise<T>): Promise<T>
  /** Settles when nobody waits any more; or after a moment, so that the work goes on beside one long answer. */
  turn(): Promise<void>
  /** Whether somebody waits, or did a moment ago and may ask again any time. */
  isWatched(): boolean
}

/** Longest time that {@link Courtesy.turn} waits, and how long somebody counts as watching after an answer, ms. */
const courtesyMs = { turn: 100, watched: 1000 }

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
      while (waiting > 0 && now() < until) await answered.wait(until - now())
    },
    isWatched: () => waiting > 0 || now() - lastMs < courtesyMs.watched,
  }
}
