import { setImmediate as nextTurn } from 'node:timers/promises'

/** Goes along with work that is done in slices and lets others go before each, until somebody cannot do without it. */
export interface Patience {
  /** To be waited for before each slice. */
  pause(): Promise<void>
  /** From now on nobody goes first. */
  hurry(): void
}

/**
 * Patience for one piece of work.
 * @param idle settles when those who go first are done; it may wait for who calls {@link Patience.hurry}, for nothing else
 * that waits for the work
 */
export function createPatience(idle: () => Promise<unknown>): Patience {
  const hurried = Promise.withResolvers<void>()
  return {
    async pause() {
      await nextTurn()
      await Promise.race([idle(), hurried.promise])
    },
    hurry: hurried.resolve,
  }
}
