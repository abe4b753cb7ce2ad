/** Lets tasks of one import wait for each other: whoever waits looks again at what it waits for after each change. */
export interface Signal {
  notify(): void
  /** Resolves at the next change, or after `maxMs`. */
  wait(maxMs?: number): Promise<void>
}

/** A signal that nobody waits for yet. */
export function createSignal(): Signal {
  let waiting: (() => void)[] = []
  return {
    notify() {
      const resolved = waiting
      waiting = []
      for (const resolve of resolved) resolve()
    },
    wait(maxMs) {
      return new Promise((resolve) => {
        if (maxMs === undefined) {
          waiting.push(resolve)
          return
        }
        const timer = setTimeout(resolve, maxMs)
        waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    },
  }
}
