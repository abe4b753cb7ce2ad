import { describe, expect, it } from 'vitest'
import { cite, citedSection, citeSource } from '../../../../main/core/quotation/citation.ts'

const report = {
  publisher: 'U.S. Department of State',
  title: '2019 Country Reports on Human Rights Practices: Kazakhstan',
  coversYear: 2019,
  publishedYear: 2020,
}
const section = { number: '1.c', heading: 'Torture' }
const one = { passage: 41, endPassage: 41 }

describe('a citation', () => {
  it.each([
    [
      'publisher, title, section, paragraph',
      {},
      section,
      one,
      'U.S. Department of State, 2019 Country Reports on Human Rights Practices: Kazakhstan, § 1.c, ¶ 41.',
    ],
    [
      'several paragraphs',
      {},
      section,
      { passage: 41, endPassage: 43 },
      'U.S. Department of State, 2019 Country Reports on Human Rights Practices: Kazakhstan, § 1.c, ¶¶ 41–43.',
    ],
    [
      'a title without its year',
      { title: 'Report on Bridges' },
      section,
      one,
      'U.S. Department of State, Report on Bridges (2019), § 1.c, ¶ 41.',
    ],
    [
      'a title with the year of publication',
      { publisher: 'Human Rights Watch', title: 'World Report 2020: Nordavia' },
      undefined,
      one,
      'Human Rights Watch, World Report 2020: Nordavia, ¶ 41.',
    ],
    [
      'a year inside a longer number',
      { title: 'Orders 12019 and 20190' },
      undefined,
      one,
      'U.S. Department of State, Orders 12019 and 20190 (2019), ¶ 41.',
    ],
    [
      'only the year of publication known',
      { title: 'Bridges', coversYear: null },
      undefined,
      one,
      'U.S. Department of State, Bridges (2020), ¶ 41.',
    ],
    [
      'no year known',
      { title: 'Bridges', coversYear: null, publishedYear: null },
      undefined,
      one,
      'U.S. Department of State, Bridges, ¶ 41.',
    ],
    ['no publisher', { publisher: null, title: 'Bridges' }, section, one, 'Bridges (2019), § 1.c, ¶ 41.'],
    ['an empty publisher', { publisher: '', title: 'Bridges' }, section, one, 'Bridges (2019), § 1.c, ¶ 41.'],
    [
      'a section without a number',
      { title: 'Bridges 2019.' },
      { number: '', heading: 'Freedom of Media' },
      one,
      'U.S. Department of State, Bridges 2019, “Freedom of Media”, ¶ 41.',
    ],
    [
      'a section without number or heading',
      { title: 'Bridges 2019' },
      { number: '', heading: '' },
      one,
      'U.S. Department of State, Bridges 2019, ¶ 41.',
    ],
    [
      'a Russian report',
      { publisher: 'Бюро', title: 'Доклад' },
      { number: '2', heading: 'Печать' },
      one,
      'Бюро, Доклад (2019), § 2, ¶ 41.',
    ],
    [
      'a Kazakh report',
      { publisher: 'Бюро', title: 'Есеп: 2019 жыл' },
      { number: '', heading: 'Баспасөз' },
      one,
      'Бюро, Есеп: 2019 жыл, “Баспасөз”, ¶ 41.',
    ],
    [
      'a sample report whose name no longer says that it is fiction',
      { publisher: 'Ministry', title: 'Bridges', isSample: true },
      section,
      one,
      'Ministry, Bridges (2019), fiction (sample library), § 1.c, ¶ 41.',
    ],
    [
      'a sample report whose name says so',
      { publisher: 'Бюро (вымысел)', title: 'Bridges', isSample: true },
      section,
      one,
      'Бюро (вымысел), Bridges (2019), § 1.c, ¶ 41.',
    ],
  ])('%s', (_, changes, where, span, citation) => {
    expect(cite({ ...report, ...changes }, where, span)).toBe(citation)
  })

  it('names a source alone', () => {
    expect(citeSource({ ...report, title: 'Bridges.' })).toBe('U.S. Department of State, Bridges (2019)')
  })
})

describe('the section that a citation names', () => {
  const outline = [
    { sectionId: 1, parentId: null, number: '1' },
    { sectionId: 2, parentId: 1, number: '1.c' },
    { sectionId: 3, parentId: 2, number: '' },
    { sectionId: 4, parentId: null, number: '' },
    { sectionId: 5, parentId: 4, number: '' },
  ]
  it.each([
    ['its own', 2, 2],
    ['the nearest above with a number', 3, 2],
    ['its own where none has a number', 5, 5],
    ['none before the first heading', null, undefined],
  ])('%s', (_, sectionId, named) => {
    expect(citedSection(outline, sectionId)?.sectionId).toBe(named)
  })
})
