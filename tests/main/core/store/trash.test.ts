import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aNewReport, aReportDraft, createTestLibrary, type TestLibrary, testNow } from '../../../helpers/library.ts'

let library: TestLibrary
let time: number
let a: string
let b: string
beforeEach(() => {
  time = testNow
  library = createTestLibrary(() => time)
  a = library.add(reportA)
  b = library.add(aNewReport(aReportDraft({ doubts: ['b'] })))
})
afterEach(() => library.close())

const reportA = aNewReport(aReportDraft({ doubts: ['a'] }))
const mark = (reportId: string, tags: string[] = [], start = 0) =>
  library.stores.highlights.create({
    span: { reportId, passage: 1, start, endPassage: 1, end: start + 4 },
    tags,
    comment: '',
  })
const shown = () => library.stores.reports.list().map(({ reportId }) => reportId)
const trashed = () => library.stores.trash.list().map(({ reportId }) => reportId)
const count = (table: string) => library.db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()

/** Every row of the library, index and all but the history. */
const dump = () =>
  Object.fromEntries(
    ['sources', 'reports', 'sections', 'passages', 'tags', 'highlights', 'highlight_tags', 'corrections', 'trash'].map(
      (table) => [table, library.db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()],
    ),
  )

describe('a removed report', () => {
  test('is shown by the trash alone, and its highlights by nothing', () => {
    const { tags, highlights, reports, trash } = library.stores
    const tag = tags.create({ name: 'custody' }).tagId
    const gone = mark(a, [tag]).highlightId
    mark(a, [], 10)
    const kept = mark(b, [tag]).highlightId
    expect(trash.preview([a, a, b])).toEqual({ reports: 2, highlights: 3 })
    expect(shown()).toHaveLength(2)

    expect(trash.remove([a])).toEqual({ reports: 1, highlights: 2 })
    expect(shown()).toEqual([b])
    expect([reports.get(a), reports.rowId(a), reports.findBySha256(reportA.source.sha256)]).toEqual(Array(3))
    expect([reports.outline(a), reports.passages(a, 1, 9)]).toEqual([[], []])
    expect(highlights.list({}).map(({ highlightId }) => highlightId)).toEqual([kept])
    expect([highlights.list({ reportId: a }), highlights.list({ tagId: tag }).length]).toEqual([[], 1])
    expect(tags.get(tag)?.highlights).toBe(1)
    expect(() => highlights.setComment(gone, 'x')).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() => mark(a)).toThrow(expect.objectContaining({ code: 'not-found' }))
    const title = aReportDraft().metadata.title
    expect(trash.list()).toEqual([
      {
        reportId: a,
        title,
        countryName: 'Bouvet Island',
        coversYear: 2019,
        publisher: 'U.S. Department of State',
        isSample: false,
        highlights: 2,
        removedAtMs: testNow,
      },
    ])
  })

  test('comes back whole by undo and by restoring, with its corrections', () => {
    const { corrections, trash, history, reports } = library.stores
    corrections.correct([a], { title: 'Mine', country: 'KZ' })
    mark(a)
    const before = [dump(), reports.get(a)]
    trash.remove([a])
    expect(trash.list()).toMatchObject([{ title: 'Mine', countryName: 'Kazakhstan' }])
    expect(history.undo()).toEqual({ reportIds: [], tags: true, reports: true, searches: false })
    expect([dump(), reports.get(a)]).toEqual(before)
    history.redo()
    expect(shown()).toEqual([b])
    expect(trash.restore([a])).toEqual({ reports: 1, highlights: 1 })
    expect([dump(), reports.get(a)]).toEqual(before)
    history.undo()
    expect(trashed()).toEqual([a])
  })

  test('stands before those that were removed earlier', () => {
    library.stores.trash.remove([a])
    time += 1
    library.stores.trash.remove([b])
    expect(trashed()).toEqual([b, a])
  })

  test.each([
    ['removed again', () => library.stores.trash.remove([b, a])],
    ['restored with one that is not there', () => library.stores.trash.restore([a, b])],
    ['counted', () => library.stores.trash.preview([a])],
    ['corrected', () => library.stores.corrections.correct([b, a], { series: 'x' })],
  ])('cannot be %s', (_, change) => {
    library.stores.trash.remove([a])
    const before = dump()
    expect(change).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(dump()).toEqual(before)
  })
})

describe('purging', () => {
  test('leaves nothing of a report, and everything of the others', () => {
    const { tags, trash, history } = library.stores
    const without = dump()
    const c = library.add(aNewReport(aReportDraft({ doubts: ['c'] })))
    const tag = tags.create({ name: 'custody' })
    mark(c, [tag.tagId])
    history.undo()
    history.redo()
    trash.remove([c])
    expect(trash.purge([c, b])).toEqual({ reports: 1, highlights: 1 })
    const { tags: tagRows, ...rows } = dump()
    expect(rows).toEqual({ ...without, tags: undefined, ...rows, highlights: [], trash: [] })
    expect({ ...rows, tags: [] }).toEqual(without)
    expect(tagRows).toHaveLength(1)
    expect(count("passage_index WHERE passage_index MATCH 'vardania'")).toBe(2)
    expect(library.db.pragma('foreign_key_check')).toEqual([])
    expect(library.db.pragma('integrity_check', { simple: true })).toBe('ok')
    // The new tag is all that is left to take back.
    expect(history.state()).toEqual({ undo: 'new tag “custody”', redo: null })
  })

  test('keeps what a person did elsewhere in the same step, and says so', () => {
    const { tags, trash, history } = library.stores
    history.together(() => mark(a, [tags.create({ name: 'custody' }).tagId]))
    const { undo } = history.state()
    trash.remove([a])
    trash.purge([a])
    expect(history.state().undo).toBe(`${undo} (in part)`)
    history.undo()
    expect(tags.list()).toEqual([])
    history.redo()
    expect([tags.list().length, count('highlights')]).toEqual([1, 0])
  })

  test('passes over a report that is not in the trash', () => {
    const before = dump()
    expect(library.stores.trash.purge([a])).toEqual({ reports: 0, highlights: 0 })
    expect(dump()).toEqual(before)
  })

  test('the same bytes can be imported again, and are corrected as before', () => {
    const { corrections, trash, reports } = library.stores
    corrections.correct([a], { country: 'KZ' })
    trash.remove([a])
    trash.purge([a])
    expect(reports.get(library.add(reportA))).toMatchObject({ country: 'KZ', highlights: 0 })
  })
})

describe('putting back what is imported again', () => {
  test('brings the report with its highlights, and no step leads to the trash again', () => {
    const { trash, history } = library.stores
    mark(a)
    const before = dump()
    const { undo } = history.state()
    trash.remove([a, b])
    expect(trash.putBack(reportA.source.sha256)).toBe(true)
    expect([shown(), trashed()]).toEqual([[a], [b]])
    history.undo()
    expect(dump()).toEqual(before)
    expect(history.state().undo).toBe(undo)
  })

  test('does nothing for bytes that are not in the trash', () => {
    library.stores.trash.remove([b])
    const before = dump()
    expect(library.stores.trash.putBack(reportA.source.sha256)).toBe(false)
    expect(library.stores.trash.putBack(Buffer.alloc(32))).toBe(false)
    expect(dump()).toEqual(before)
  })
})

test('undo and redo always find their way past what was purged or put back', () => {
  library.db.pragma('synchronous=OFF')
  const step = fc.record({
    do: fc.constantFrom('mark', 'unmark', 'tag', 'correct', 'remove', 'restore', 'purge', 'putBack', 'undo', 'redo'),
    which: fc.nat({ max: 2 }),
  })
  let purged = 0
  let walked = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), (steps) => {
      library.db.exec(`DELETE FROM history; DELETE FROM highlight_tags; DELETE FROM highlights; DELETE FROM tags;
        DELETE FROM corrections; DELETE FROM trash; DELETE FROM passage_index; DELETE FROM reports; DELETE FROM sources`)
      const { trash, history, tags, highlights, corrections } = library.stores
      const drafts = ['x', 'y', 'z'].map((name) => aNewReport(aReportDraft({ doubts: [name] })))
      const uids = drafts.map((draft) => library.add(draft))
      const first = dump()
      for (const { do: what, which } of steps) {
        const uid = uids[which] ?? ''
        try {
          if (what === 'mark')
            mark(
              uid,
              tags
                .list()
                .slice(0, which)
                .map(({ tagId }) => tagId),
            )
          if (what === 'unmark') highlights.remove(highlights.list({})[which]?.highlightId ?? '')
          if (what === 'tag') tags.findOrCreate(`tag ${which}`)
          if (what === 'correct') corrections.correct(uids.slice(which), { series: `${steps.length}` })
          if (what === 'remove') trash.remove(uids.slice(0, which + 1))
          if (what === 'restore') trash.restore([uid])
          if (what === 'purge') purged += trash.purge([uid]).reports
          if (what === 'putBack') trash.putBack(drafts[which]?.source.sha256 ?? Buffer.alloc(32))
        } catch (error) {
          expect(error).toMatchObject({ code: 'not-found' })
        }
        if (what === 'undo') history.undo()
        if (what === 'redo') history.redo()
      }
      const left = new Set([...shown(), ...trashed()])
      const last = dump()
      let steps_ = 0
      for (; history.state().undo !== null; steps_++) history.undo()
      walked += steps_
      // As at first, but for what was purged; corrections of that are undone too.
      const { reports, highlights: marks, tags: named, corrections: said, trash: thrown } = dump()
      expect([marks, named, said, thrown]).toEqual([[], [], [], []])
      expect(reports).toEqual((first.reports as { uid: string }[]).filter(({ uid }) => left.has(uid)))
      for (; steps_ > 0; steps_--) history.redo()
      expect(dump()).toEqual(last)
    }),
    { numRuns: 150 },
  )
  expect(purged).toBeGreaterThan(50)
  expect(walked).toBeGreaterThan(500)
})
