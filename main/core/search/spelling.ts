import type SearchableMap from 'minisearch/SearchableMap'

/** Most spellings that stand in for a word. */
const maxSpellings = 3
/** A spelling is kept when it stands in the library at least this often, measured against the most frequent one. */
const minShare = 0.2

/**
 * Words of a vocabulary that a word may have been meant for, best first: those at the smallest distance (an insertion,
 * a deletion, another letter or two letters swapped count one each; 1 for words from 4 letters on, 2 from 8 on),
 * of these rather the ones with the same first letter, and of these the frequent ones. `word` is folded; `vocabulary`
 * counts folded words. None for a word that it holds, and none
 * for short words and anything with a digit: there a near miss is another thing.
 */
export function closestSpellings(word: string, vocabulary: SearchableMap<number>): string[] {
  const reach = allowedDistance(word)
  if (reach === 0 || vocabulary.has(word)) return []
  // [1] MiniSearch counts swapped letters as two, so the net is cast wider, then drawn in.
  const near = [...vocabulary.fuzzyGet(word, 2)]
    .map(([spelling, [count]]) => ({ spelling, count, distance: swapDistance(word, spelling) }))
    .filter(({ distance }) => distance <= reach)
  const best = Math.min(...near.map(({ distance }) => distance))
  const closest = near.filter(({ distance }) => distance === best)
  const alike = closest.filter(({ spelling }) => spelling[0] === word[0])
  const chosen = (alike.length > 0 ? alike : closest).sort((a, b) => b.count - a.count)
  const most = chosen[0]?.count ?? 0
  return chosen
    .filter(({ count }) => count >= most * minShare)
    .slice(0, maxSpellings)
    .map(({ spelling }) => spelling)
}

function allowedDistance(word: string): number {
  if (word.length < 4 || word.length > 40 || /\p{N}/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

/** Optimal string alignment distance (Damerau–Levenshtein without overlapping swaps), in UTF-16 units. */
export function swapDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1))
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwap) least = Math.min(least, at(beforeLast, column - 2) + 1)
      current.push(least)
    }
    beforeLast = last
    last = current
  }
  return at(last, b.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY
