import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryKey, readRecoveryKey } from '../../../../main/core/vault/recovery-key.ts'

const wrong = expect.objectContaining({ name: 'AppError', code: 'wrong-recovery-key' })

test('a key is nine groups of four characters that are not misread', () => {
  for (let count = 0; count < 200; count++) {
    expect(newRecoveryKey()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){8}$/)
  }
})

test('no two keys are alike, and every character of the alphabet is used', () => {
  const keys = Array.from({ length: 500 }, newRecoveryKey)
  expect(new Set(keys).size).toBe(500)
  expect(new Set(keys.join('').replaceAll('-', '')).size).toBe(32)
})

test('spaces, dashes, letter case and look-alike letters do not matter', () => {
  const key = newRecoveryKey()
  const secret = readRecoveryKey(key)
  const typed = [
    key.toLowerCase(),
    key.replaceAll('-', ''),
    key.replaceAll('-', ' – '),
    ` ${key}\n`,
    key.replaceAll('0', 'o').replaceAll('1', 'l'),
    key.replaceAll('0', 'O').replaceAll('1', 'I'),
  ]
  for (const one of typed) expect(readRecoveryKey(one).equals(secret)).toBe(true)
})

test('a typing error is told before any key is worked out', () => {
  const key = newRecoveryKey().replaceAll('-', '')
  const errors = [
    '',
    'not a key',
    key.slice(1),
    key.slice(0, -1),
    `${key}0`,
    key.slice(4),
    `${key.slice(4, 8)}${key.slice(0, 4)}${key.slice(8)}`,
  ]
  for (const typed of errors) expect(() => readRecoveryKey(typed)).toThrow(wrong)
})

test('one wrong character is found at every place', () => {
  const key = newRecoveryKey().replaceAll('-', '')
  for (let place = 0; place < key.length; place++) {
    const other = key[place] === '7' ? '8' : '7'
    expect(() => readRecoveryKey(key.slice(0, place) + other + key.slice(place + 1))).toThrow(wrong)
  }
})

test('whatever is typed is a key or is told not to be one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      expect(() => readRecoveryKey(typed)).toThrow(wrong)
    }),
  )
})
