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

/** A query as a tree, from which both its text and its meaning follow. */
type Tree =
  | { kind: 'word'; word: string }
  | { kind: 'prefix'; word: string }
  | { kind: 'phrase'; words: readonly string[] }
  | { kind: 'and' | 'or' | 'not'; left: Tree; right: Tree }

interface ScannedPassage {
  language: Language
  /** Taken apart by other means than the search's own. */
  words: string[]
  stems: string
}

const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('é', 'e')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const holdsRow = (all: readonly string[], wanted: readonly string[], isSame = (a: string, b: string) => a === b) =>
  all.some((_, at) => wanted.every((word, i) => isSame(all[at + i] ?? '', word)))

function matches(tree: Tree, passage: ScannedPassage): boolean {
  switch (tree.kind) {
    case 'word':
      return ` ${passage.stems} `.includes(` ${indexText(tree.word, passage.language).stems} `)
    case 'phrase':
      return holdsRow(passage.words, tree.words.flatMap(plainWords))
    case 'prefix': {
      const wanted = plainWords(tree.word)
      return passage.words.some((_, at) =>
        wanted.every((word, i) => {
          const found = passage.words[at + i] ?? ''
          return i === wanted.length - 1 ? found.startsWith(word) : found === word
        }),
      )
    }
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
  if (tree.kind === 'prefix') return `${tree.word}*`
  if (tree.kind === 'phrase') return `"${tree.words.join(' ')}"`
  return `(${textOf(tree.left)} ${tree.kind.toUpperCase()} ${textOf(tree.right)})`
}

const word = fc.constantFrom(...allWords)
const prefix = word
  .map((whole) => whole.slice(0, Math.max(2, whole.length - 2)))
  .filter((start) => !/[-–]$/.test(start))
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('word' as const), word }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('prefix' as const), word: prefix }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('phrase' as const),
        words: fc.array(word, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 4,
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
    const reports = languages.map((language, n) => {
      const shuffled = fc.sample(fc.array(fc.constantFrom(...vocabulary[language]), { minLength: 1, maxLength: 8 }), {
        numRuns: 300,
        seed: 7 + n,
      })
      return { language, passages: shuffled.map((words) => `${words.join(', ')}.`) }
    })
    for (const { language, passages } of reports) {
      for (const text of passages) {
        scanned.push({ language, words: plainWords(text), stems: indexText(text, language).stems })
      }
    }
    desk = createSearchLibrary(reports)
  })
  afterAll(() => desk.close())

  it('are those of a scan of every passage, for words, phrases, beginnings, AND, OR and NOT', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(tree, async (query) => {
        const { total, hits } = await desk.search.query({ query: textOf(query), limit: 500, offset: 0, isExact: true })
        const expected = scanned.filter((passage) => matches(query, passage)).length
        expect(total).toBe(expected)
        expect(hits.length).toBe(Math.min(500, expected))
        if (expected > 0) found++
      }),
      { numRuns: 400 },
    )
    // The comparison says something only when most queries find something.
    expect(found).toBeGreaterThan(100)
  })
})
