import { expect, test } from 'vitest'
import { type ComparedOutline, alignSections as inSteps } from '../../../../main/core/compare/align-sections.ts'
import { atOnce } from '../../../helpers/at-once.ts'

const alignSections = (...input: Parameters<typeof inSteps>) => atOnce(inSteps(...input))

/** An outline from lines such as `1.a Torture`, children two spaces further in; `#prisons` at the end is a topic. */
function outline(lines: readonly string[]): ComparedOutline[] {
  const above: number[] = []
  return lines.map((line, index) => {
    const depth = (line.length - line.trimStart().length) / 2
    const [, number = '', heading = '', topic = null] = /^\s*(?:(\d[\d.a-z]*) )?([^#]*?)(?: #(\S+))?$/.exec(line) ?? []
    above[depth] = index + 1
    return { sectionId: index + 1, parentId: depth === 0 ? null : (above[depth - 1] ?? null), number, heading, topic }
  })
}

const noText = { shared: [], lengths: { a: new Map<number, number>(), b: new Map<number, number>() } }

test.each<[what: string, a: string[], b: string[], pairs: string[]]>([
  [
    'headings, whatever their letter case and number',
    ['1 Prisons', '2 COURTS'],
    ['1 Courts', '2 Prisons'],
    ['1-2 heading', '2-1 heading'],
  ],
  [
    'a heading that comes twice, by what stands above it',
    ['Prisons', '  Conditions', 'Schools', '  Conditions'],
    ['Schools', '  Conditions', 'Prisons', '  Conditions'],
    ['1-3 heading', '2-4 heading', '3-1 heading', '4-2 heading'],
  ],
  [
    'a heading with a word more',
    ['Restrictions on Freedom of Assembly'],
    ['Restrictions on Freedom of Peaceful Assembly'],
    ['1-1 heading'],
  ],
  ['a subject that both have once', ['Cells #prisons', 'Judges'], ['Dungeons #prisons'], ['1-1 topic', '2-- null']],
  [
    'a subject that one has twice',
    ['Cells #prisons', 'Jails #prisons'],
    ['Dungeons #prisons'],
    ['1-- null', '2-- null', '--1 null'],
  ],
  ['nothing in common', ['Prisons'], ['Schools'], ['1-- null', '--1 null']],
])('%s', (_, a, b, pairs) => {
  const found = alignSections(outline(a), outline(b), noText)
  expect(found.map((pair) => `${pair.a ?? '-'}-${pair.b ?? '-'} ${pair.method}`).sort()).toEqual(pairs.sort())
})

test('where headings do not agree, most of the text must have found itself below', () => {
  const a = outline(['Prisons', 'Courts'])
  const b = outline(['Liberty', 'Life'])
  const lengths = {
    a: new Map([
      [1, 1000],
      [2, 1000],
    ]),
    b: new Map([
      [1, 1000],
      [2, 1000],
    ]),
  }
  const found = (length: number) => alignSections(a, b, { shared: [{ a: 1, b: 2, length }], lengths })
  expect(found(400)).toContainEqual({ a: 1, b: 2, method: 'content' })
  expect(found(300)).toContainEqual({ a: 1, b: null, method: null })
})

test('text counts for the sections above its own', () => {
  const a = outline(['Prisons', '  Food', '  Water'])
  const b = outline(['Liberty', '  Meals', '  Wells'])
  const lengths = {
    a: new Map([
      [2, 500],
      [3, 500],
    ]),
    b: new Map([
      [2, 500],
      [3, 500],
    ]),
  }
  const shared = [
    { a: 2, b: 2, length: 500 },
    { a: 3, b: 3, length: 500 },
  ]
  expect(alignSections(a, b, { shared, lengths })).toEqual([
    { a: 1, b: 1, method: 'content' },
    { a: 2, b: 2, method: 'content' },
    { a: 3, b: 3, method: 'content' },
  ])
})

test('headings that are merely alike do not hold against long texts without a common word', () => {
  const a = outline(['Freedom of Peaceful Assembly'])
  const b = outline(['Freedom of Assembly'])
  const lengths = { a: new Map([[1, 5000]]), b: new Map([[1, 5000]]) }
  expect(alignSections(a, b, { shared: [], lengths })[0]).toEqual({ a: 1, b: null, method: null })
  expect(alignSections(a, b, { shared: [{ a: 1, b: 1, length: 500 }], lengths })[0]?.method).toBe('heading')
})
