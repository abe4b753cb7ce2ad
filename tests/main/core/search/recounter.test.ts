import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BackgroundWork } from '../../../../main/core/search/in-background.ts'
import { indexReport } from '../../../../main/core/search/index-text.ts'
import { createRecounter } from '../../../../main/core/search/recounter.ts'
import { wordCountsVersion } from '../../../../main/core/search/word-counts.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let recounter: BackgroundWork
let changes: number
beforeEach(() => {
  library = createTestLibrary()
  changes = 0
  recounter = createRecounter(
    library.stores.vocabulary,
    () => changes++,
    async () => {},
  )
})
afterEach(() => {
  recounter.close()
  library.close()
})

let added = 0
const add = (texts: readonly string[], isCounted: boolean): string => {
  const draft = aReportDraft({ sections: [], passages: texts.map((text) => aPassage(text)), doubts: [`${added++}`] })
  const { indexTexts, wordCounts } = indexReport(texts, 'en')
  return library.add(aNewReport(draft, { indexTexts, ...(isCounted && { wordCounts }) }))
}
const words = () => library.stores.vocabulary.page('', 10_000)
const counts = () => Object.fromEntries(words().map(({ word, count }) => [word, count]))
const settled = () =>
  expect
    .poll(() => library.stores.vocabulary.uncounted() === undefined && !library.stores.vocabulary.needsSweep(), {
      timeout: 10_000,
    })
    .toBe(true)
const purge = (...uids: string[]) => {
  library.stores.trash.remove(uids)
  library.stores.trash.purge(uids)
}

it('counts reports that came without counts, like those that came with them, each once', async () => {
  const texts = Array.from({ length: 250 }, (_, index) => `Passage ${index} about Sarn and Nur-Sultan.`)
  add(texts, true)
  const counted = words()
  add(texts, false)
  expect(words()).toEqual(counted)
  recounter.start()
  await settled()
  expect(words()).toEqual(
    counted.map((word) => ({ ...word, count: 2 * word.count, names: 2 * word.names, small: 2 * word.small })),
  )
  expect(library.stores.vocabulary.withKey('nursultan').map(({ word }) => word)).toEqual(['nur sultan'])
  expect(changes).toBe(1)
})

it('counts anew what was counted by other rules', async () => {
  const uid = add(['The river rose in Sarn.'], true)
  const counted = words()
  library.stores.vocabulary.add([{ word: 'stale', count: 1, names: 1, small: 0, keys: ['stale'] }], [], 1)
  library.db.prepare('UPDATE reports SET words_version = ? WHERE uid = ?').run(wordCountsVersion + 1, uid)
  recounter.start()
  await expect.poll(words, { timeout: 10_000 }).toEqual(counted)
  expect(library.stores.vocabulary.withKey('stale')).toEqual([])
})

it('forgets words that only purged reports held, with their keys, and corrects the counts of others', async () => {
  const gone = add(['The river rose in Bokayev and Nur-Sultan.'], true)
  add(['The river fell.'], true)
  purge(gone)
  recounter.start()
  await settled()
  expect(counts()).toEqual({ the: 1, river: 1, fell: 1 })
  expect(library.db.prepare('SELECT count(*) AS n FROM word_keys').get()).toEqual({ n: 0 })
})

it('keeps words of reports in the trash, which may come back', async () => {
  const removed = add(['The river rose in Sarn.'], true)
  library.stores.trash.remove([removed])
  purge(add(['Nothing else.'], true))
  recounter.start()
  await settled()
  expect(counts()).toMatchObject({ river: 1, sarn: 1 })
})

it('sweeps again for what was purged in the middle of a sweep', async () => {
  const [first, second] = [add(['Aaa bbb.'], true), add(['Aab bbc.'], true)]
  purge(first)
  const { vocabulary } = library.stores
  const place = vocabulary.sweep(undefined, 2)
  purge(second)
  for (let at = place; at !== undefined; ) at = vocabulary.sweep(at, 2)
  expect(vocabulary.needsSweep()).toBe(true)
  recounter.start()
  await settled()
  expect(words()).toEqual([])
})

it('stops when the library is closed', async () => {
  add(['The river rose.'], false)
  recounter.start()
  recounter.close()
  await new Promise((resolve) => setImmediate(resolve))
  expect(library.stores.vocabulary.uncounted()).toBeDefined()
})
