import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'

const report = `# 2021 Country Report: Vardania

## 1. Respect for the Integrity of the Person

The constitution provides for “freedom of assembly,” and the law restricts it – in part.

The police held eleven people in Lower Sarn. The police held them for a day.

### a. Arbitrary Deprivation of Life

There were no reports of unlawful killings.
`

let desk: TestCore
let reportId: string
beforeEach(async () => {
  desk = await createTestCore()
  const file = join(desk.folder, 'report.md')
  writeFileSync(file, report)
  await desk.importFiles([file])
  reportId = (await desk.ask('reports.list', {}))[0]?.reportId ?? ''
  desk.events.length = 0
})
afterEach(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

const failure = (code: string) => ({ ok: false, error: { code } })
const told = () =>
  desk.events.splice(0).map(({ name, detail }) => ('reportId' in detail ? `${name} ${detail.reportId}` : name))
const quoting = (quote: string, tagNames: string[] = []) =>
  desk.call('highlights.createFromQuote', { reportId, quote, tagNames, comment: '' })

describe('a highlight from a quotation', () => {
  test('stands where the words are, though quotation marks, dashes and spaces differ', async () => {
    const reply = await quoting('provides  for "freedom of assembly," and\n the law restricts it - in part')
    if (!reply.ok) throw new Error(reply.error.message)
    const { passage, start, end, quote } = reply.value
    expect(quote).toBe('provides for “freedom of assembly,” and the law restricts it – in part')
    const [text] = await desk.ask('reports.passages', { reportId, from: passage, to: passage })
    expect(text?.text.slice(start, end)).toBe(quote)
  })

  test('over two paragraphs is one highlight', async () => {
    const reply = await quoting('held them for a day. There were no reports')
    expect(reply).toMatchObject({ ok: true, value: { quote: 'held them for a day.\nThere were no reports' } })
  })

  test('brings tags by name: those that are there and those that are not, all in one step back', async () => {
    const { tagId } = await desk.ask('tags.create', { name: 'Police' })
    const reply = await quoting('eleven people', [' police ', 'Courts', 'courts'])
    const tags = await desk.ask('tags.list', {})
    expect(tags.map(({ name, highlights }) => [name, highlights])).toEqual([
      ['Courts', 1],
      ['Police', 1],
    ])
    expect(reply).toMatchObject({ ok: true, value: { tags: [tagId, tags[0]?.tagId] } })
    expect((await desk.ask('history.state', {})).undo).toMatch(/^highlight in “2021 Country Report: Vardania”$/)
    await desk.ask('history.undo', {})
    expect((await desk.ask('tags.list', {})).map(({ name }) => name)).toEqual(['Police'])
    expect(await desk.ask('highlights.list', {})).toEqual([])
  })

  test('that is nowhere, or at two places, makes nothing, not even its tags', async () => {
    expect(await quoting('twelve people', ['Courts'])).toMatchObject(failure('quote-not-found'))
    expect(await quoting('The police held', ['Courts'])).toMatchObject(failure('quote-ambiguous'))
    expect(await quoting('   ', ['Courts'])).toMatchObject(failure('quote-not-found'))
    expect(await quoting('eleven people', ['Courts', ' '])).toMatchObject(failure('invalid-input'))
    const elsewhere = { reportId: '0000000000000000', quote: 'police', tagNames: [], comment: '' }
    expect(await desk.call('highlights.createFromQuote', elsewhere)).toMatchObject(failure('not-found'))
    expect(await desk.ask('tags.list', {})).toEqual([])
    expect(await desk.ask('highlights.list', {})).toEqual([])
    expect(told()).toEqual([])
  })
})

test('a citation names title, year, section and paragraph, for the clipboard', async () => {
  const [hit] = (await desk.ask('search.query', { query: 'unlawful', limit: 1, offset: 0 })).hits
  const passage = hit?.passage ?? 0
  const span = { reportId, passage, start: 0, endPassage: passage, end: 21 }
  const { quote, citation, text } = await desk.ask('highlights.citation', { span })
  expect(quote).toBe('There were no reports')
  expect(citation).toMatch(/2021 Country Report: Vardania.*§ 1\.a, ¶ \d+\.$/)
  expect(text).toBe(`“${quote}” (${citation.slice(0, -1)})`)
  expect(await desk.call('highlights.citation', { span: { ...span, end: 0 } })).toMatchObject(failure('invalid-input'))
  expect(await desk.call('highlights.citation', { span: { ...span, reportId: '0000000000000000' } })).toMatchObject(
    failure('not-found'),
  )
})

test('each change tells what it touched, in ids alone', async () => {
  const span = { reportId, passage: 1, start: 0, endPassage: 1, end: 3 }
  const highlights = `highlights.changed ${reportId}`
  const { tagId } = await desk.ask('tags.create', { name: 'a' })
  expect(told()).toEqual(['tags.changed', 'history.changed'])
  const { highlightId } = await desk.ask('highlights.create', { span, tags: [], comment: '' })
  expect(told()).toEqual([highlights, 'history.changed'])
  await desk.ask('highlights.setTags', { highlightId, tags: [tagId] })
  expect(told()).toEqual([highlights, 'tags.changed', 'history.changed'])
  await desk.ask('highlights.setComment', { highlightId, comment: 'why' })
  expect(told()).toEqual([highlights, 'history.changed'])
  await desk.ask('tags.update', { tagId, colour: 3 })
  expect(told()).toEqual(['tags.changed', 'history.changed'])
  await desk.ask('tags.remove', { tagId })
  expect(told()).toEqual([highlights, 'tags.changed', 'history.changed'])
  await desk.ask('history.undo', {})
  expect(told()).toEqual([highlights, 'tags.changed', 'history.changed'])
  await desk.ask('history.redo', {})
  expect(told()).toEqual([highlights, 'tags.changed', 'history.changed'])
  await desk.ask('highlights.remove', { highlightId })
  expect(told()).toEqual([highlights, 'history.changed'])
  await desk.call('highlights.remove', { highlightId })
  expect(told()).toEqual([])
})

test('undo and redo answer what they would do next', async () => {
  await desk.ask('tags.create', { name: 'a' })
  await desk.ask('tags.create', { name: 'b' })
  expect(await desk.ask('history.undo', {})).toEqual({ undo: 'new tag “a”', redo: 'new tag “b”' })
  expect(await desk.ask('history.undo', {})).toEqual({ undo: null, redo: 'new tag “a”' })
  expect(await desk.ask('history.undo', {})).toEqual({ undo: null, redo: 'new tag “a”' })
  expect(await desk.ask('history.redo', {})).toEqual({ undo: 'new tag “a”', redo: 'new tag “b”' })
})

describe('many spans marked at once', () => {
  const whole = async () => {
    const passages = await desk.ask('reports.passages', { reportId, from: 1, to: 3 })
    return passages.map(({ number, text }) => ({
      reportId,
      passage: number,
      start: 0,
      endPassage: number,
      end: text.length,
    }))
  }

  test('are one step of the history, and each has the tags', async () => {
    const { tagId } = await desk.ask('tags.create', { name: 'Review' })
    desk.events.length = 0
    expect(await desk.ask('highlights.createMany', { spans: await whole(), tags: [tagId] })).toEqual({
      created: 3,
      tagged: 0,
    })
    expect(told()).toEqual([`highlights.changed ${reportId}`, 'tags.changed', 'history.changed'])
    const marked = await desk.ask('highlights.list', {})
    expect(marked.map(({ passage, tags }) => [passage, tags])).toEqual([1, 2, 3].map((passage) => [passage, [tagId]]))
    expect((await desk.ask('history.state', {})).undo).toBe('highlights of 3 hits')
    await desk.ask('history.undo', {})
    expect(await desk.ask('highlights.list', {})).toEqual([])
    await desk.ask('history.redo', {})
    expect(await desk.ask('highlights.list', {})).toEqual(marked)
  })

  test('that are marked already get the tags that they lack, and no second highlight', async () => {
    const [old, added] = [
      await desk.ask('tags.create', { name: 'Old' }),
      await desk.ask('tags.create', { name: 'New' }),
    ]
    const [first, second] = await whole()
    if (first === undefined || second === undefined) throw new Error('the report has three passages')
    await desk.ask('highlights.create', { span: first, tags: [old.tagId], comment: 'keep' })
    const tags = [added.tagId]
    expect(await desk.ask('highlights.createMany', { spans: [first, second, second], tags })).toEqual({
      created: 1,
      tagged: 1,
    })
    const marked = await desk.ask('highlights.list', {})
    expect(marked.map(({ passage, comment, tags }) => [passage, comment, tags])).toEqual([
      [1, 'keep', [old.tagId, added.tagId]],
      [2, '', [added.tagId]],
    ])
    // Again it changes nothing, and leaves no step to take back.
    expect(await desk.ask('highlights.createMany', { spans: [first, second], tags })).toEqual({ created: 0, tagged: 0 })
    await desk.ask('history.undo', {})
    expect((await desk.ask('highlights.list', {})).map(({ tags }) => tags)).toEqual([[old.tagId]])
  })

  test('are marked all or none', async () => {
    const spans = [...(await whole()), { reportId, passage: 1, start: 3, endPassage: 1, end: 3 }]
    expect(await desk.call('highlights.createMany', { spans, tags: [] })).toMatchObject(failure('invalid-input'))
    expect(await desk.ask('highlights.list', {})).toEqual([])
  })
})
