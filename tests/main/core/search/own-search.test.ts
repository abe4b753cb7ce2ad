import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

let desk: SearchLibrary
let custody: string
const ids: Record<string, string> = {}

beforeAll(() => {
  desk = createSearchLibrary([
    {
      country: 'KZ',
      coversYear: 2019,
      passages: ['The police arrested two men.', 'A court sat.'],
      headings: ['Arrest'],
    },
    { country: 'KG', coversYear: 2020, passages: ['Nothing happened.'] },
  ])
  const { tags, highlights } = desk.library.stores
  custody = tags.create({ name: 'Police custody', definition: 'From the arrest to the first hearing.' }).tagId
  tags.create({ name: 'Courts', definition: 'Hearings of any kind.' })
  const mark = (name: string, report: number, passage: number, comment: string, tagIds: string[] = []) => {
    const span = { reportId: desk.uids[report] ?? '', passage, start: 0, endPassage: passage, end: 4 }
    ids[name] = highlights.create({ span, tags: tagIds, comment }).highlightId
  }
  mark('numbers', 0, 1, 'Compare the arrests with the numbers of 2018.', [custody])
  mark('court', 0, 2, 'Which court? Ask the lawyer about the arrest warrant.')
  mark('russian', 1, 1, 'Спросить о судах и мектептерімізде.')
  mark('silent', 1, 1, '')
})
afterAll(() => desk.close())

const own = async (query: string, options: { reportId?: string } = {}): Promise<string[]> => {
  const { hits, totals } = await desk.search.own({ query, limit: 50, offset: 0, ...options })
  expect(totals.comment + totals.tag).toBe(hits.length)
  const names = Object.entries(ids)
  return hits.map((hit) =>
    hit.kind === 'tag' ? hit.name : (names.find(([, id]) => id === hit.highlightId)?.[0] ?? ''),
  )
}

describe('comments and tags', () => {
  it.each([
    ['arrest', ['Police custody', 'numbers', 'court']],
    ['arrest -warrant', ['Police custody', 'numbers']],
    ['"the arrest warrant"', ['court']],
    ['near(ask warrant, 5)', ['court']],
    ['near(ask warrant, 2)', []],
    ['hear*', ['Police custody', 'Courts']],
    ['custody hearing', ['Police custody']],
    ['"custody from the arrest"', []],
    ['суда', ['russian']],
    ['мектеп', ['russian']],
    ['in:tags arrest', ['Police custody']],
    ['in:comments arrest', ['numbers', 'court']],
    ['in:reports arrest', []],
    ['in:notes arrest', []],
    ['arrest country:kz', ['numbers', 'court']],
    ['arrest country:kg', []],
    ['in:comments', ['numbers', 'court', 'russian']],
    ['in:tags', ['Police custody', 'Courts']],
    ['tag:"police custody"', ['numbers']],
    ['country:kg', ['russian']],
    ['year:2019 OR in:tags', ['Police custody', 'Courts', 'numbers', 'court']],
    ['is:highlighted суды', ['russian']],
    ['', []],
  ])('are found by %s', async (query, expected) => {
    expect((await own(query)).toSorted()).toEqual(expected.toSorted())
  })

  it('say what they are, where they stand and what was found in them', async () => {
    const { hits } = await desk.search.own({ query: 'arrest', limit: 2, offset: 0 })
    expect(hits).toEqual([
      {
        kind: 'tag',
        tagId: custody,
        name: 'Police custody',
        nameMatches: [],
        snippet: 'From the arrest to the first hearing.',
        snippetMatches: [[9, 15]],
        highlights: 1,
      },
      expect.objectContaining({ kind: 'comment', reportId: desk.uids[0], sectionId: 1 }),
    ])
    expect((await desk.search.own({ query: 'arrest', limit: 5, offset: 2 })).hits).toHaveLength(1)
  })

  it('of one report alone', async () => {
    expect(await own('in:comments', { reportId: desk.uids[1] ?? '' })).toEqual(['russian'])
  })

  it('follow what changes', async () => {
    const { highlights, trash, tags, history } = desk.library.stores
    highlights.setComment(ids.silent ?? '', 'The warrant is missing.')
    expect((await own('warrant')).toSorted()).toEqual(['court', 'silent'])
    highlights.setComment(ids.silent ?? '', 'Nothing.')
    expect(await own('warrant')).toEqual(['court'])
    history.undo()
    expect((await own('warrant')).toSorted()).toEqual(['court', 'silent'])
    tags.update(custody, { name: 'Warrants' })
    expect(await own('in:tags warrant')).toEqual(['Warrants'])
    trash.remove([desk.uids[1] ?? ''])
    expect((await own('warrant')).toSorted()).toEqual(['Warrants', 'court'])
  })

  it('leave passages out when they are asked for, and say so', async () => {
    const result = await desk.search.query({ query: 'in:comments arrest', limit: 5, offset: 0 })
    expect(result).toMatchObject({ total: 0, hits: [], kinds: ['comment'] })
    expect(await desk.search.query({ query: 'arrest', limit: 5, offset: 0 })).toMatchObject({
      kinds: ['passage', 'comment', 'tag'],
    })
  })
})
