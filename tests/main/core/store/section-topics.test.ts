import { afterEach, beforeEach, expect, test } from 'vitest'
import { aNewReport, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let reportId: string
const draft = aReportDraft()
const withTopic = aReportDraft({ sections: draft.sections.map((section) => ({ ...section, topic: 'found' })) })
beforeEach(() => {
  library = createTestLibrary()
  reportId = library.add(aNewReport(withTopic))
})
afterEach(() => library.close())

const topics = (uid = reportId) => library.stores.reports.outline(uid).map(({ topic }) => topic)
const set = (section: number, topic: string | null) => library.stores.sectionTopics.set(reportId, section, topic)
const rows = () => library.db.prepare('SELECT * FROM section_topics').all()

test('a chosen topic is shown for its section alone; none is a choice too', () => {
  const before = library.stores.reports.outline(reportId)
  set(2, 'mine')
  set(3, null)
  expect(library.stores.reports.outline(reportId)).toEqual([
    before[0],
    { ...before[1], topic: 'mine' },
    { ...before[2], topic: null },
  ])
})

test('undo brings the found one back, and so does choosing it', () => {
  set(2, 'mine')
  set(2, 'other')
  expect(library.stores.history.undo()).toEqual({ reportIds: [], tags: false, reports: true, searches: false })
  expect(topics()).toEqual(['found', 'mine', 'found'])
  set(2, 'found')
  expect([topics(), rows()]).toEqual([['found', 'found', 'found'], []])
  library.stores.history.undo()
  library.stores.history.undo()
  expect([topics(), rows()]).toEqual([['found', 'found', 'found'], []])
})

test('the sections below that say the same go along, in one step, when asked to', () => {
  const parents = [null, 0, 1, 1, 0, null]
  const found = ['found', 'found', 'found', 'other', 'found', 'found']
  const sections = parents.map((parent, at) => ({ parent, number: '', heading: `S${at}`, topic: found[at] ?? null }))
  reportId = library.add(aNewReport(aReportDraft({ sections, passages: [] })))
  set(5, null)
  library.stores.sectionTopics.set(reportId, 1, 'mine', { alsoBelow: true })
  // Not the one that says something else, nor the one that was given another, nor the one beside it.
  expect(topics()).toEqual(['mine', 'mine', 'mine', 'other', null, 'found'])
  library.stores.history.undo()
  expect(topics()).toEqual(['found', 'found', 'found', 'other', null, 'found'])
  library.stores.history.redo()
  library.stores.sectionTopics.set(reportId, 1, 'found', { alsoBelow: true })
  expect(topics()).toEqual(['found', 'found', 'found', 'other', null, 'found'])
  expect(rows()).toHaveLength(1)
})

test('a section says what was found beside what was chosen', () => {
  set(2, 'mine')
  expect(library.stores.reports.outline(reportId)[1]).toMatchObject({ topic: 'mine', foundTopic: 'found' })
})

test('a choice holds when the same bytes come back, while the section has its heading', () => {
  set(2, 'mine')
  set(3, 'mine')
  const forget = () => library.db.exec('DELETE FROM passage_index; DELETE FROM reports; DELETE FROM sources')
  forget()
  const again = aNewReport(withTopic)
  expect(topics(library.add(again))).toEqual(['found', 'mine', 'mine'])
  forget()
  const sections = withTopic.sections.map((section, index) => (index === 1 ? { ...section, heading: 'New' } : section))
  expect(topics(library.add({ ...again, draft: { ...withTopic, sections } }))).toEqual(['found', 'found', 'mine'])
})

test('other bytes keep what was found', () => {
  const other = library.add(aNewReport(aReportDraft({ ...withTopic, doubts: ['other'] })))
  set(2, 'mine')
  expect(topics(other)).toEqual(['found', 'found', 'found'])
})

test.each([
  ['an unknown report', () => library.stores.sectionTopics.set('0000000000000000', 1, 'mine')],
  ['an unknown section', () => set(4, 'mine')],
])('%s is told so', (_, change) => {
  expect(change).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(rows()).toEqual([])
})
