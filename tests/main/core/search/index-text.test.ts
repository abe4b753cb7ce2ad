import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexText, tokens } from '../../../../main/core/search/index-text.ts'

/** Private-use character that the index puts before Kazakh stems. */
const kk = '\ue000'

describe('indexText', () => {
  it.each([
    [
      'en',
      'The Council’s journalists were arrested',
      'the council s journalists were arrested',
      'the council s journalist were arrest',
    ],
    ['en-GB', 'prisons', 'prisons', 'prison'],
    ['ru', 'Журналистов задержали ещё раз', 'журналистов задержали еще раз', 'журналист задержа ещ раз'],
    ['kk', 'мектептерімізде', 'мектептерімізде', `${kk}мектеп`],
    ['kk', 'Қазақстанда complaints', 'қазақстанда complaints', `${kk}қазақстан complaint`],
    ['en', 'газеты әділетке', 'газеты әділетке', `газе ${kk}әділет`],
    ['ru', 'әділетке газеты', 'әділетке газеты', `${kk}әділет газе`],
    ['fr', 'les prisons', 'les prisons', 'les prisons'],
    ['uk', 'газети', 'газети', 'газети'],
    ['not a language!', 'prisons', 'prisons', 'prison'],
    ['en', 'form B12 1990s', 'form b12 1990s', 'form b12 1990'],
  ])('%s: %s', (language, text, exact, stems) => {
    expect(indexText(text, language).exact).toBe(exact)
    expect(indexText(text, language).stems.split(' ').length).toBe(exact.split(' ').length)
    expect(indexText(text, language).stems).toBe(stems)
  })

  it('keeps Kazakh stems apart from Russian stems that look the same', () => {
    expect(indexText('банды', 'kk').stems).toBe(`${kk}бан`)
    expect(indexText('баня', 'ru').stems).toBe('бан')
  })

  it('holds as many stems as words, and tokens are those words with their places', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem())
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'ru', 'kk', 'fr', 'ar'), (given, language) => {
        const { exact, stems } = indexText(given, language)
        const found = tokens(given, language)
        expect(found.map((token) => token.exact).join(' ')).toBe(exact)
        expect(found.map((token) => token.stem).join(' ')).toBe(stems)
        let last = 0
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(given.length)
      }),
    )
  })
})
