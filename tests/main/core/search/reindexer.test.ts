import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BackgroundWork } from '../../../../main/core/search/in-background.ts'
import { createReindexer } from '../../../../main/core/search/reindexer.ts'
import { createSearch } from '../../../../main/core/search/search.ts'
import { stemsVersion } from '../../../../main/core/search/stem.ts'
import { createPassageIndex, type PassageIndex } from '../../../../main/core/store/passage-index.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let index: PassageIndex
let reindexer: BackgroundWork
beforeEach(() => {
  library = createTestLibrary()
  index = createPassageIndex(library.db)
  reindexer = createReindexer(index, async () => {})
})
afterEach(() => {
  reindexer.close()
  library.close()
})

/** A report whose only stem is a wrong one, made by some version. */
const add = (version: number): string => {
  const draft = aReportDraft({ sections: [], passages: [aPassage('Prisons')], doubts: [`${version}`] })
  return library.add(aNewReport(draft, { indexTexts: [{ exact: 'prisons', stems: 'wrong' }], stemsVersion: version }))
}
const found = (match: string) => index.isMoreThan(match, 0)

it('makes stems of an older version anew, and leaves those of this one', async () => {
  add(stemsVersion - 1)
  reindexer.start()
  await expect.poll(() => index.outdatedReport(stemsVersion)).toBeUndefined()
  expect([found('stems : prison'), found('stems : wrong'), found('exact : prisons')]).toEqual([true, false, true])
  add(stemsVersion)
  reindexer.start()
  await new Promise((resolve) => setImmediate(resolve))
  expect(found('stems : wrong')).toBe(true)
})

it('comes to a report in the trash when it is restored', async () => {
  const uid = add(stemsVersion - 1)
  library.stores.trash.remove([uid])
  expect(index.outdatedReport(stemsVersion)).toBeUndefined()
  library.stores.trash.restore([uid])
  reindexer.start()
  await expect.poll(() => found('stems : prison')).toBe(true)
})

it('goes on in an open library when it is its turn', async () => {
  add(stemsVersion - 1)
  const busy = Promise.withResolvers<void>()
  const search = createSearch(library.db, library.stores, { turn: () => busy.promise })
  try {
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(found('stems : prison')).toBe(false)
    busy.resolve()
    await expect.poll(() => found('stems : prison')).toBe(true)
  } finally {
    search.close()
  }
})
