import { describe, expect, it } from 'vitest'
import type { Tag } from '../../../../preload/contract/tags.ts'
import { possibleParents, tagLines } from '../../../../renderer/features/tags/tag-tree.ts'

const tag = (tagId: string, parentId: string | null = null): Tag => ({
  tagId,
  name: tagId,
  colour: 0,
  definition: '',
  parentId,
  highlights: 0,
})
const tags = [
  tag('press'),
  tag('detention'),
  tag('police', 'detention'),
  tag('food', 'prison'),
  tag('prison', 'detention'),
]

describe('the codebook', () => {
  it('is a list in which each tag is followed by those below it', () => {
    expect(tagLines(tags).map((line) => `${'-'.repeat(line.depth)}${line.tag.name}`)).toEqual([
      'detention',
      '-police',
      '-prison',
      '--food',
      'press',
    ])
  })
  it('shows a tag whose parent is gone at the top', () => {
    expect(tagLines([tag('orphan', 'gone')]).map((line) => line.depth)).toEqual([0])
  })
  it('lets a tag stand below any but itself and what is below it', () => {
    const names = (tagId: string): string[] => possibleParents(tags, tagId).map((one) => one.name)
    expect(names('prison')).toEqual(['detention', 'police', 'press'])
    expect(names('detention')).toEqual(['press'])
    expect(names('press')).toEqual(['detention', 'police', 'prison', 'food'])
  })
})
