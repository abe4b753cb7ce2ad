import { foldWord } from './fold.ts'
import { wordBounds } from './words.ts'

/** Most words of a name. */
const maxWords = 4
/** Texts in which a name must stand: what stands in one only may be a slip, or no name at all. */
const minTexts = 2

/**
 * Names of people, bodies and places of two to four words, one of them `word` (folded), as texts write them: words with
 * a capital letter that follow each other. Only such as stand in two of the texts; the most frequent first, and of those
 * that lie in each other ("Nursultan Nazarbayev", "President Nursultan Nazarbayev") the more frequent alone.
 * @param isName whether a folded word is a name rather than a word of the language
 */
export function fullNames(
  texts: readonly string[],
  word: string,
  isName: (word: string) => boolean,
  limit: number,
): string[] {
  const found = new Map<string, { name: string; texts: number }>()
  for (const text of texts) {
    for (const [folded, name] of namesIn(text, word, isName)) {
      const known = found.get(folded)
      if (known === undefined) found.set(folded, { name, texts: 1 })
      else known.texts++
    }
  }
  const ranked = [...found].filter(([, { texts }]) => texts >= minTexts).sort(([, a], [, b]) => b.texts - a.texts)
  const chosen: [string, string][] = []
  for (const [folded, { name }] of ranked) {
    if (chosen.length === limit) break
    if (!chosen.some(([other]) => isWithin(folded, other) || isWithin(other, folded))) chosen.push([folded, name])
  }
  return chosen.map(([, name]) => name)
}

const isWithin = (inner: string, outer: string): boolean => ` ${outer} `.includes(` ${inner} `)

/** The names around a word in one text, by their folded words. */
function namesIn(text: string, word: string, isName: (word: string) => boolean): Map<string, string> {
  const bounds = wordBounds(text)
  const count = bounds.length / 2
  const rawAt = (at: number): string => text.slice(bounds[2 * at], bounds[2 * at + 1])
  const isPart = (at: number): boolean => {
    const raw = rawAt(at)
    const first = String.fromCodePoint(raw.codePointAt(0) ?? 0)
    return first !== first.toLowerCase() && raw !== raw.toUpperCase() && isName(foldWord(raw))
  }
  const isBeside = (left: number): boolean =>
    /^[ \u00a0-]$/.test(text.slice(bounds[2 * left + 1], bounds[2 * left + 2]))
  const names = new Map<string, string>()
  for (let at = 0; at < count; at++) {
    if (foldWord(rawAt(at)) !== word || !isPart(at)) continue
    let first = at
    let last = at
    while (first > 0 && isBeside(first - 1) && isPart(first - 1)) first--
    while (last < count - 1 && isBeside(last) && isPart(last + 1)) last++
    const length = last - first + 1
    if (length === 1 || length > maxWords) continue
    const name = text.slice(bounds[2 * first], bounds[2 * last + 1])
    if (!/[ \u00a0]/.test(name)) continue
    const folded = Array.from({ length }, (_, index) => foldWord(rawAt(first + index))).join(' ')
    names.set(folded, name)
  }
  return names
}
