/** Measures time with pauses. */
export interface Stopwatch {
  /** Starts, or goes on; without effect while it runs. */
  go(): void
  /** Holds; without effect while it is held. */
  stop(): void
  /** Time that it ran so far, ms. */
  ms(): number
}

/**
 * A stopwatch that is held at zero.
 * @param now ms of a clock that never goes back
 */
export function createStopwatch(now: () => number = () => performance.now()): Stopwatch {
  let before = 0
  let since: number | undefined
  const ms = (): number => before + (since === undefined ? 0 : now() - since)
  return {
    go() {
      since ??= now()
    },
    stop() {
      before = ms()
      since = undefined
    },
    ms,
  }
}
