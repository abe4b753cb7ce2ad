import type { Span } from '../../../preload/contract/highlights.ts'
import type { ReadablePassage } from '../../../preload/contract/reports.ts'

/** A place in a report, whichever report that is. */
export type Stretch = Omit<Span, 'reportId'>

type Text = Pick<ReadablePassage, 'number' | 'text' | 'sentences'>

/** The whole sentences that a stretch touches; of a stretch of none, the sentence that it stands in. */
export function wholeSentences(passages: readonly Text[], from: Stretch): Stretch | undefined {
  const first = sentenceAt(passages, from.passage, from.start)
  const isEmpty = from.passage === from.endPassage && from.start === from.end
  // The last unit of the stretch counts: one that ends where a sentence begins touches nothing of that.
  const last = isEmpty ? first : sentenceAt(passages, from.endPassage, from.end - 1)
  return first === undefined || last === undefined ? undefined : between(first, last)
}

/**
 * The sentence after (`1`) or before (`-1`) a stretch, over the ends of passages too; where the stretch is no whole
 * sentence yet, the sentences that it touches. The stretch itself where nothing is left to go to.
 */
export function sentenceBeside(passages: readonly Text[], from: Stretch, step: 1 | -1): Stretch | undefined {
  const whole = wholeSentences(passages, from)
  if (whole === undefined || !isSame(whole, from)) return whole
  const beside = neighbour(passages, whole, step)
  return beside === undefined ? whole : between(beside, beside)
}

/** The stretch grown by a sentence at its end, or shrunk by its last; it never shrinks below one sentence. */
export function stretchBySentence(passages: readonly Text[], from: Stretch, step: 1 | -1): Stretch | undefined {
  const whole = wholeSentences(passages, from)
  if (whole === undefined || !isSame(whole, from)) return whole
  const first = sentenceAt(passages, whole.passage, whole.start)
  const last = sentenceAt(passages, whole.endPassage, whole.end - 1)
  if (first === undefined || last === undefined) return whole
  const until = step === 1 ? after(passages, last) : before(passages, last)
  return until === undefined || isBefore(until, first) ? whole : between(first, until)
}

/** One sentence: a passage's index in the report, and the sentence's in it. */
interface Sentence {
  at: number
  index: number
  passage: Text
}

function sentenceAt(passages: readonly Text[], number: number, offset: number): Sentence | undefined {
  const at = passages.findIndex((one) => one.number === number)
  const passage = passages[at]
  if (passage === undefined) return undefined
  const index = passage.sentences.findLastIndex((start) => start <= Math.max(0, offset))
  return index === -1 ? undefined : { at, index, passage }
}

function neighbour(passages: readonly Text[], whole: Stretch, step: 1 | -1): Sentence | undefined {
  const end = step === 1 ? [whole.endPassage, whole.end - 1] : [whole.passage, whole.start]
  const [number = 0, offset = 0] = end
  const sentence = sentenceAt(passages, number, offset)
  if (sentence === undefined) return undefined
  return step === 1 ? after(passages, sentence) : before(passages, sentence)
}

function after(passages: readonly Text[], { at, index, passage }: Sentence): Sentence | undefined {
  if (index + 1 < passage.sentences.length) return { at, index: index + 1, passage }
  const next = passages[at + 1]
  return next === undefined ? undefined : { at: at + 1, index: 0, passage: next }
}

function before(passages: readonly Text[], { at, index, passage }: Sentence): Sentence | undefined {
  if (index > 0) return { at, index: index - 1, passage }
  const former = passages[at - 1]
  return former === undefined ? undefined : { at: at - 1, index: former.sentences.length - 1, passage: former }
}

const isBefore = (a: Sentence, b: Sentence): boolean => a.at < b.at || (a.at === b.at && a.index < b.index)

/** From the start of one sentence to the end of another, without the space after it. */
function between(first: Sentence, last: Sentence): Stretch {
  const { text, sentences, number } = last.passage
  return {
    passage: first.passage.number,
    start: first.passage.sentences[first.index] ?? 0,
    endPassage: number,
    end: text.slice(0, sentences[last.index + 1]).trimEnd().length,
  }
}

const isSame = (a: Stretch, b: Stretch): boolean =>
  a.passage === b.passage && a.start === b.start && a.endPassage === b.endPassage && a.end === b.end
