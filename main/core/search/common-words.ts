/**
 * Words that a fifth of all passages hold or more (counted in the corpus for English, by the usual lists for Russian
 * and Kazakh). They are searched like any other word; only the ranking passes over them, because they tell nothing
 * of relevance and weighing them costs more than all the rest. Folded.
 */
const common = new Set(
  [
    'the of and to in for a or were on with that not by as s from was',
    'и в на с по не что за из к о от для или как а он это',
    'және мен бен пен үшін бұл да де бір ол',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a folded word is so common that its presence ranks nothing. */
export const isCommonWord = (word: string): boolean => common.has(word)
