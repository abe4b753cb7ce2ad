import type { Vocabulary } from './vocabulary.ts'

/** Most spellings that stand in for a word. */
const maxSpellings = 3
/** A spelling is kept when it stands in the library at least this often, measured against the most frequent one. */
const minShare = 0.2

/**
 * Words of a vocabulary that a word may have been meant for, best first: those at the smallest distance (an insertion,
 * a deletion, another letter or two letters swapped count one each; 1 for words from 4 letters on, 2 from 8 on),
 * of these rather the ones with the same first letter, and of these the frequent ones. `word` is folded. None for a word that it holds, and none
 * for short words and anything with a digit: there a near miss is another thing.
 */
export function closestSpellings(word: string, vocabulary: Vocabulary): string[] {
  const reach = allowedDistance(word)
  if (reach === 0 || vocabulary.has(word)) return []
  const near = vocabulary.near(word, reach)
  const best = Math.min(...near.map(({ distance }) => distance))
  const closest = near.filter(({ distance }) => distance === best)
  const alike = closest.filter((spelling) => spelling.word[0] === word[0])
  const chosen = (alike.length > 0 ? alike : closest).sort((a, b) => b.count - a.count)
  const most = chosen[0]?.count ?? 0
  return chosen
    .filter(({ count }) => count >= most * minShare)
    .slice(0, maxSpellings)
    .map((spelling) => spelling.word)
}

function allowedDistance(word: string): number {
  if (word.length < 4 || word.length > 40 || /\p{N}/u.test(word)) return 0
  return word.length < 8 ? 1 : 2
}
