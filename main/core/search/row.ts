import type { Token } from './index-text.ts'

/** Words in a row in one of the two columns of the index. */
export interface Row {
  column: 'exact' | 'stems'
  /** As the index holds them, one at least. */
  words: readonly string[]
  /** Whether the last may be a beginning. */
  isPrefix: boolean
}

/** Whether a row of words stands at a place among the words of a text. */
export function rowStandsAt(words: readonly Token[], at: number, { column, words: wanted, isPrefix }: Row): boolean {
  const last = wanted.length - 1
  for (let index = 0; index <= last; index++) {
    const token = words[at + index]
    const word = wanted[index]
    if (token === undefined || word === undefined) return false
    const is = column === 'exact' ? token.exact : token.stem
    if (isPrefix && index === last ? !is.startsWith(word) : is !== word) return false
  }
  return true
}
