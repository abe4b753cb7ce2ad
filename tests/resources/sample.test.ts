import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ReportDraft } from '../../main/core/import/draft.ts'
import { parseReport } from '../../main/core/import/parse.ts'

const folder = fileURLToPath(new URL('../../resources/sample/', import.meta.url))
const drafts = new Map(
  await Promise.all(
    readdirSync(folder).map(async (name) => [name, await parseReport(readFileSync(`${folder}${name}`), name)] as const),
  ),
)
function read(name: string): ReportDraft {
  const draft = drafts.get(name)
  if (draft === undefined) throw new Error(`There is no ${name} in the sample library.`)
  return draft
}
const words = ({ passages }: ReportDraft): number =>
  passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)

/** File, language, year that it covers, fewest and most words. */
const files = [
  ['nordavia-2021.html', 'en', 2021, 1500, 3000],
  ['nordavia-2022.html', 'en', 2022, 1500, 3000],
  ['nordavia-2023.html', 'en', 2023, 1500, 3000],
  ['nordavia-world-report-2023.html', 'en', 2022, 600, 1000],
  ['nordavia-obzor-2022.html', 'ru', 2022, 500, 1000],
  ['nordavia-sholu-2023.md', 'kk', 2023, 500, 1000],
] as const

describe('the sample library', () => {
  it('is these files and no others', () => {
    expect(readdirSync(folder).toSorted()).toEqual(files.map(([name]) => name).toSorted())
  })

  it.each(files)('%s is read with its language, year and length', (name, language, coversYear, fewest, most) => {
    const draft = read(name)
    expect(draft.metadata).toMatchObject({ language, coversYear, publishedYear: coversYear + 1 })
    expect(words(draft)).toBeGreaterThan(fewest)
    expect(words(draft)).toBeLessThan(most)
  })

  it.each(files)('%s says that it is fiction in its title, its publisher and its first words', (name) => {
    const { metadata, passages } = read(name)
    const fiction = /fiction|вымысел|ойдан шығарылған/i
    expect(metadata.title).toMatch(fiction)
    expect(metadata.publisher).toMatch(fiction)
    expect(passages[0]?.text).toMatch(fiction)
    expect(passages[0]?.text).toContain('Verbatim')
  })

  it.each(files)('%s names no publisher of real reports and leads nowhere', (name) => {
    const page = readFileSync(`${folder}${name}`, 'utf8')
    expect(page).not.toMatch(/state\.gov|hrw\.org|Department of State|Human Rights Watch|Kazakh?stan|Қазақстан/i)
    // RFC 2606 keeps .example for names that never resolve.
    for (const [, host] of page.matchAll(/https?:\/\/([^/"'\s]+)/g)) expect(host).toMatch(/\.example$/)
    expect(page).not.toMatch(/<(?:script|style|img|iframe|link rel="(?!canonical))/)
  })

  it('has yearly editions with seven sections, whose letters move as real ones do', () => {
    const numbers = (year: number) =>
      read(`nordavia-${year}.html`).sections.map(({ number, heading }) => [number, heading] as const)
    for (const year of [2021, 2022, 2023]) {
      expect(
        numbers(year)
          .map(([number]) => number)
          .filter((number) => /^\d$/.test(number)),
      ).toEqual(['1', '2', '3', '4', '5', '6', '7'])
      expect(read(`nordavia-${year}.html`).metadata).toMatchObject({
        country: 'XN',
        series: 'Country Reports on Human Rights Practices',
      })
    }
    expect(numbers(2022)).toContainEqual(['2.e', 'Protection of Refugees'])
    expect(numbers(2023)).toContainEqual(['2.f', 'Protection of Refugees'])
  })

  it('has yearly editions that keep, change, move, add and drop paragraphs', () => {
    const [first, second, third] = ['2021', '2022', '2023'].map((year) =>
      read(`nordavia-${year}.html`).passages.map(({ text }) => text),
    )
    const kept = first?.filter((text) => second?.includes(text)) ?? []
    expect(kept.length).toBeGreaterThan(8)
    expect(kept.length).toBeLessThan((first?.length ?? 0) / 2)
    const conscripts = (texts: string[] | undefined): number =>
      texts?.findIndex((text) => text.startsWith('Conscripts died')) ?? -1
    const torture = (texts: string[] | undefined): number =>
      texts?.findIndex((text) => text.startsWith('Torture is a crime')) ?? -1
    expect(conscripts(second)).toBeLessThan(torture(second))
    expect(conscripts(third)).toBeGreaterThan(torture(third))
    expect(second?.some((text) => text.includes('Foma Brisk'))).toBe(true)
    expect(third?.some((text) => text.includes('Foma Brisk'))).toBe(false)
  })

  it('spells names in several ways, as sources do', () => {
    const all = files
      .map(([name]) =>
        read(name)
          .passages.map(({ text }) => text)
          .join('\n'),
      )
      .join('\n')
    for (const name of [
      'Keldibai',
      'Keldybai',
      'Keldybay',
      'Кельдибай',
      'Келдібай',
      'Kumzhar',
      'Qumzhar',
      'Кумжар',
      'Құмжар',
    ])
      expect(all).toContain(name)
  })
})
