import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work that can rest between its steps, and answers at its end. A step takes a few milliseconds. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Time that steps may take together before other work has its turn, ms: less than a frame. */
const turnMs = 10

/** Does it turn by turn, so that other calls are answered in between. What `beforeTurn` throws ends it. */
export async function inTurns<T>(steps: Steps<T>, beforeTurn: () => void): Promise<T> {
  for (;;) {
    const endsAt = performance.now() + turnMs
    do {
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() < endsAt)
    await nextTurn()
    beforeTurn()
  }
}

/** Maps a list in steps of so many elements. */
export function* mapInSteps<T, U>(list: readonly T[], perStep: number, map: (one: T, index: number) => U): Steps<U[]> {
  const mapped: U[] = []
  for (const [index, one] of list.entries()) {
    if (index % perStep === perStep - 1) yield
    mapped.push(map(one, index))
  }
  return mapped
}
