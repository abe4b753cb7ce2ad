import type { SweepPlace, VocabularyStore } from '../store/vocabulary.ts'
import { type BackgroundWork, createBackgroundWork } from './in-background.ts'
import { indexReport } from './index-text.ts'
import { mergeWordCounts, type PackedWordCounts, wordCountsVersion } from './word-counts.ts'

/** Passages and rows a turn: some milliseconds. */
const passagesATurn = 100
const rowsATurn = 200

/**
 * Brings the library's words up to date in the background, a little a turn, and where it left off after a restart:
 * counts those of reports that an older program imported, and takes out those that only deleted reports held. Starting it
 * looks for such reports.
 * @param onChange is told when words came or went
 * @param turn settles when it is its turn
 */
export function createRecounter(
  vocabulary: VocabularyStore,
  onChange: () => void,
  turn: () => Promise<void>,
): BackgroundWork {
  let report: { row: number; next: number; parts: PackedWordCounts[] } | undefined
  let place: SweepPlace | undefined
  let isFresh = false

  const step = (): boolean => {
    if (!isFresh) vocabulary.keepOnly(wordCountsVersion)
    isFresh = true
    if (report === undefined) {
      const row = vocabulary.uncounted()
      if (row === undefined) return sweep()
      report = { row, next: 1, parts: [] }
    }
    const texts = vocabulary.texts(report.row, report.next, passagesATurn)
    // Keys do not depend on the language.
    if (texts.length > 0) report.parts.push(indexReport(texts, 'en').wordCounts)
    report.next += texts.length
    if (texts.length === passagesATurn) return true
    vocabulary.add(mergeWordCounts(report.parts), [report.row], wordCountsVersion)
    report = undefined
    onChange()
    return true
  }
  const sweep = (): boolean => {
    if (place === undefined && !vocabulary.needsSweep()) return false
    place = vocabulary.sweep(place, rowsATurn)
    if (place === undefined) onChange()
    return true
  }
  return createBackgroundWork({
    turn,
    step,
    // It may have been deleted meanwhile.
    onFailure() {
      report = undefined
      place = undefined
    },
  })
}
