import { describe, expect, test } from 'vitest'
import { groupsOf, isGroup } from '../../../../renderer/features/vault/recovery-key.ts'

describe('the groups of a recovery key', () => {
  test.each([
    ['7K2M-QX94-B0TD', ['7K2M', 'QX94', 'B0TD']],
    ['7K2M QX94 B0TD', ['7K2M', 'QX94', 'B0TD']],
    ['7K2MQX94B0TD', ['7K2M', 'QX94', 'B0TD']],
    ['7K2MQX94B0', ['7K2M', 'QX94', 'B0']],
  ])('%s', (key, groups) => {
    expect(groupsOf(key)).toEqual(groups)
  })
})

describe('a group typed back', () => {
  test.each(['B01D', 'b01d', ' b01d ', 'BO1D', 'bold', 'BOID'])('as “%s” is the group', (typed) => {
    expect(isGroup(typed, 'B01D')).toBe(true)
  })
  test.each(['', 'B01', 'B01DX', '801D', 'QX94'])('as “%s” is not', (typed) => {
    expect(isGroup(typed, 'B01D')).toBe(false)
  })
})
