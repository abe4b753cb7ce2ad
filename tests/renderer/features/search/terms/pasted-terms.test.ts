import { describe, expect, it } from 'vitest'
import { pastedTerms } from '../../../../../renderer/features/search/terms/pasted-terms.ts'

describe('a pasted list', () => {
  it.each([
    ['a term a line', 'Sarn\nLower Sarn', ['Sarn', 'Lower Sarn']],
    ['line ends of every system', 'one\r\ntwo\rthree\nfour', ['one', 'two', 'three', 'four']],
    ['white space around', '  Sarn\t\n\u00a0Lower Sarn ', ['Sarn', 'Lower Sarn']],
    ['empty lines', '\n\n Sarn \n   \n\n', ['Sarn']],
    ['a term twice, once with spaces', 'Sarn\nAdai\n Sarn', ['Sarn', 'Adai']],
    ['capitals, which are a matter of the search', 'Sarn\nsarn', ['Sarn', 'sarn']],
    ['commas and quotation marks, which belong to the term', 'Adai, Ruslan\n"Adai"', ['Adai, Ruslan', '"Adai"']],
    ['nothing', '', []],
    ['nothing but white space', ' \n\t\n', []],
  ])('takes %s', (_, text, expected) => {
    expect(pastedTerms(text)).toEqual(expected)
  })

  it('cuts a term that is longer than the core takes, and knows it from no other then', () => {
    const long = 'x'.repeat(1000)
    expect(pastedTerms(`${long}y\n${long}z`)).toEqual([long])
  })
})
