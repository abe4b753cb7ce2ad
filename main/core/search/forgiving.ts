import type { PassageIndex } from '../store/passage-index.ts'
import type { VocabularyStore } from '../store/vocabulary.ts'
import { createPlaces, type Places } from './places.ts'
import { Vocabulary } from './vocabulary.ts'
import { isName } from './word-counts.ts'

/**
 * What the library's words, titles and headings are, for completion and for typing errors. In memory only: the words
 * of a library are its text, and nothing of that is written outside it.
 */
export interface ForgivingLayer {
  words: Vocabulary
  places: Places
}

/** Rows read at a time: a few milliseconds, so that a query that comes meanwhile hardly waits. */
const wordsATurn = 4000
const placesATurn = 100

/**
 * Reads the layer a little at a time. Other work goes on in the pauses; `signal` stops it there.
 * Answers undefined when it was stopped.
 */
export async function loadForgivingLayer(
  index: PassageIndex,
  vocabulary: VocabularyStore,
  signal: AbortSignal,
  pause: () => Promise<void>,
): Promise<ForgivingLayer | undefined> {
  const layer = { words: new Vocabulary(), places: createPlaces() }
  for (const read of [
    wordReader(layer.words, vocabulary),
    headingReader(layer.places, index),
    titleReader(layer.places, index),
  ]) {
    for (let isMore = true; isMore; ) {
      await pause()
      if (signal.aborted) return undefined
      isMore = read()
    }
  }
  return layer
}

/** Reads some more; answers whether there is more to read. */
type Reader = () => boolean

function wordReader(words: Vocabulary, vocabulary: VocabularyStore): Reader {
  let after = ''
  return () => {
    const rows = vocabulary.page(after, wordsATurn)
    for (const row of rows) {
      // [1] Past the surrogates bytes and UTF-16 units sort apart; no word that people type is there. Nor are names of
      // several parts completed: their words are.
      if (/^[^ \ud800-\uffff]+$/.test(row.word)) words.append({ word: row.word, count: row.count, isName: isName(row) })
    }
    after = rows.at(-1)?.word ?? after
    return rows.length === wordsATurn
  }
}

function headingReader(places: Places, index: PassageIndex): Reader {
  let after = ''
  return () => {
    const headings = index.headings(after, placesATurn)
    const shown = headings.filter(({ reports }) => reports > 0)
    places.add(shown.map(({ heading, ...place }) => ({ kind: 'heading', text: heading, ...place })))
    after = headings.at(-1)?.heading ?? after
    return headings.length === placesATurn
  }
}

function titleReader(places: Places, index: PassageIndex): Reader {
  let after = 0
  return () => {
    const titles = index.titles(after, placesATurn)
    places.add(
      titles.map(({ reportId, title }) => ({ kind: 'title', text: title, reportId, sectionId: null, reports: 1 })),
    )
    after = titles.at(-1)?.row ?? after
    return titles.length === placesATurn
  }
}
