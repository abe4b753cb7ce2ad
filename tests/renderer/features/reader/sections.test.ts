import { describe, expect, it } from 'vitest'
import type { Section } from '../../../../preload/contract/reports.ts'
import {
  ownNumber,
  type SectionNode,
  sectionLabel,
  sectionPath,
  sectionTrail,
  sectionTree,
} from '../../../../renderer/features/reader/sections.ts'

const section = (sectionId: number, parentId: number | null, number = ''): Section => ({
  sectionId,
  parentId,
  level: 1,
  number,
  heading: `Heading ${sectionId}`,
  topic: null,
  foundTopic: null,
  firstPassage: null,
  passages: 0,
  words: 0,
})
const outline = [section(1, null, '1'), section(2, 1, '1.a'), section(3, 1, '1.c'), section(4, null, '2')]
const passages = [
  { number: 1, sectionId: null },
  { number: 2, sectionId: 2 },
  { number: 3, sectionId: 3 },
  { number: 4, sectionId: 4 },
]
const drawn = (nodes: readonly SectionNode[]): string =>
  nodes
    .map(({ section, highlights, children }) => {
      const below = children.length === 0 ? '' : `(${drawn(children)})`
      return `${section.sectionId}:${highlights}${below}`
    })
    .join(' ')

describe('the outline', () => {
  it('counts a highlight in its section and in those above', () => {
    const highlights = [1, 2, 3, 3].map((passage) => ({ passage }))
    expect(drawn(sectionTree(outline, passages, highlights))).toBe('1:3(2:1 3:2) 4:0')
  })
  it('takes a section whose parent is missing as one of the top', () => {
    expect(drawn(sectionTree([section(5, 99)], [], []))).toBe('5:0')
  })
  it('gives the way down in short, by the numbers of what lies above', () => {
    expect(sectionTrail(sectionPath(outline, 3))).toEqual(['1', '1.c Heading 3'])
    expect(sectionTrail([section(1, null), section(2, 1)])).toEqual(['Heading 1', 'Heading 2'])
  })
  it('gives the way down to a section', () => {
    expect(sectionPath(outline, 3).map((one) => one.sectionId)).toEqual([1, 3])
    expect(sectionPath(outline, null)).toEqual([])
  })
})

describe('a section is called', () => {
  it('by its own figure among its siblings', () => {
    expect(ownNumber({ number: '1.c' })).toBe('c')
    expect(ownNumber({ number: '7' })).toBe('7')
    expect(ownNumber({ number: '' })).toBe('')
  })
  it('by number and heading, where it has a number', () => {
    expect(sectionLabel({ number: '1.c', heading: 'Torture' })).toBe('1.c Torture')
    expect(sectionLabel({ number: '', heading: 'Executive Summary' })).toBe('Executive Summary')
  })
})
