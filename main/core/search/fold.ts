/** Longest folded word kept, in UTF-16 units: longer runs are not words, and stemming them costs time. */
export const maxWordLength = 120

/** Letters that Unicode does not take apart, though readers type them so; ё, and vowels that carry a stress mark. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ё: 'е',
  ѐ: 'е',
  ѝ: 'и',
}

/**
 * A word as the index holds it: compatibility form, lower case, ё as е, Latin and Greek letters without their marks
 * (é as e), stress marks gone. Cyrillic letters that are letters of their own (й, ї, ў, the Kazakh ones) stay: there
 * a mark is no ornament. The rule goes by script and not by language, because a query does not know its language.
 * Empty when nothing is left.
 */
export function foldWord(word: string): string {
  // [1] A run of a hundred thousand letters is folded only as far as it is kept.
  const lower = word
    .slice(0, 4 * maxWordLength)
    .normalize('NFKC')
    .toLowerCase()
  const folded = /^[a-z0-9а-яәғқңөұүһі]+$/.test(lower) ? lower : foldMarks(lower)
  return folded.length <= maxWordLength ? folded : folded.slice(0, maxWordLength).replace(/[\ud800-\udbff]$/, '')
}

function foldMarks(lower: string): string {
  let folded = ''
  for (const character of lower.normalize('NFC')) {
    const isOrnamented = /[\p{Script=Latin}\p{Script=Greek}]/u.test(character)
    folded += plain[character] ?? (isOrnamented ? bare(character) : character)
  }
  // [2] What is left of marks, and the few letters that the database's tokenizer would part a word at.
  return folded.replace(/[^\p{L}\p{Nd}\p{Nl}]|[\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3\u0640]/gu, '')
}

/** A letter without its marks; a letter that only looks taken apart (ø) is in {@link plain}. */
function bare(character: string): string {
  const letter = character.normalize('NFD').replace(/\p{M}/gu, '')
  return plain[letter] ?? letter
}
