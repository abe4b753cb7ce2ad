import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { maxHistory } from '../../../../main/core/store/history.ts'
import { openDatabase } from '../../../../main/core/store/open.ts'
import { createStores, type Stores } from '../../../../main/core/store/stores.ts'
import { aNewReport, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let reportId: string
beforeEach(() => {
  library = createTestLibrary()
  reportId = library.add(aNewReport())
})
afterEach(() => library.close())

/** A second report. */
const another = () => library.add(aNewReport(aReportDraft({ doubts: ['another'] })))

const at = (start: number, end: number, passage = 1) => ({ reportId, passage, start, endPassage: passage, end })

/** Every row of the tables that a person's changes reach. */
const dump = () =>
  Object.fromEntries(
    ['tags', 'highlights', 'highlight_tags', 'corrections', 'section_topics', 'trash'].map((table) => [
      table,
      library.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
    ]),
  )

describe('what a change is called', () => {
  const title = '“2019 Country Reports on Human Rights Practices: Vardania”'
  const setUp = ({ tags, highlights }: Stores) => {
    const tag = tags.create({ name: 'police custody' })
    const other = tags.create({ name: 'courts' })
    const highlight = highlights.create({ span: at(0, 8), tags: [], comment: '' })
    return { tag: tag.tagId, other: other.tagId, highlight: highlight.highlightId }
  }
  type Ids = ReturnType<typeof setUp>
  const cases: [label: string, change: (stores: Stores, ids: Ids) => unknown][] = [
    [`highlight in ${title}`, ({ highlights }) => highlights.create({ span: at(9, 11), tags: [], comment: '' })],
    ['tag “police custody”', ({ highlights }, { highlight, tag }) => highlights.setTags(highlight, [tag])],
    ['change of 2 tags', ({ highlights }, { highlight, tag, other }) => highlights.setTags(highlight, [tag, other])],
    [`comment in ${title}`, ({ highlights }, { highlight }) => highlights.setComment(highlight, 'why')],
    [`removal of a highlight in ${title}`, ({ highlights }, { highlight }) => highlights.remove(highlight)],
    ['new tag “prisons”', ({ tags }) => tags.create({ name: 'prisons' })],
    ['renaming of tag “courts”', ({ tags }, { other }) => tags.update(other, { name: 'justice' })],
    ['colour of tag “courts”', ({ tags }, { other }) => tags.update(other, { colour: 9 })],
    ['definition of tag “courts”', ({ tags }, { other }) => tags.update(other, { definition: 'of law' })],
    ['move of tag “courts”', ({ tags }, { other, tag }) => tags.update(other, { parentId: tag })],
    ['change of tag “courts”', ({ tags }, { other }) => tags.update(other, { name: 'x', colour: 9 })],
    ['removal of tag “courts”', ({ tags }, { other }) => tags.remove(other)],
    [`country of ${title}`, ({ corrections }) => corrections.correct([reportId], { country: 'KZ' })],
    [`year covered of ${title}`, ({ corrections }) => corrections.correct([reportId], { coversYear: 2018 })],
    [`correction of ${title}`, ({ corrections }) => corrections.correct([reportId], { series: 'x', language: 'ru' })],
    ['topic of “Executive Summary”', ({ sectionTopics }) => sectionTopics.set(reportId, 1, 'overview')],
    [`removal of ${title}`, ({ trash }) => trash.remove([reportId])],
    ['removal of 2 reports', ({ trash }) => trash.remove([reportId, another()])],
    [
      `restoring of ${title}`,
      ({ trash }) => {
        trash.remove([reportId])
        trash.restore([reportId])
      },
    ],
    ['publisher of 2 reports', ({ corrections }) => corrections.correct([reportId, another()], { publisher: 'x' })],
  ]
  test.each(cases)('%s', (label, change) => {
    const ids = setUp(library.stores)
    change(library.stores, ids)
    expect(library.stores.history.state()).toEqual({ undo: label, redo: null })
    library.stores.history.undo()
    expect(library.stores.history.state().redo).toBe(label)
  })
})

test('a removed tag comes back to its place on every highlight', () => {
  const { tags, highlights, history } = library.stores
  const [a, b, c] = ['a', 'b', 'c'].map((name) => tags.create({ name }).tagId) as [string, string, string]
  const child = tags.create({ name: 'child', parentId: b }).tagId
  const one = highlights.create({ span: at(0, 8), tags: [a, b, c], comment: '' }).highlightId
  const two = highlights.create({ span: at(9, 11), tags: [b, a], comment: '' }).highlightId
  const before = dump()

  tags.remove(b)
  expect(highlights.get(one)?.tags).toEqual([a, c])
  expect(history.undo()).toEqual({ reportIds: [reportId], tags: true, reports: false, searches: false })

  expect(dump()).toEqual(before)
  expect([highlights.get(one)?.tags, highlights.get(two)?.tags]).toEqual([
    [a, b, c],
    [b, a],
  ])
  expect(tags.get(child)?.parentId).toBe(b)
})

test('undo, redo and their order reach past a restart', () => {
  const { tags, highlights } = library.stores
  const tag = tags.create({ name: 'a' })
  const { highlightId } = highlights.create({ span: at(0, 8), tags: [tag.tagId], comment: '' })
  highlights.setComment(highlightId, 'first')
  highlights.setComment(highlightId, 'second')
  library.stores.history.undo()
  const full = dump()
  library.db.close()

  const db = openDatabase(library.file, { key: library.key })
  library.db = db
  const { history } = createStores(db, () => 0)
  expect(history.redo()).toEqual({ reportIds: [reportId], tags: false, reports: false, searches: false })
  for (let steps = 0; steps < 4; steps++) history.undo()
  expect(Object.values(dump()).flat()).toEqual([])
  expect(history.state()).toEqual({ undo: null, redo: 'new tag “a”' })
  for (let steps = 0; steps < 3; steps++) history.redo()
  expect(dump()).toEqual(full)
})

test('a new change ends what could be redone; an undo or redo of nothing does nothing', () => {
  const { tags, history } = library.stores
  expect(history.undo()).toEqual({ reportIds: [], tags: false, reports: false, searches: false })
  tags.create({ name: 'a' })
  history.undo()
  tags.create({ name: 'b' })
  expect(history.state()).toEqual({ undo: 'new tag “b”', redo: null })
  expect(history.redo()).toEqual({ reportIds: [], tags: false, reports: false, searches: false })
  expect(tags.list().map(({ name }) => name)).toEqual(['b'])
})

test('a change that fails half-way leaves neither rows nor a step', () => {
  const { history } = library.stores
  const before = dump()
  expect(() =>
    history.together(() => {
      library.stores.tags.create({ name: 'a' })
      throw new Error('stop')
    }),
  ).toThrow('stop')
  expect(dump()).toEqual(before)
  expect(history.state()).toEqual({ undo: null, redo: null })
  library.stores.tags.create({ name: 'b' })
  expect(history.state().undo).toBe('new tag “b”')
})

test('changes made together are one step, named by the last', () => {
  const { history, tags, highlights } = library.stores
  history.together(() => {
    const tag = tags.create({ name: 'a' })
    highlights.create({ span: at(0, 8), tags: [tag.tagId], comment: '' })
  })
  expect(history.state().undo).toMatch(/^highlight in /)
  history.undo()
  expect(Object.values(dump()).flat()).toEqual([])
  expect(history.state().undo).toBeNull()
})

test('a row that is written twice in one step goes back to how it was before both', () => {
  const { history, tags } = library.stores
  const tag = tags.create({ name: 'a', colour: 1 })
  const before = dump()
  history.together(() => {
    tags.update(tag.tagId, { colour: 2 })
    tags.update(tag.tagId, { colour: 3 })
    const passing = tags.create({ name: 'passing' })
    tags.remove(passing.tagId)
  })
  expect(tags.get(tag.tagId)?.colour).toBe(3)
  history.undo()
  expect(dump()).toEqual(before)
  history.redo()
  expect(tags.get(tag.tagId)?.colour).toBe(3)
})

test('a change inside a transaction of another kind is refused: that one could take it back', () => {
  expect(() => library.db.transaction(() => library.stores.tags.create({ name: 'a' }))()).toThrow(
    /inside a transaction/,
  )
  expect(library.stores.tags.list()).toEqual([])
})

test('rows that changed behind the history are a conflict, and stay as they are', () => {
  const { tags, history } = library.stores
  const tag = tags.create({ name: 'a' })
  library.db.prepare('UPDATE tags SET colour = 11 WHERE uid = ?').run(tag.tagId)
  const before = dump()
  expect(() => history.undo()).toThrow(expect.objectContaining({ code: 'conflict' }))
  expect(dump()).toEqual(before)
  expect(history.state().undo).toBe('new tag “a”')
})

test('only the newest changes are kept', () => {
  const { tags, history } = library.stores
  library.db.pragma('synchronous=OFF')
  const tag = tags.create({ name: 'a' })
  for (let step = 1; step <= maxHistory + 5; step++) tags.update(tag.tagId, { definition: `definition ${step}` })
  const kept = library.db.prepare<[], number>('SELECT count(*) FROM history').pluck().get()
  expect(kept).toBe(maxHistory)
  while (history.state().undo !== null) history.undo()
  expect(tags.get(tag.tagId)?.definition).toBe('definition 5')
})

describe('any sequence of changes', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', 'same', '\ud800', '\u0000'))
  const pick = fc.nat({ max: 30 })
  const correctionChanges = fc.record(
    {
      publisher: fc.option(text),
      country: fc.constantFrom(null, 'BV', 'KZ', 'AA'),
      title: text,
      coversYear: fc.constantFrom(null, 2018, 2019),
      language: fc.constantFrom('en', 'ru', 'not one'),
    },
    { requiredKeys: [] },
  )
  const operation = fc.oneof(
    fc.record({ do: fc.constant('tag' as const), name: text, parent: fc.option(pick) }),
    fc.record({ do: fc.constant('rename' as const), tag: pick, name: text }),
    fc.record({ do: fc.constant('recolour' as const), tag: pick, colour: fc.nat({ max: 11 }), definition: text }),
    fc.record({ do: fc.constant('move' as const), tag: pick, parent: fc.option(pick) }),
    fc.record({ do: fc.constant('untag' as const), tag: pick }),
    fc.record({
      do: fc.constant('mark' as const),
      start: fc.nat({ max: 40 }),
      tags: fc.array(pick, { maxLength: 4 }),
      comment: text,
    }),
    fc.record({ do: fc.constant('retag' as const), highlight: pick, tags: fc.array(pick, { maxLength: 4 }) }),
    fc.record({ do: fc.constant('comment' as const), highlight: pick, comment: text }),
    fc.record({ do: fc.constant('unmark' as const), highlight: pick }),
    fc.record({ do: fc.constant('correct' as const), both: fc.boolean(), changes: correctionChanges }),
    fc.record({
      do: fc.constant('topic' as const),
      section: fc.integer({ min: 1, max: 4 }),
      topic: fc.constantFrom(null, 'a', 'b'),
    }),
    fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), both: fc.boolean() }),
    fc.record({ do: fc.constant('walk' as const), back: fc.nat({ max: 4 }), forth: fc.nat({ max: 4 }) }),
  )
  let second: string
  type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

  /** Something to change, and no history of it. */
  const begin = ({ tags, highlights }: Stores): void => {
    library.db.exec(
      'DELETE FROM highlight_tags; DELETE FROM highlights; DELETE FROM tags; DELETE FROM corrections; DELETE FROM section_topics; DELETE FROM trash',
    )
    const some = ['one', 'two', 'three'].map((name) => tags.create({ name }).tagId)
    for (const start of [0, 10]) highlights.create({ span: at(start, start + 5), tags: some, comment: '' })
    library.db.exec('DELETE FROM history')
  }

  const apply = ({ tags, highlights, history, corrections, sectionTopics, trash }: Stores, step: Operation): void => {
    const ids = tags.list().map(({ tagId }) => tagId)
    const marks = highlights.list({}).map(({ highlightId }) => highlightId)
    const choose = (from: string[], index: number): string =>
      from[index % Math.max(1, from.length)] ?? '0000000000000000'
    switch (step.do) {
      case 'tag':
        return void tags.create({ name: step.name, parentId: step.parent === null ? null : choose(ids, step.parent) })
      case 'rename':
        return void tags.update(choose(ids, step.tag), { name: step.name })
      case 'recolour':
        return void tags.update(choose(ids, step.tag), { colour: step.colour, definition: step.definition })
      case 'move':
        return void tags.update(choose(ids, step.tag), {
          parentId: step.parent === null ? null : choose(ids, step.parent),
        })
      case 'untag':
        return void tags.remove(choose(ids, step.tag))
      case 'mark':
        return void highlights.create({
          span: at(step.start, step.start + 3),
          tags: step.tags.map((index) => choose(ids, index)),
          comment: step.comment,
        })
      case 'retag':
        return void highlights.setTags(
          choose(marks, step.highlight),
          step.tags.map((index) => choose(ids, index)),
        )
      case 'comment':
        return void highlights.setComment(choose(marks, step.highlight), step.comment)
      case 'unmark':
        return void highlights.remove(choose(marks, step.highlight))
      case 'correct':
        return void corrections.correct(step.both ? [reportId, second] : [second], step.changes)
      case 'topic':
        return void sectionTopics.set(reportId, step.section, step.topic)
      case 'remove':
      case 'restore':
        return void trash[step.do](step.both ? [reportId, second] : [second])
      case 'walk':
        for (let count = 0; count < step.back; count++) history.undo()
        for (let count = 0; count < step.forth; count++) history.redo()
    }
  }

  test('is taken back to the first state by undo and brought to the last by redo, through each between', () => {
    // The test is about rows, not about the disk: without the waits for it there is time for more sequences.
    library.db.pragma('synchronous=OFF')
    let changes = 0
    second = another()
    fc.assert(
      fc.property(fc.array(operation, { minLength: 5, maxLength: 40, size: 'max' }), (steps) => {
        const { history } = library.stores
        begin(library.stores)
        const first = dump()
        for (const step of steps) {
          const before = dump()
          try {
            apply(library.stores, step)
          } catch (error) {
            // A refused change is no change at all.
            expect(error).toMatchObject({ name: 'AppError' })
            expect(dump()).toEqual(before)
          }
        }
        const states = [dump()]
        while (history.state().undo !== null) {
          history.undo()
          states.push(dump())
        }
        changes += states.length - 1
        expect(states.at(-1)).toEqual(first)
        for (let index = states.length - 2; index >= 0; index--) {
          history.redo()
          expect(dump()).toEqual(states[index])
        }
        while (history.state().redo !== null) history.redo()
      }),
      { numRuns: 200 },
    )
    expect(changes).toBeGreaterThan(1500)
  })
})

test('a long title is cut in a label', () => {
  const draft = aReportDraft()
  const long = library.add(aNewReport({ ...draft, metadata: { ...draft.metadata, title: 'long '.repeat(40) } }))
  library.stores.highlights.create({ span: { ...at(0, 3), reportId: long }, tags: [], comment: '' })
  expect(library.stores.history.state().undo?.length).toBeLessThan(80)
})
