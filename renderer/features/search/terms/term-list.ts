// The list of terms at hand and what was found of it: kept while the desk is open, emptied on lock.
import { create } from 'zustand'
import type { TermCount, TermMode } from '../../../../preload/contract/terms.ts'
import { call, DeskError, onForget } from '../../../desk.ts'
import { warn } from '../../../ui/messages.ts'

/** Terms asked for at once: the table grows by so many, and a stop is heeded after them. */
const batch = 20

export interface TermList {
  /** What the list is called: its file's name, or what it was pasted from. */
  name: string
  terms: readonly string[]
  mode: TermMode
  /** A query that every passage must answer, too. */
  within: string
  /** What was found, in the order of the list; as far as it has been counted. */
  counts: readonly TermCount[]
  isCounting: boolean
}

const empty = (): TermList => ({ name: '', terms: [], mode: 'forms', within: '', counts: [], isCounting: false })

/** The list at hand. */
export const useTermList = create<TermList>()(empty)
onForget(() => {
  run += 1
  useTermList.setState(empty())
})

/** Rises with every count that begins or is stopped: an older one that is still at work sees that it is over. */
let run = 0

/** Takes a list and counts it. */
export function takeTerms(name: string, terms: readonly string[]): void {
  useTermList.setState({ name, terms })
  void countTerms()
}

/** Changes how terms are read, and counts them anew. */
export function readTerms(change: Partial<Pick<TermList, 'mode' | 'within'>>): void {
  useTermList.setState(change)
  void countTerms()
}

/** Puts the list away. */
export function clearTerms(): void {
  run += 1
  useTermList.setState(empty())
}

/** Stops counting; what was counted stays. */
export function stopCounting(): void {
  run += 1
  useTermList.setState({ isCounting: false })
}

/** Counts all terms from the first on, in turns. A failure is shown as a sentence and ends it. */
export async function countTerms(): Promise<void> {
  run += 1
  const own = run
  const { terms, mode, within } = useTermList.getState()
  useTermList.setState({ counts: [], isCounting: terms.length > 0 })
  try {
    for (let at = 0; at < terms.length && own === run; at += batch) {
      const found = await call('terms.count', { terms: terms.slice(at, at + batch), mode, within })
      if (own === run) useTermList.setState(({ counts }) => ({ counts: [...counts, ...found] }))
    }
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    if (own === run) warn(error.message)
  }
  if (own === run) useTermList.setState({ isCounting: false })
}
