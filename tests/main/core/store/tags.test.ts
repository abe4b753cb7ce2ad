import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tagNameKey, tidyTagName } from '../../../../main/core/store/tag-name.ts'
import type { TagsStore } from '../../../../main/core/store/tags.ts'
import { aNewReport, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let tags: TagsStore
beforeEach(() => {
  library = createTestLibrary()
  tags = library.stores.tags
})
afterEach(() => library.close())

const failing = (code: string) => expect.objectContaining({ name: 'AppError', code })
const unknown = '0000000000000000'

describe('names', () => {
  const same: [string, string][] = [
    ['Police custody', '  police   CUSTODY '],
    ['Ёлка', 'ёлка'],
    ['Ｆｒｅｅ', 'free'],
    ['Straße', 'STRASSE'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['café', 'cafe\u0301'],
    ['a\u00a0b', 'A B'],
    ['ӘДІЛЕТ', 'әділет'],
  ]
  test.each(same)('“%s” and “%s” are one tag', (one, other) => {
    const tag = tags.create({ name: one })
    expect(() => tags.create({ name: other })).toThrow(failing('conflict'))
    expect(tags.findByName(other)).toEqual(tag)
    expect(tags.findOrCreate(other)).toEqual(tag)
    expect(tags.list()).toHaveLength(1)
  })

  const different: [string, string][] = [
    ['елка', 'ёлка'],
    ['resume', 'résumé'],
    ['kız', 'kiz'],
    ['custody', 'custodies'],
  ]
  test.each(different)('“%s” and “%s” are two tags', (one, other) => {
    tags.create({ name: one })
    tags.create({ name: other })
    expect(tags.list()).toHaveLength(2)
  })

  test('a name is kept as typed, apart from its spaces', () => {
    expect(tags.create({ name: '  Police \n custody ' }).name).toBe('Police custody')
  })

  test.each(['', '   ', '\t\u00a0'])('a name of nothing but space (%j) is refused', (name) => {
    expect(() => tags.create({ name })).toThrow(failing('invalid-input'))
  })

  test('tidying and folding change nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(tidyTagName(tidyTagName(name))).toBe(tidyTagName(name))
        expect(tagNameKey(tagNameKey(name))).toBe(tagNameKey(name))
        expect(tagNameKey(tidyTagName(name))).toBe(tagNameKey(name))
      }),
      { numRuns: 2000 },
    )
  })

  test('a tag may be renamed to another spelling of its own name, but not to that of another', () => {
    const tag = tags.create({ name: 'torture' })
    tags.create({ name: 'Prisons' })
    expect(tags.update(tag.tagId, { name: 'Torture' }).name).toBe('Torture')
    expect(() => tags.update(tag.tagId, { name: 'PRISONS' })).toThrow(failing('conflict'))
  })
})

test('a tag without a colour gets the least used one', () => {
  const colours = Array.from({ length: 14 }, (_, index) => tags.create({ name: `tag ${index}` }).colour)
  expect(colours).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 1])
  expect(tags.create({ name: 'chosen', colour: 7 }).colour).toBe(7)
})

test('tags are listed by name, as people sort', () => {
  for (const name of ['Ümit', 'tag 10', 'Адвокат', 'tag 9', 'umbrella']) tags.create({ name })
  expect(tags.list().map(({ name }) => name)).toEqual(['tag 9', 'tag 10', 'umbrella', 'Ümit', 'Адвокат'])
})

describe('the tree', () => {
  test('a tag cannot come to stand under itself', () => {
    const top = tags.create({ name: 'top' })
    const middle = tags.create({ name: 'middle', parentId: top.tagId })
    const leaf = tags.create({ name: 'leaf', parentId: middle.tagId })
    for (const parentId of [top.tagId, middle.tagId, leaf.tagId]) {
      expect(() => tags.update(top.tagId, { parentId })).toThrow(failing('conflict'))
    }
    expect(tags.update(leaf.tagId, { parentId: null }).parentId).toBeNull()
    expect(tags.update(top.tagId, { parentId: leaf.tagId }).parentId).toBe(leaf.tagId)
  })

  test('a parent must exist', () => {
    expect(() => tags.create({ name: 'a', parentId: unknown })).toThrow(failing('not-found'))
    const tag = tags.create({ name: 'b' })
    expect(() => tags.update(tag.tagId, { parentId: unknown })).toThrow(failing('not-found'))
  })

  test('children of a removed tag move up to its parent', () => {
    const top = tags.create({ name: 'top' })
    const middle = tags.create({ name: 'middle', parentId: top.tagId })
    const leaf = tags.create({ name: 'leaf', parentId: middle.tagId })
    tags.remove(middle.tagId)
    expect(tags.get(leaf.tagId)?.parentId).toBe(top.tagId)
    tags.remove(top.tagId)
    expect(tags.get(leaf.tagId)?.parentId).toBeNull()
  })
})

test('an unknown tag is told so', () => {
  expect(() => tags.update(unknown, { name: 'x' })).toThrow(failing('not-found'))
  expect(() => tags.remove(unknown)).toThrow(failing('not-found'))
})

test('removing a tag takes it off its highlights and names their reports', () => {
  const reportId = library.add(aNewReport())
  const { highlights } = library.stores
  const [kept, dropped] = [tags.create({ name: 'kept' }), tags.create({ name: 'dropped' })]
  const span = { reportId, passage: 1, start: 0, endPassage: 1, end: 8 }
  const both = highlights.create({ span, tags: [dropped.tagId, kept.tagId], comment: '' })
  highlights.create({ span, tags: [kept.tagId], comment: '' })
  expect(tags.get(kept.tagId)?.highlights).toBe(2)

  expect(tags.remove(dropped.tagId)).toEqual([reportId])
  expect(highlights.get(both.highlightId)?.tags).toEqual([kept.tagId])
})
