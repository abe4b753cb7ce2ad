import { describe, expect, test } from 'vitest'
import { countriesIn, countryCode } from '../../../../main/core/import/countries.ts'
import { countryNames } from '../../../../main/core/import/country-names.ts'
import { countryName } from '../../../../main/core/store/country-name.ts'

test.each([
  ['Kazakhstan', 'KZ'],
  ['Kyrgyz Republic', 'KG'],
  ['Gambia, The', 'GM'],
  ['The Gambia', 'GM'],
  ['Cote d’Ivoire', 'CI'],
  ["Côte d'Ivoire", 'CI'],
  ['Burma', 'MM'],
  ['Macedonia', 'MK'],
  ['Swaziland', 'SZ'],
  ['Türkiye (Turkey)', 'TR'],
  ['Republic of Korea', 'KR'],
  ['Democratic People’s Republic of Korea', 'KP'],
  ['Republic of the Congo', 'CG'],
  ['Democratic Republic of the Congo', 'CD'],
  ['China (includes Tibet, Hong Kong, and Macau)', 'CN'],
  ['China (includes Tibet, Hong Kong, and Macau) – China', 'CN'],
  ['China (includes Hong Kong, Macau, and Tibet) – Hong Kong', 'HK'],
  ['Israel, Golan Heights, West Bank, and Gaza', 'IL'],
  ['Israel, West Bank and Gaza – West Bank and Gaza', 'PS'],
  ['West Bank and Gaza', 'PS'],
  ['Western Sahara', 'EH'],
  ['Kosovo', 'XK'],
  ['St. Lucia', 'LC'],
  ['Antigua & Barbuda', 'AG'],
  ['Казахстан', 'KZ'],
  ['Қазақстан', 'KZ'],
  ['Россия', 'RU'],
  ['Nordavia', undefined],
  ['', undefined],
  ['The', undefined],
])('the code of “%s” is %s', (name, code) => {
  expect(countryCode(name)).toBe(code)
})

test('every code has a name, and every name leads to its code alone', () => {
  const owners = new Map<string, string>()
  for (const [code, forms] of Object.entries(countryNames)) {
    expect(countryName(code), code).not.toBeNull()
    for (const form of forms.split('|')) {
      expect(countryCode(form), form).toBe(code)
      expect(owners.get(form) ?? code, form).toBe(code)
      owners.set(form, code)
    }
  }
  expect(Object.keys(countryNames).length).toBeGreaterThan(225)
})

describe('countries in a text', () => {
  test('are counted, longer names first', () => {
    expect(countriesIn('In South Sudan and Sudan, and in South Sudan again; Nigeria is not Niger.')).toEqual([
      { code: 'SS', index: 3, count: 2 },
      { code: 'SD', index: 19, count: 1 },
      { code: 'NG', index: 52, count: 1 },
      { code: 'NE', index: 67, count: 1 },
    ])
  })

  test('need a capital', () => {
    expect(countriesIn('a turkey and a chad')).toEqual([])
  })
})
