import { describe, expect, it } from 'vitest'
import type { FieldReader } from '../../../../../main/core/search/filter.ts'
import { parseQuery } from '../../../../../main/core/search/parse-query.ts'
import type { FacetField } from '../../../../../preload/contract/search.ts'
import { joinFilters, toggleFacet } from '../../../../../renderer/features/search/facets/toggle-facet.ts'

const fields: FieldReader = (_, values) => ({
  filter: { field: 'country', codes: [...values] },
  text: values.join(', '),
  problem: null,
})
const value = (name: string, filter: string, chosen: readonly string[]) => ({
  value: name,
  label: name,
  filter,
  isChosen: chosen.includes(name),
})

/** Toggles a value in a facet that holds these, of which some are chosen. */
function toggle(query: string, field: FacetField, names: readonly string[], chosen: readonly string[], name: string) {
  const filterName = field === 'language' ? 'lang' : field
  const values = names.map((one) => value(one, `${filterName}:${/\s/.test(one) ? `"${one}"` : one}`, chosen))
  const toggled = values.find((one) => one.value === name)
  if (toggled === undefined) throw new Error('the value is in the facet')
  return toggleFacet(query, parseQuery(query, fields).chips, { field, values }, toggled)
}

describe('a choice in a facet goes into the query', () => {
  it.each<[string, string, readonly string[], string, string]>([
    ['a first value', 'torture', [], 'kz', 'country:kz torture'],
    ['another one beside it', 'country:kz torture', ['kz'], 'ru', 'country:kz,ru torture'],
    ['where the part stands', 'torture country:kz', ['kz'], 'ru', 'torture country:kz,ru'],
    ['one of two given up', 'country:kz,ru torture', ['kz', 'ru'], 'kz', 'country:ru torture'],
    ['the last given up', 'country:kz torture', ['kz'], 'kz', 'torture'],
    [
      'parts of one field are one then',
      'country:kz torture country:ru',
      ['kz', 'ru'],
      'by',
      'country:kz,ru,by torture',
    ],
    ['what is excluded stays', '-country:by torture', [], 'kz', '-country:by country:kz torture'],
    ['alternatives as a whole', 'torture OR prison', [], 'kz', 'country:kz (torture OR prison)'],
    [
      'a part of one alternative is not the whole query’s',
      'country:kz torture OR prison',
      ['kz'],
      'ru',
      'country:kz,ru (country:kz torture OR prison)',
    ],
    [
      'a part in parentheses neither',
      '(country:kz OR food) torture',
      [],
      'ru',
      'country:ru (country:kz OR food) torture',
    ],
  ])('%s', (_, query, chosen, name, expected) => {
    expect(toggle(query, 'country', ['kz', 'ru', 'by'], chosen, name)).toBe(expected)
  })

  it.each<[string, string, readonly string[], string, string]>([
    ['a year', 'torture', [], '2019', 'year:2019 torture'],
    ['years in a row as a span', 'year:2019,2020 torture', ['2019', '2020'], '2021', 'year:2019..2021 torture'],
    ['a span broken', 'year:2018..2021 x', ['2018', '2019', '2020', '2021'], '2020', 'year:2018,2019,2021 x'],
  ])('%s', (_, query, chosen, name, expected) => {
    expect(toggle(query, 'year', ['2021', '2020', '2019', '2018'], chosen, name)).toBe(expected)
  })

  it.each<[string, string, readonly string[], string, string]>([
    [
      'tags are asked for together',
      'tag:food torture',
      ['food'],
      'police custody',
      'tag:food tag:"police custody" torture',
    ],
    [
      'one of them given up',
      'tag:food tag:"police custody" x',
      ['food', 'police custody'],
      'food',
      'tag:"police custody" x',
    ],
    ['one of alternatives given up', 'tag:food,heating x', ['food', 'heating'], 'heating', 'tag:food x'],
  ])('%s', (_, query, chosen, name, expected) => {
    expect(toggle(query, 'tag', ['food', 'heating', 'police custody'], chosen, name)).toBe(expected)
  })

  it('cannot ask for passages without a value', () => {
    const none = { value: null, label: '', filter: '', isChosen: false }
    expect(toggleFacet('torture', [], { field: 'country', values: [none] }, none)).toBe('torture')
  })

  it('joins filters as the language parts values', () => {
    expect(joinFilters('publisher', [value('a b', 'publisher:"a b"', []), value('c', 'publisher:c', [])])).toBe(
      'publisher:"a b",c',
    )
    expect(joinFilters('publisher', [])).toBe('')
  })
})
