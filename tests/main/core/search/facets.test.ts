import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FacetField } from '../../../../preload/contract/search.ts'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

const outline = {
  sections: [
    { parent: null, number: '1.c', heading: 'Torture', topic: 'torture' },
    { parent: 0, number: '', heading: 'Prisons', topic: 'prison-conditions' },
    { parent: null, number: '2', heading: 'Speech', topic: 'expression' },
  ],
  of: [0, 1, 1, 2, null],
}
const passages = (word: string): string[] => [
  `Guards beat a ${word}.`,
  `A ${word} had no food.`,
  'A cell had no light.',
  `A ${word} wrote a letter.`,
  `A ${word} spoke.`,
]

let desk: SearchLibrary
let custody: string
let night: string
beforeAll(() => {
  desk = createSearchLibrary([
    { country: 'KZ', coversYear: 2019, publisher: 'Human Watch', passages: passages('prisoner'), outline },
    { country: 'KZ', coversYear: 2020, publisher: 'Bureau', passages: passages('prisoner'), outline },
    { country: 'KG', coversYear: 2019, publisher: 'Bureau', language: 'ru', passages: passages('prisoner'), outline },
    { country: null, coversYear: null, publisher: null, passages: ['A prisoner.', 'A bird.'] },
  ])
  const { tags, highlights } = desk.library.stores
  custody = tags.create({ name: 'Police custody' }).tagId
  night = tags.create({ name: 'First night', parentId: custody }).tagId
  const mark = (report: number, passage: number, endPassage: number, tagIds: string[], comment = '') =>
    highlights.create({
      span: { reportId: desk.uids[report] ?? '', passage, start: 0, endPassage, end: 5 },
      tags: tagIds,
      comment,
    })
  mark(0, 1, 1, [custody, night])
  mark(0, 1, 2, [night])
  mark(1, 3, 3, [custody])
})
afterAll(() => desk.close())

const facet = async (query: string, field: FacetField) => {
  const { facets } = await desk.search.facets({ query })
  const values = facets.find((one) => one.field === field)?.values ?? []
  return values.map(({ value, label, filter, count, isChosen }) =>
    [value === null ? 'none' : label, filter, count, isChosen ? 'chosen' : ''].join(' ').trim().replaceAll('  ', ' '),
  )
}

describe('facets', () => {
  it.each([
    ['country', ['Kazakhstan country:kz 8', 'Kyrgyzstan country:kg 4', 'none 1']],
    ['year', ['2020 year:2020 4', '2019 year:2019 8', 'none 1']],
    ['publisher', ['Bureau publisher:Bureau 8', 'Human Watch publisher:"Human Watch" 4', 'none 1']],
    ['language', ['English lang:en 9', 'Russian lang:ru 4']],
    [
      'topic',
      [
        'Integrity of the person topic:integrity 6',
        'Torture and ill-treatment topic:torture 6',
        'Prison and detention conditions topic:prison-conditions 3',
        'Civil liberties topic:civil-liberties 3',
        'Freedom of expression and media topic:expression 3',
        'none 4',
      ],
    ],
    ['tag', ['First night tag:"First night" 2', 'Police custody tag:"Police custody" 2']],
  ] as const)('count passages by %s', async (field, expected) => {
    expect(await facet('prisoner', field)).toEqual(expected)
  })

  it('count as if their own field were not asked for, and say what is chosen', async () => {
    expect(await facet('prisoner country:kg', 'country')).toEqual([
      'Kazakhstan country:kz 8',
      'Kyrgyzstan country:kg 4 chosen',
      'none 1',
    ])
    expect(await facet('prisoner country:kg', 'year')).toEqual(['2019 year:2019 4'])
    expect(await facet('prisoner country:kg year:2020', 'country')).toEqual(['Kazakhstan country:kz 4'])
    expect(await facet('prisoner country:kg year:2020', 'topic')).toEqual([])
    expect(await facet('prisoner topic:torture', 'topic')).toContain(
      'Freedom of expression and media topic:expression 3',
    )
    expect(await facet('prisoner topic:torture', 'country')).toEqual([
      'Kazakhstan country:kz 4',
      'Kyrgyzstan country:kg 2',
    ])
  })

  it('take a field in an OR, after a NOT or in a group as it is', async () => {
    expect(await facet('prisoner -country:kz', 'country')).toEqual(['Kyrgyzstan country:kg 4', 'none 1'])
    expect(await facet('prisoner (country:kg OR year:2020)', 'country')).toEqual([
      'Kazakhstan country:kz 4',
      'Kyrgyzstan country:kg 4',
    ])
  })

  it('count fields alone, and nothing for nothing', async () => {
    expect(await facet('country:kg', 'country')).toEqual([
      'Kazakhstan country:kz 10',
      'Kyrgyzstan country:kg 5 chosen',
      'none 2',
    ])
    expect(await desk.search.facets({ query: '' })).toMatchObject({ total: 0, reports: 0 })
    expect(await desk.search.facets({ query: 'prisoner' })).toMatchObject({ total: 13, reports: 4 })
    expect(await desk.search.facets({ query: 'prisoner country:kg' })).toMatchObject({ total: 4, reports: 1 })
  })

  it('lead to what they counted', async () => {
    for (const filter of ['country:kz', 'publisher:"Human Watch"', 'topic:torture', 'tag:"First night"', 'lang:ru']) {
      const { facets } = await desk.search.facets({ query: 'prisoner' })
      const value = facets.flatMap(({ values }) => values).find((one) => one.filter === filter)
      expect(await desk.find(`prisoner ${filter}`)).toHaveLength(value?.count ?? -1)
    }
  })
})

describe('a table', () => {
  it('counts by topic and year, the narrower topics in the wider ones', async () => {
    const { total, rows, columns, cells } = await desk.search.table({ query: 'prisoner', rows: 'topic' })
    expect(total).toBe(13)
    expect(columns.map(({ label, filter }) => [label, filter])).toEqual([
      ['2019', 'year:2019'],
      ['2020', 'year:2020'],
      ['', ''],
    ])
    expect(rows.map(({ value, parent }, at) => [value, parent, ...(cells[at] ?? [])])).toEqual([
      ['integrity', null, 4, 2, 0],
      ['torture', 'integrity', 4, 2, 0],
      ['prison-conditions', 'torture', 2, 1, 0],
      ['civil-liberties', null, 2, 1, 0],
      ['expression', 'civil-liberties', 2, 1, 0],
      [null, null, 2, 1, 1],
    ])
  })

  it('counts by publisher', async () => {
    const { rows, cells } = await desk.search.table({ query: 'prisoner year:2019', rows: 'publisher' })
    expect(rows.map(({ label }, at) => [label, ...(cells[at] ?? [])])).toEqual([
      ['Bureau', 4],
      ['Human Watch', 4],
    ])
  })
})

describe('fields', () => {
  it.each([
    ['tag:"police custody"', ['0:1', '0:2', '1:3']],
    ['tag:"first night"', ['0:1', '0:2']],
    ['is:highlighted', ['0:1', '0:2', '1:3']],
    ['is:highlighted prisoner -tag:"first night"', []],
    ['is:highlighted country:kz year:2020', ['1:3']],
    ['section:1', ['2:1', '2:2', '2:3', '0:1', '0:2', '0:3', '1:1', '1:2', '1:3']],
    ['section:1 food', ['2:2', '0:2', '1:2']],
    ['in:comments prisoner', []],
    ['-country:kz,kg', ['3:1', '3:2']],
  ])('find %s', async (query, expected) => {
    expect((await desk.find(query)).toSorted()).toEqual(expected.toSorted())
  })

  it('stand by place when nothing else is asked', async () => {
    expect(await desk.find('section:1.c')).toEqual(['0:1', '0:2', '0:3', '1:1', '1:2', '1:3', '2:1', '2:2', '2:3'])
  })

  it('follow what changes: a highlight, a correction, a removal, an undo', async () => {
    const { highlights, corrections, trash, history, sectionTopics } = desk.library.stores
    const [first = '', second = ''] = desk.uids
    const made = highlights.create({
      span: { reportId: second, passage: 5, start: 0, endPassage: 5, end: 2 },
      tags: [night],
      comment: '',
    })
    expect(await desk.find('tag:"first night" spoke')).toEqual(['1:5'])
    highlights.remove(made.highlightId)
    expect(await desk.find('tag:"first night" spoke')).toEqual([])
    corrections.correct([first], { country: 'FR' })
    expect(await desk.find('country:fr spoke')).toEqual(['0:5'])
    sectionTopics.set(first, 3, 'privacy')
    expect(await desk.find('topic:privacy')).toEqual(['0:4'])
    history.undo()
    history.undo()
    expect(await desk.find('country:fr OR topic:privacy')).toEqual([])
    trash.remove([first])
    expect(await desk.find('country:kz spoke')).toEqual(['1:5'])
    expect((await desk.search.facets({ query: 'prisoner' })).total).toBe(9)
    trash.restore([first])
    expect(await desk.find('country:kz spoke')).toEqual(['0:5', '1:5'])
    desk.add({ country: 'DE', passages: ['A prisoner.'] })
    expect(await desk.find('country:de')).toEqual(['4:1'])
  })
})
