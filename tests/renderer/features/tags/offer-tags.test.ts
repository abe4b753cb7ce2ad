import { describe, expect, it } from 'vitest'
import type { Tag } from '../../../../preload/contract/tags.ts'
import { offerTags } from '../../../../renderer/features/tags/offer-tags.ts'

const tag = (name: string): Tag => ({
  tagId: name,
  name,
  colour: 0,
  definition: '',
  parentId: null,
  highlights: 0,
})
const tags = ['Torture', 'police custody', 'prison conditions', 'unlawful custody', 'prisoners', 'Пытки'].map(tag)
const offered = (typed: string, recent: string[] = []): string[] =>
  offerTags(tags, recent, typed).tags.map((one) => one.name)

describe('a tag picker offers', () => {
  it('the tags used last first, then the alphabet, while nothing is typed', () => {
    expect(offered('', ['Torture', 'prisoners']).slice(0, 3)).toEqual(['Torture', 'prisoners', 'police custody'])
  })
  it('what begins so, then what has a word that does, then what holds it', () => {
    expect(offered('custody')).toEqual(['police custody', 'unlawful custody'])
    expect(offered('prison')).toEqual(['prison conditions', 'prisoners'])
    expect(offered('ris')).toEqual(['prison conditions', 'prisoners'])
  })
  it('the very name before longer ones, even if those were used last', () => {
    expect(offered('prisoners', ['prison conditions'])).toEqual(['prisoners'])
    expect(offered('PRISON', ['prisoners'])).toEqual(['prisoners', 'prison conditions'])
  })
  it('names without regard to letter case and space', () => {
    expect(offered('  пыт')).toEqual(['Пытки'])
  })
  it.each([
    ['a name that no tag has', 'prison', 'prison'],
    ['a name with loose spaces', '  prison   food ', 'prison food'],
    ['nothing for a name that a tag has', ' TORTURE', null],
    ['nothing while nothing is typed', '  ', null],
  ])('a new tag: %s', (_, typed, newName) => {
    expect(offerTags(tags, [], typed).newName).toBe(newName)
  })
})
