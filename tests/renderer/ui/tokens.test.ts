import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, distance, eyes } from './colour.ts'

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')

/** Custom properties of the first rule whose selector holds `selector`. */
function tokensOf(selector: string): Record<string, string> {
  const body = css.split(selector)[1]?.split('{')[1]?.split('}')[0] ?? ''
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]))
}

const light = tokensOf('[data-theme="light"]')
const themes: Record<string, Record<string, string>> = {
  light,
  dark: tokensOf('[data-theme="dark"]'),
  // These two say only what differs from light.
  sepia: { ...light, ...tokensOf('[data-theme="sepia"]') },
  contrast: { ...light, ...tokensOf('[data-theme="contrast"]') },
}

const grounds = ['paper', 'paper-raised', 'paper-sunk', 'paper-hover', 'accent-wash']
const inks = ['ink', 'ink-soft', 'ink-faint', 'accent', 'danger', 'caution']

describe.each(Object.entries(themes))('%s', (_, tokens) => {
  const token = (name: string) => {
    const value = tokens[name]
    if (value === undefined) throw new Error(`no token --${name}`)
    return value
  }

  test.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    '%s can be read on %s',
    (ink, ground) => {
      expect(contrast(token(ink), token(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('text on a filled button can be read', () => {
    for (const fill of ['accent', 'accent-hover']) {
      expect(contrast(token('accent-ink'), token(fill)), fill).toBeGreaterThanOrEqual(4.5)
    }
    for (const fill of ['danger', 'danger-hover']) {
      expect(contrast(token('danger-ink'), token(fill)), fill).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('frames of fields, the focus ring and tag lines stand out from the paper', () => {
    const tags = Array.from({ length: 12 }, (_, index) => `tag-${index}`)
    for (const line of ['rule-strong', 'accent', ...tags]) {
      expect(contrast(token(line), token('paper')), line).toBeGreaterThanOrEqual(3)
    }
  })

  test('tags that are alike to some eyes differ in their line', () => {
    const lines = tokensOf('A tag is a wash')
    const alike: string[] = []
    for (const [kind, eye] of Object.entries(eyes)) {
      for (let a = 0; a < 12; a++) {
        for (let b = a + 1; b < 12; b++) {
          if (lines[`tag-${a}-line`] !== lines[`tag-${b}-line`]) continue
          const apart = distance(token(`tag-${a}`), token(`tag-${b}`), eye)
          if (apart < 15) alike.push(`${a} and ${b} to ${kind} eyes: ${apart.toFixed(1)}`)
        }
      }
    }
    expect(alike).toEqual([])
  })
})
