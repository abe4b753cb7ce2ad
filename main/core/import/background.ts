import { constants, setPriority } from 'node:os'

/**
 * Gives way to other threads: a file that is parsed somewhat later is noticed by nobody, a key that is answered later is.
 * Linux counts priority by thread, and 0 means the one that asks; elsewhere the whole process would be meant, and nothing
 * is done.
 */
export function goToBackground(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system that forbids it is as good a place to parse.
  }
}
