import { describe, expect, test } from 'vitest'
import { passphraseStrength } from '../../../../main/core/vault/strength.ts'

describe('what the vault does not accept, it gives advice on', () => {
  const weak = [
    '',
    ' ',
    'password',
    'Passw0rd!',
    'qwertyuiop[]',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '12.05.1987',
    'пароль123',
    'здравствуй',
    'права человека',
    'Қазақстан',
    'مرحبا',
  ]
  test.each(weak)('%j', async (passphrase) => {
    const strength = await passphraseStrength(passphrase)
    expect(strength).toMatchObject({ acceptable: false })
    expect(strength.score).toBeLessThan(4)
    expect(strength.advice).toMatch(/^\p{Lu}.*\.$/u)
  })
})

describe('what it accepts, it says nothing about', () => {
  const strong = [
    'zebra lamp ocean seven',
    'jfk38dks93kd',
    'верблюд окно река семь',
    'түйе терезе өзен жеті',
    'جمل نافذة نهر سبعة',
    '骆驼窗户河流七个 camel window',
  ]
  test.each(strong)('%j', async (passphrase) => {
    expect(await passphraseStrength(passphrase)).toMatchObject({ acceptable: true, score: 4, advice: '' })
  })
})

test('words of a script that the estimator has no words of count as words', async () => {
  const one = await passphraseStrength('здравствуйте')
  expect(one.guessesLog10).toBe(4)
  const two = await passphraseStrength('здравствуйте товарищи')
  expect(two.guessesLog10).toBe(8)
})

test('the longest passphrase is answered too', async () => {
  for (const passphrase of ['a', 'ab1!', 'слово '].map((part) => part.repeat(1024).slice(0, 1024))) {
    expect((await passphraseStrength(passphrase)).guessesLog10).toBeGreaterThanOrEqual(0)
  }
})
