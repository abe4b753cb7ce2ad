import { describe, expect, test } from 'vitest'
import {
  countriesIn,
  countryCode,
  countryCodeOfSlug,
  countryShortName,
} from '../../../../main/core/import/countries.ts'
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
  ['Kyrgyzstan', 'KG'],
  ['the Kyrgyz Republic', 'KG'],
  ['KYRGYZ REPUBLIC', 'KG'],
  ['Myanmar', 'MM'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ['Turkey (Türkiye)', 'TR'],
  ['Eswatini', 'SZ'],
  ['North Macedonia', 'MK'],
  ['Cabo Verde', 'CV'],
  ['Micronesia', 'FM'],
  ['Federated States of Micronesia', 'FM'],
  ['Taiwan', 'TW'],
  ['Holy See', 'VA'],
  ['Crimea', 'UA'],
  ['Ukraine – Crimea', 'UA'],
  ['Ukraine (Crimea)', 'UA'],
  ['Cyprus', 'CY'],
  ['Cyprus - the Area Administered by Turkish Cypriots', 'CY'],
  ['the Area Administered by Turkish Cypriots', 'CY'],
  ['China (Includes Hong Kong, Macau, and Tibet)', 'CN'],
  ['China (Includes Hong Kong, Macau, and Tibet) - Tibet', 'CN'],
  ['China (Includes Hong Kong, Macau, and Tibet) – Macau', 'MO'],
  ['Israel, West Bank and Gaza', 'IL'],
  ['Israel and The Occupied Territories', 'IL'],
  ['Israel', 'IL'],
  ['Morocco', 'MA'],
  ['Sao Tome and Principe', 'ST'],
  ['Timor-Leste', 'TL'],
  ['People’s Republic of China', 'CN'],
  ["Lao People's Democratic Republic", 'LA'],
  ['Bosnia & Herzegovina', 'BA'],
  ['The Bahamas', 'BS'],
  ['Niger', 'NE'],
  ['Guinea', 'GN'],
  ['Guinea-Bissau', 'GW'],
  ['Казахстан', 'KZ'],
  ['Қазақстан', 'KZ'],
  ['Россия', 'RU'],
  ['Nordavia', undefined],
  ['', undefined],
  ['The', undefined],
])('the code of “%s” is %s', (name, code) => {
  expect(countryCode(name)).toBe(code)
})

test.each([
  ['kazakhstan.html', 'KZ'],
  ['2019_Kazakhstan.html', 'KZ'],
  ['cote-divoire', 'CI'],
  ['democratic-peoples-republic-of-korea.html', 'KP'],
  ['china-includes-tibet-hong-kong-and-macau', 'CN'],
  ['israel-west-bank-and-gaza', 'IL'],
  ['malaysia-2.html', 'MY'],
  ['ghana__trashed.html', 'GH'],
  ['saint-vincent-and-the-grenadines', 'VC'],
  ['Türkiye 2023.pdf', 'TR'],
  ['notes-on-kazakhstan', undefined],
  ['2023', undefined],
  ['', undefined],
])('the address or file name “%s” speaks of %s', (slug, code) => {
  expect(countryCodeOfSlug(slug)).toBe(code)
})

test('a country has a short name', () => {
  expect(['KG', 'CI', 'XK', 'ZZ'].map(countryShortName)).toEqual(['Kyrgyzstan', 'Côte d’Ivoire', 'Kosovo', undefined])
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

  test.each([
    ['В Казахстане, Казахстану, из Казахстана', 'KZ', 3],
    ['Россия и власти России', 'RU', 2],
    ['в Нигерии', 'NG', 1],
    ['в Нигере', 'NE', 1],
    ['на Кубе и с Кубой', 'CU', 2],
    ['из Анголы в Анголу', 'AO', 2],
    ['Қазақстандағы, Қазақстанның, Қазақстанда', 'KZ', 3],
    ['Қырғызстанға', 'KG', 1],
  ])('are found in the cases of Russian and Kazakh: %s', (text, code, count) => {
    expect(countriesIn(text)).toMatchObject([{ code, count }])
  })

  test('need a capital', () => {
    expect(countriesIn('a turkey and a chad, данией и омана')).toEqual([])
  })
})
