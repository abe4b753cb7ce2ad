import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { measures, textSizes, usualType } from '../../../renderer/ui/reading-type.ts'

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')

test('what holds until somebody chooses is what the tokens say', () => {
  const size = textSizes[usualType.textSize]
  expect(css).toContain(`--size-${size}: ${size / 16}rem;`)
  expect(css).toContain(`--reading-size: var(--size-${size});`)
  expect(css).toContain(`--reading-measure: calc(var(--reading-size) * ${measures[usualType.measure]});`)
})

test('each step is larger than the one before, and no line is too long to read', () => {
  for (const steps of [Object.values(textSizes), Object.values(measures)]) {
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  }
  // About two letters an m; typographers put the limits at 45 and 80 letters.
  for (const ems of Object.values(measures)) expect(ems * 2).toBeGreaterThanOrEqual(45)
  for (const ems of Object.values(measures)) expect(ems * 2).toBeLessThanOrEqual(80)
})
