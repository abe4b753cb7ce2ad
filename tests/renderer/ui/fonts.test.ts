import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../renderer/ui/fonts.css', import.meta.url), 'utf8')

const faces = css
  .split('@font-face')
  .slice(1)
  .map((face) => ({
    family: /font-family:\s*["']([^"']+)/.exec(face)?.[1],
    file: /url\(["']([^"']+)/.exec(face)?.[1] ?? '',
    ranges: [...(/unicode-range:([^;]+)/.exec(face)?.[1] ?? '').matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(
      ([, from = '', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
    ),
  }))

const samples = {
  'English with its quotes and dashes': 'The law “prohibits” torture – nevertheless… § ¶ №',
  Russian: 'Съешь же ещё этих мягких французских булок, да выпей чаю ЁЪЫЭ',
  Kazakh: 'Әәғғққңңөөұұүүһһіі ӘҒҚҢӨҰҮҺІ',
  'Kazakh in Latin letters': 'Ää Ğğ Ññ Öö Şş Ūū Üü İı',
  'names of countries': 'Côte d’Ivoire, Curaçao, Türkiye, São Tomé, Łódź',
}

describe.each(['Noto Sans', 'Noto Serif'])('%s', (family) => {
  const own = faces.filter((face) => face.family === family)

  test.each(Object.entries(samples))('has every letter of %s', (_, text) => {
    const missing = [...new Set(text)].filter((letter) => {
      const code = letter.codePointAt(0) ?? 0
      return !own.some(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to))
    })
    expect(missing).toEqual([])
  })

  test('its files are there', () => {
    for (const { file } of own) expect(existsSync(`node_modules/${file}`), file).toBe(true)
  })
})
