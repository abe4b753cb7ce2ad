import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexText } from '../../../../main/core/search/index-text.ts'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

/** A small vocabulary, so that generated passages often hold what generated queries ask for. */
const vocabulary = {
  en: ['police', 'policing', 'arrest', 'arrested', 'arrests', 'court', 'courts', 'the', 'of', 'café', 'law-abiding'],
  ru: ['суд', 'суда', 'судом', 'арест', 'арестован', 'ещё', 'еще', 'права', 'право', 'Назарбаев', 'полиция'],
  kk: ['сот', 'сотта', 'соттың', 'құқық', 'құқығы', 'полиция', 'полициясы', 'адам', 'адамдар', 'Назарбаевқа', 'суд'],
} as const
type Language = keyof typeof vocabulary
const languages = Object.keys(vocabulary) as Language[]
const allWords = languages.flatMap((language) => [...vocabulary[language]])

const publishers = ['Bureau of Vardanian Rights', 'Human Watch', null]
const sections = [
  { parent: null, number: '1', heading: 'One', topic: 'integrity' },
  { parent: 0, number: '1.c', heading: 'C', topic: 'torture' },
  { parent: 1, number: '', heading: 'Prisons', topic: 'prison-conditions' },
  { parent: null, number: '2', heading: 'Two', topic: null },
]

/** A query as a tree, from which both its text and its meaning follow. */
type Tree =
  | { kind: 'word'; word: string }
  | { kind: 'prefix'; word: string }
  | { kind: 'exact'; word: string }
  | { kind: 'phrase'; words: readonly string[] }
  | { kind: 'near'; words: readonly string[]; distance: number; isQuoted: boolean }
  | { kind: 'field'; text: string; holds(passage: ScannedPassage): boolean }
  | { kind: 'and' | 'or' | 'not'; left: Tree; right: Tree }

interface ScannedPassage {
  language: Language
  /** Taken apart by other means than the search's own. */
  words: string[]
  stems: string
  country: string
  year: number | null
  publisher: string | null
  section: (typeof sections)[number] | undefined
}

const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('é', 'e')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const holdsRow = (all: readonly string[], wanted: readonly string[]): boolean =>
  all.some((_, at) => wanted.every((word, i) => all[at + i] === word))

/** Whether rows of words stand so that from the end of each to the beginning of the last are at most so many words. */
function holdsNear(all: readonly string[], rows: readonly (readonly string[])[], distance: number): boolean {
  const starts = rows.map((row) => all.flatMap((_, at) => (row.every((word, i) => all[at + i] === word) ? [at] : [])))
  const choices = starts.reduce<number[][]>((made, ats) => made.flatMap((one) => ats.map((at) => [...one, at])), [[]])
  return choices.some((choice) =>
    choice.every((at, i) => Math.max(...choice) - (at + (rows[i]?.length ?? 0)) <= distance),
  )
}

function matches(tree: Tree, passage: ScannedPassage): boolean {
  const stems = passage.stems.split(' ')
  const stemsOf = (word: string): string[] => indexText(word, passage.language).stems.split(' ')
  switch (tree.kind) {
    case 'word':
      return holdsRow(stems, stemsOf(tree.word))
    case 'exact':
      return holdsRow(passage.words, plainWords(tree.word))
    case 'phrase':
      return holdsRow(passage.words, tree.words.flatMap(plainWords))
    case 'near':
      return tree.isQuoted
        ? holdsNear(passage.words, tree.words.map(plainWords), tree.distance)
        : holdsNear(stems, tree.words.map(stemsOf), tree.distance)
    case 'prefix': {
      const wanted = plainWords(tree.word)
      return passage.words.some((_, at) =>
        wanted.every((word, i) => {
          const found = passage.words[at + i] ?? ''
          return i === wanted.length - 1 ? found.startsWith(word) : found === word
        }),
      )
    }
    case 'field':
      return tree.holds(passage)
    case 'and':
      return matches(tree.left, passage) && matches(tree.right, passage)
    case 'or':
      return matches(tree.left, passage) || matches(tree.right, passage)
    case 'not':
      return matches(tree.left, passage) && !matches(tree.right, passage)
  }
}

function textOf(tree: Tree): string {
  if (tree.kind === 'word') return tree.word
  if (tree.kind === 'exact') return `=${tree.word}`
  if (tree.kind === 'prefix') return `${tree.word}*`
  if (tree.kind === 'phrase') return `"${tree.words.join(' ')}"`
  if (tree.kind === 'field') return tree.text
  if (tree.kind === 'near') {
    const items = tree.words.map((word) => (tree.isQuoted ? `"${word}"` : word))
    return `near(${items.join(' ')}, ${tree.distance})`
  }
  return `(${textOf(tree.left)} ${tree.kind.toUpperCase()} ${textOf(tree.right)})`
}

const word = fc.constantFrom(...allWords)
const prefix = word
  .map((whole) => whole.slice(0, Math.max(2, whole.length - 2)))
  .filter((start) => !/[-–]$/.test(start))
const field = (text: string, holds: (passage: ScannedPassage) => boolean) => ({ kind: 'field' as const, text, holds })
const inTopic =
  (...topics: (string | null)[]) =>
  ({ section }: ScannedPassage) =>
    section !== undefined && topics.includes(section.topic)
const fields = [
  field('country:bv', ({ country }) => country === 'BV'),
  field('country:Kazakhstan,Ресей', ({ country }) => country === 'KZ' || country === 'RU'),
  field('year:2019', ({ year }) => year === 2019),
  field('year:2020..', ({ year }) => year !== null && year >= 2020),
  field('publisher:bovr', ({ publisher }) => publisher === publishers[0]),
  field('topic:torture', inTopic('torture', 'prison-conditions')),
  field('topic:integrity', inTopic('integrity', 'torture', 'prison-conditions')),
  field('section:1', ({ section }) => section?.number.startsWith('1') === true || section?.heading === 'Prisons'),
  field('section:1c', ({ section }) => section?.number === '1.c' || section?.heading === 'Prisons'),
  field('lang:ru', ({ language }) => language === 'ru'),
  field('in:reports', () => true),
  field('in:comments', () => false),
]
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('word' as const), word }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('exact' as const), word }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('prefix' as const), word: prefix }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('phrase' as const),
        words: fc.array(word, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('near' as const),
        words: fc.array(word, { minLength: 2, maxLength: 3 }),
        distance: fc.nat(4),
        isQuoted: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.constantFrom(...fields) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const, 'not' as const),
        left: tie('tree'),
        right: tie('tree'),
      }),
    },
  ),
}))

describe('totals', () => {
  let desk: SearchLibrary
  const scanned: ScannedPassage[] = []

  beforeAll(() => {
    const reports = languages.flatMap((language, n) =>
      ['BV', 'KZ', 'RU'].map((country, m) => {
        const shuffled = fc.sample(fc.array(fc.constantFrom(...vocabulary[language]), { minLength: 1, maxLength: 8 }), {
          numRuns: 100,
          seed: 7 + 3 * n + m,
        })
        return {
          language,
          country,
          coversYear: m === 2 ? null : 2019 + n,
          publisher: publishers[(n + m) % 3] ?? null,
          passages: shuffled.map((words) => `${words.join(', ')}.`),
          outline: { sections, of: shuffled.map((_, at) => (at % 5 === 0 ? null : (at % 5) - 1)) },
        }
      }),
    )
    for (const { language, passages, country, coversYear: year, publisher, outline } of reports) {
      for (const [at, text] of passages.entries()) {
        const section = sections[outline.of[at] ?? -1]
        const stems = indexText(text, language).stems
        scanned.push({ language, words: plainWords(text), stems, country, year, publisher, section })
      }
    }
    desk = createSearchLibrary(reports)
  })
  afterAll(() => desk.close())

  it('are those of a scan of every passage, for whatever the language can say', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(tree, async (query) => {
        const asked = { query: textOf(query), isExact: true }
        const { total, hits } = await desk.search.query({ ...asked, limit: 500, offset: 0 })
        const expected = scanned.filter((passage) => matches(query, passage)).length
        expect(total).toBe(expected)
        expect(new Set(hits.map(({ reportId, passage }) => `${reportId} ${passage}`)).size).toBe(
          Math.min(500, expected),
        )
        expect((await desk.search.facets(asked)).total).toBe(expected)
        if (expected > 0) found++
      }),
      { numRuns: 600 },
    )
    // The comparison says something only when most queries find something.
    expect(found).toBeGreaterThan(200)
  }, 60_000)

  it('are the same through facets and tables, value by value', async () => {
    const some = fc.sample(tree, { numRuns: 30, seed: 3 })
    for (const query of some) {
      const wanted = scanned.filter((passage) => matches(query, passage))
      const asked = { query: textOf(query), isExact: true }
      const { facets, total } = await desk.search.facets(asked)
      const values = facets.flatMap(({ field, values }) => values.map((value) => ({ field, ...value })))
      const parts = new Map(facets.map(({ field, values }) => [field, values]))
      if (!/country:|year:|publisher:|topic:|lang:/.test(asked.query)) {
        const sum = (field: 'country' | 'year' | 'language') =>
          parts.get(field)?.reduce((all, { count }) => all + count, 0)
        expect([sum('country'), sum('year'), sum('language')]).toEqual([total, total, total])
      }
      for (const { field, filter, count, isChosen } of values) {
        if (filter === '' || isChosen || /country:|year:|publisher:|topic:|lang:/.test(asked.query)) continue
        const refined = await desk.search.query({ ...asked, query: `${asked.query} ${filter}`, limit: 1, offset: 0 })
        expect(`${field} ${filter} ${count}`).toBe(`${field} ${filter} ${refined.total}`)
      }
      const table = await desk.search.table({ ...asked, rows: 'country' })
      expect(table.total).toBe(wanted.length)
      for (const [at, row] of table.rows.entries()) {
        for (const [across, column] of table.columns.entries()) {
          const cell = wanted.filter(
            ({ country, year }) => country === row.value && (year === null ? null : `${year}`) === column.value,
          )
          expect(table.cells[at]?.[across]).toBe(cell.length)
        }
      }
    }
  }, 60_000)
})
