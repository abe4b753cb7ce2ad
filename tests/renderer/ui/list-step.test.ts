import { describe, expect, it } from 'vitest'
import { listStep } from '../../../renderer/ui/list-step.ts'

const press = (key: string, held: 'ctrlKey' | 'altKey' | 'metaKey' | 'none' = 'none') => ({
  key,
  ctrlKey: held === 'ctrlKey',
  altKey: held === 'altKey',
  metaKey: held === 'metaKey',
})

describe('a key in a list', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['j', 3, 4],
    ['ArrowUp', 3, 2],
    ['k', 3, 2],
    ['ArrowDown', 19, 19],
    ['ArrowUp', 0, 0],
    ['ArrowDown', -1, 0],
    ['Home', 7, 0],
    ['End', 7, 19],
    ['PageDown', 7, 15],
    ['PageUp', 7, 0],
  ])('%s from line %i goes to line %i', (key, at, to) => {
    expect(listStep(press(key), at, 20)).toBe(to)
  })
  it('is left to others when it moves nowhere, or with a modifier', () => {
    expect(listStep(press('Enter'), 3, 20)).toBeNull()
    expect(listStep(press('ArrowDown'), -1, 0)).toBeNull()
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) expect(listStep(press('k', held), 3, 20)).toBeNull()
  })
})
