/** Clocks that {@link watchSleep} compares, ms. */
export interface Clocks {
  /** Goes on while the machine sleeps. */
  wall(): number
  /** Stands still while the machine sleeps. */
  awake(): number
}

/** How often to look, and from which difference on the machine must have slept, ms. */
const everyMs = 2000
const sleptMs = 10_000

/**
 * Calls `onWake` when the machine has slept: the wall clock has then gone further than the one that sleeps too. A
 * clock set forward looks the same, and locking once too often does no harm. Answers how to stop.
 */
export function watchSleep(
  onWake: () => void,
  clocks: Clocks = { wall: Date.now, awake: () => performance.now() },
): () => void {
  let difference = clocks.wall() - clocks.awake()
  const timer = setInterval(() => {
    const now = clocks.wall() - clocks.awake()
    if (now - difference > sleptMs) onWake()
    difference = now
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
