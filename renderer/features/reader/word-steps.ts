/** A stretch of one passage's text, in UTF-16 units. */
export interface Stretch {
  start: number
  end: number
}

/** The words of a text, in order. */
export function wordsOf(text: string, language: string): Stretch[] {
  const words: Stretch[] = []
  for (const { segment, index, isWordLike } of segmenter(language).segment(text)) {
    if (isWordLike === true) words.push({ start: index, end: index + segment.length })
  }
  return words
}

/** The word after (`1`) or before (`-1`) a stretch; the first or last word when nothing is marked yet. */
export function wordBeside(words: readonly Stretch[], from: Stretch | undefined, step: 1 | -1): Stretch | undefined {
  if (from === undefined) return step === 1 ? words[0] : words.at(-1)
  if (step === 1) return words.find((word) => word.start >= from.end) ?? words.at(-1)
  return words.findLast((word) => word.end <= from.start) ?? words[0]
}

/** The stretch grown by the next word, or shrunk by its last; it never shrinks below one word. */
export function stretchBy(words: readonly Stretch[], from: Stretch | undefined, step: 1 | -1): Stretch | undefined {
  if (from === undefined) return words[0]
  const inside = words.filter((word) => word.end > from.start && word.start < from.end)
  if (step === 1) return { start: from.start, end: words.find((word) => word.end > from.end)?.end ?? from.end }
  return { start: from.start, end: inside.at(-2)?.end ?? from.end }
}

/** A language that the browser does not know is cut as it cuts text of no language. */
function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' })
  }
}
