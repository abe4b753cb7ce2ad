import { describe, expect, it } from 'vitest'
import type { HighlightItem } from '../../../../preload/contract/highlights.ts'
import { groupHighlights, whereOf } from '../../../../renderer/features/highlights/highlight-groups.ts'

const item = (fields: Partial<HighlightItem>): HighlightItem => ({
  highlightId: 'h',
  reportId: 'r',
  passage: 41,
  start: 0,
  endPassage: 41,
  end: 5,
  quote: 'quote',
  comment: '',
  tags: [],
  createdAtMs: 0,
  updatedAtMs: 0,
  reportTitle: '2022 Country Reports: Nordavia',
  countryName: 'Nordavia',
  coversYear: 2022,
  sectionNumber: '1.c',
  sectionHeading: 'Torture',
  page: null,
  isSample: false,
  ...fields,
})

describe('highlights in a list', () => {
  it('stand by report, named by country and year', () => {
    const groups = groupHighlights([item({}), item({ reportId: 's', coversYear: 2023 }), item({ passage: 50 })])
    expect(groups.map(({ name, title, highlights }) => [name, title, highlights.map((one) => one.passage)])).toEqual([
      ['Nordavia 2022', '2022 Country Reports: Nordavia', [41, 50]],
      ['Nordavia 2023', '2022 Country Reports: Nordavia', [41]],
    ])
  })
  it('stand under the title alone where there is no country, and without a year where none is known', () => {
    const [group] = groupHighlights([item({ countryName: null })])
    expect([group?.name, group?.title]).toEqual(['2022 Country Reports: Nordavia', ''])
    expect(groupHighlights([item({ coversYear: null })])[0]?.name).toBe('Nordavia')
  })
  it('are fiction where their report is', () => {
    const groups = groupHighlights([item({}), item({ reportId: 's', isSample: true })])
    expect(groups.map(({ isSample }) => isSample)).toEqual([false, true])
  })
  it('say where they stand', () => {
    expect(whereOf(item({}))).toBe('¶ 41 · § 1.c')
    expect(whereOf(item({ endPassage: 43, sectionNumber: '' }))).toBe('¶ 41–43')
  })
})
