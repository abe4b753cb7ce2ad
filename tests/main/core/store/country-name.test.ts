import { expect, test } from 'vitest'
import { countryName } from '../../../../main/core/store/country-name.ts'

const cases: [code: string | null, name: string | null][] = [
  ['KZ', 'Kazakhstan'],
  ['GB', 'United Kingdom'],
  ['XK', 'Kosovo'],
  ['XN', 'Nordavia'],
  ['XA', null],
  ['QZ', null],
  ['ZZ', null],
  ['not a code', null],
  ['', null],
  [null, null],
]
test.each(cases)('%s is %s', (code, name) => expect(countryName(code)).toBe(name))
