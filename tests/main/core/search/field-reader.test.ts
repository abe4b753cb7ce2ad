import { describe, expect, it } from 'vitest'
import { createFieldReader } from '../../../../main/core/search/field-reader.ts'
import { fieldNames } from '../../../../main/core/search/filter.ts'

const reader = createFieldReader({
  values: () => ({
    publishers: ['U.S. Department of State', 'Human Rights Watch', 'Бюро по правам человека'],
    countries: ['KZ', 'KG', 'XN'],
    languages: ['en', 'ru', 'kk', 'en-GB'],
  }),
  tags: () => [
    { tagId: 'a', name: 'Police custody', parentId: null },
    { tagId: 'b', name: 'First night', parentId: 'a' },
    { tagId: 'c', name: 'Policy', parentId: null },
    { tagId: 'd', name: 'Hour by hour', parentId: 'b' },
  ],
})
const read = (field: keyof typeof fieldNames, ...values: string[]) => reader(fieldNames[field], values)

describe('a field finds', () => {
  it.each([
    ['country', 'kz', { field: 'country', codes: ['KZ'] }, 'Kazakhstan'],
    ['country', 'Kazakhstan', { field: 'country', codes: ['KZ'] }, 'Kazakhstan'],
    ['country', 'Қазақстан', { field: 'country', codes: ['KZ'] }, 'Kazakhstan'],
    ['country', 'Казахстан', { field: 'country', codes: ['KZ'] }, 'Kazakhstan'],
    ['country', 'Kyrgyz Republic', { field: 'country', codes: ['KG'] }, 'Kyrgyzstan'],
    ['country', 'FR', { field: 'country', codes: ['FR'] }, 'France'],
    ['country', 'uk', { field: 'country', codes: ['GB'] }, 'United Kingdom'],
    ['country', 'xn', { field: 'country', codes: ['XN'] }, 'Nordavia'],
    ['country', 'kaz', { field: 'country', codes: ['KZ'] }, 'Kazakhstan'],
    ['country', 'k', { field: 'country', codes: ['KZ', 'KG'] }, 'Kazakhstan, Kyrgyzstan'],
    ['year', '2019', { field: 'year', ranges: [[2019, 2019]] }, '2019'],
    ['year', '2019..2022', { field: 'year', ranges: [[2019, 2022]] }, '2019 to 2022'],
    ['year', '2022-2019', { field: 'year', ranges: [[2019, 2022]] }, '2022 to 2019'],
    ['year', '2019..', { field: 'year', ranges: [[2019, 9999]] }, 'from 2019'],
    ['year', '..2019', { field: 'year', ranges: [[0, 2019]] }, 'to 2019'],
    ['publisher', 'hrw', { field: 'publisher', names: ['Human Rights Watch'] }, 'Human Rights Watch'],
    ['publisher', 'rights', { field: 'publisher', names: ['Human Rights Watch'] }, 'Human Rights Watch'],
    ['publisher', 'DoS', { field: 'publisher', names: ['U.S. Department of State'] }, 'U.S. Department of State'],
    ['publisher', 'бюро', { field: 'publisher', names: ['Бюро по правам человека'] }, 'Бюро по правам человека'],
    [
      'topic',
      'prison-conditions',
      { field: 'topic', topics: ['prison-conditions'] },
      'Prison and detention conditions',
    ],
    ['topic', 'torture', { field: 'topic', topics: ['torture', 'prison-conditions'] }, 'Torture and ill-treatment'],
    ['section', '1.c', { field: 'section', numbers: ['1.c'] }, '§ 1.c'],
    ['section', '1C.', { field: 'section', numbers: ['1.c'] }, '§ 1.c'],
    ['tag', 'police  CUSTODY', { field: 'tag', tags: ['a', 'b', 'd'] }, 'Police custody'],
    ['tag', 'polic', { field: 'tag', tags: ['a', 'c', 'b', 'd'] }, 'Police custody, Policy'],
    ['lang', 'ru', { field: 'language', languages: ['ru'] }, 'Russian'],
    ['lang', 'en', { field: 'language', languages: ['en', 'en-GB'] }, 'English, British English'],
    ['language', 'русский', { field: 'language', languages: ['ru'] }, 'Russian'],
    ['language', 'қазақ тілі', { field: 'language', languages: ['kk'] }, 'Kazakh'],
    ['lang', 'fr', { field: 'language', languages: ['fr'] }, 'French'],
    ['in', 'comments', { field: 'in', kinds: ['comment'] }, 'comments'],
    ['in', 'notes', { field: 'in', kinds: [] }, 'notes'],
    ['is', 'highlighted', { field: 'highlighted' }, 'highlighted'],
  ] as const)('%s:%s', (field, value, filter, text) => {
    expect(read(field, value)).toEqual({ filter, text, problem: null })
  })

  it('several values at once', () => {
    expect(read('country', 'kz', 'kg', 'KZ')).toMatchObject({ filter: { codes: ['KZ', 'KG'] }, problem: null })
    expect(read('in', 'reports', 'tags')).toMatchObject({ filter: { kinds: ['passage', 'tag'] } })
  })

  it('what it knows of several values, and says that it left out a part', () => {
    const { filter, text, problem } = read('country', 'kz', 'atlantis')
    expect(filter).toEqual({ field: 'country', codes: ['KZ'] })
    expect(text).toBe('Kazakhstan')
    expect(problem).toContain('left out')
  })

  it.each([
    ['country', 'atlantis'],
    ['country', '½'],
    ['year', '20'],
    ['year', '2019...x'],
    ['year', '..'],
    ['year', '20192020'],
    ['publisher', 'x'],
    ['publisher', '-'],
    ['topic', 'gardening'],
    ['section', '%'],
    ['section', "1' OR 1=1"],
    ['tag', 'unheard of'],
    ['tag', ' '],
    ['lang', 'xx'],
    ['lang', 'toString'],
    ['in', 'constructor'],
    ['is', 'odd'],
  ] as const)('nothing for %s:%s, and says what to write', (field, value) => {
    const { filter, problem } = read(field, value)
    expect(filter).toBeUndefined()
    expect(problem).toMatch(/searched as words.*\.$/)
  })
})
