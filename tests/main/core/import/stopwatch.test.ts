import { expect, test } from 'vitest'
import { createStopwatch } from '../../../../main/core/import/stopwatch.ts'

test('time at work is counted, pauses are not, and nothing is counted twice', () => {
  let now = 1000
  const watch = createStopwatch(() => now)
  now += 5
  expect(watch.ms()).toBe(0)
  watch.go()
  now += 10
  watch.go()
  expect(watch.ms()).toBe(10)
  watch.stop()
  now += 100
  watch.stop()
  expect(watch.ms()).toBe(10)
  watch.go()
  now += 7
  expect(watch.ms()).toBe(17)
})
