/** Calls something at once, then at most once in each `intervalMs`, and a last time when calls came in between. */
export interface Throttle {
  call(): void
  /** Calls now if a call is due, and no more after. */
  flush(): void
}

/** @param intervalMs least time between two calls, ms */
export function createThrottle(intervalMs: number, run: () => void): Throttle {
  let timer: NodeJS.Timeout | undefined
  let isDue = false
  const fire = (): void => {
    timer = undefined
    if (!isDue) return
    isDue = false
    timer = setTimeout(fire, intervalMs)
    timer.unref()
    run()
  }
  return {
    call() {
      isDue = true
      if (timer === undefined) fire()
    },
    flush() {
      clearTimeout(timer)
      timer = undefined
      if (isDue) run()
      isDue = false
    },
  }
}
