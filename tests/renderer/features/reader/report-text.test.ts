import { describe, expect, it } from 'vitest'
import type { Passage, Section } from '../../../../preload/contract/reports.ts'
import { guessHeight, textChunks, textItems } from '../../../../renderer/features/reader/report-text.ts'

const section = (sectionId: number, parentId: number | null = null): Section => ({
  sectionId,
  parentId,
  level: parentId === null ? 1 : 2,
  number: String(sectionId),
  heading: `Heading ${sectionId}`,
  topic: null,
  foundTopic: null,
  firstPassage: null,
  passages: 0,
  words: 0,
})
const passage = (number: number, sectionId: number | null, text = `Passage ${number}.`): Passage => ({
  number,
  sectionId,
  kind: 'paragraph',
  text,
})
const written = (outline: Section[], passages: Passage[]): string =>
  textItems(outline, passages)
    .map((item) => (item.kind === 'heading' ? `§${item.section.sectionId}` : `¶${item.passage.number}`))
    .join(' ')

describe('headings and passages stand in reading order', () => {
  it.each<[string, Section[], Passage[], string]>([
    ['text before the first heading', [section(1)], [passage(1, null), passage(2, 1)], '¶1 §1 ¶2'],
    ['a section whose text is all in its child', [section(1), section(2, 1)], [passage(1, 2)], '§1 §2 ¶1'],
    ['sections without text at the end', [section(1), section(2)], [passage(1, 1)], '§1 ¶1 §2'],
    ['a report without headings', [], [passage(1, null), passage(2, null)], '¶1 ¶2'],
    ['a report without text', [section(1)], [], '§1'],
    [
      'a section that goes on after its child',
      [section(1), section(2, 1)],
      [passage(1, 1), passage(2, 2), passage(3, 1)],
      '§1 ¶1 §2 ¶2 ¶3',
    ],
  ])('%s', (_, outline, passages, expected) => {
    expect(written(outline, passages)).toBe(expected)
  })
})

it('a page of the source is told where it begins, once', () => {
  const pages = [undefined, 2, 2, undefined, 2, 3].map((page, at) => ({
    ...passage(at + 1, null),
    ...(page !== undefined && { page }),
  }))
  const told = textItems([], pages).map((item) => (item.kind === 'passage' ? item.page : 'heading'))
  expect(told).toEqual([undefined, 2, undefined, undefined, undefined, 3])
})

describe('a heading that the text repeats is set once', () => {
  it.each<[string, Partial<Section>, string, boolean, number]>([
    ['run into the passage', { number: '', heading: 'Food' }, 'Food: There was little.', true, 5],
    ['with a full stop', { number: '', heading: 'Food' }, 'Food. There was little.', true, 5],
    ['only the first words', { number: '', heading: 'Food' }, 'Food was scarce.', false, 0],
    ['not in the passage', { number: '', heading: 'Food' }, 'There was little.', false, 0],
    ['numbered: the number must be seen', { number: '1.c', heading: 'Food' }, 'Food: There was little.', false, 0],
  ])('%s', (_, fields, text, isRunIn, lead) => {
    const heading = { ...section(1), ...fields }
    expect(textItems([heading], [passage(1, 1, text), passage(2, 1, text)])).toEqual([
      { kind: 'heading', section: heading, isRunIn },
      { kind: 'passage', passage: passage(1, 1, text), lead },
      { kind: 'passage', passage: passage(2, 1, text), lead: 0 },
    ])
  })
})

describe('the text is cut into chunks', () => {
  const long = 'x'.repeat(2500)
  const outline = [section(1), section(2)]
  const passages = [1, 2, 3, 4, 5, 6, 7].map((number) => passage(number, number < 4 ? 1 : 2, long))
  const items = textItems(outline, passages)

  it('that together are the text, in order', () => {
    const chunks = textChunks(items)
    expect(chunks.length).toBeGreaterThan(1)
    expect(chunks.flatMap((chunk) => chunk.items)).toEqual(items)
    expect(chunks.map((chunk) => chunk.index)).toEqual(chunks.map((_, at) => at))
  })

  it('each of which knows its first and last passage', () => {
    expect(textChunks(items).map((chunk) => [chunk.firstPassage, chunk.lastPassage])).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 7],
    ])
  })

  it('and a heading never ends one while text follows, not even one that fills it', () => {
    const full = [passage(1, 1, 'x'.repeat(2990)), passage(2, 2), passage(3, 2)]
    const chunks = textChunks(textItems(outline, full))
    expect(chunks.map((chunk) => [chunk.firstPassage, chunk.lastPassage])).toEqual([
      [1, 2],
      [3, 3],
    ])
    expect(chunks[0]?.items.at(-1)?.kind).toBe('passage')
  })

  it('whose height grows with the lines and headings that they hold', () => {
    const measure = { lineHeight: 26, gap: 10, headingHeight: 60, lettersPerLine: 70 }
    const [chunk] = textChunks(textItems([section(1)], [passage(1, 1, 'x'.repeat(71)), passage(2, 1, 'x')]))
    expect(chunk && guessHeight(chunk, measure)).toBe(60 + (2 * 26 + 10) + (26 + 10))
  })
})
