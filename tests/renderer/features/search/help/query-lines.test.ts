import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../../main/core/search/parse-query.ts'
import { ChipKind } from '../../../../../preload/contract/query.ts'
import { headingPairs } from '../../../../../renderer/features/search/help/library-facts.ts'
import { queryLines } from '../../../../../renderer/features/search/help/query-lines.ts'

const facts = {
  words: ['harbour', 'police'],
  country: 'nd',
  otherCountry: 'kz',
  years: [2016, 2022],
  publisher: 'Bureau of the Quay',
  topic: 'torture',
  section: '1.c',
  tag: 'police custody',
  language: 'kk',
} as const
const examples = (lines: ReturnType<typeof queryLines>): string[] =>
  lines.flatMap((group) => group.lines.flatMap(({ example }) => example ?? []))

describe('the sheet of the query language', () => {
  it('has an example of every kind of part, read as that', () => {
    const kinds = new Set<string>()
    for (const example of examples(queryLines(facts))) {
      const { chips } = parseQuery(example, (field, values) => ({
        filter: { field: 'highlighted' },
        text: `${field} ${values}`,
        problem: null,
      }))
      for (const { kind } of chips) kinds.add(kind)
    }
    expect([...kinds].toSorted()).toEqual([...ChipKind.options].toSorted())
  })
  it('is about what the library holds', () => {
    expect(examples(queryLines(facts))).toEqual(
      expect.arrayContaining([
        '"harbour police"',
        'country:nd,kz',
        'year:2020..2022',
        'publisher:"Bureau of the Quay"',
        'tag:"police custody"',
        'lang:kk',
      ]),
    )
  })
  it('shows nothing that the library lacks', () => {
    const few = queryLines({ words: ['harbour', 'police'] })
    expect(examples(few).filter((example) => /country:|tag:|year:|lang:/.test(example))).toEqual([])
    expect(few.flatMap(({ lines }) => lines)).toHaveLength(queryLines(facts).flatMap(({ lines }) => lines).length)
  })
})

describe('words for examples', () => {
  it('are neighbours in headings and long enough to be about something', () => {
    expect(headingPairs([{ heading: 'Prison and Detention Center Conditions' }, { heading: 'The Law' }])).toEqual([
      ['detention', 'center'],
      ['center', 'conditions'],
    ])
  })
  it('are found in any script', () => {
    expect(headingPairs([{ heading: 'Свобода мирных собраний' }])).toEqual([
      ['свобода', 'мирных'],
      ['мирных', 'собраний'],
    ])
  })
})
