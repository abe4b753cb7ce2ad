import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchSleep } from '../../../main/shells/chromium/sleep.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Two clocks that a test moves, and how often waking up was noticed. */
function watched() {
  let awakeMs = 0
  let asleepMs = 0
  let wakes = 0
  const stop = watchSleep(
    () => {
      wakes += 1
    },
    { wall: () => 1_700_000_000_000 + awakeMs + asleepMs, awake: () => awakeMs },
  )
  return {
    stop,
    wakes: () => wakes,
    work(ms: number) {
      awakeMs += ms
      vi.advanceTimersByTime(ms)
    },
    sleep(ms: number) {
      asleepMs += ms
    },
  }
}

test('a machine that works is not locked', () => {
  const { work, wakes } = watched()
  work(3_600_000)
  expect(wakes()).toBe(0)
})

test('a machine that slept is locked once', () => {
  const { work, sleep, wakes } = watched()
  work(10_000)
  sleep(60_000)
  work(10_000)
  expect(wakes()).toBe(1)
})

test('a clock that is corrected by a second is no sleep', () => {
  const { work, sleep, wakes } = watched()
  sleep(1000)
  work(10_000)
  sleep(-1000)
  work(10_000)
  expect(wakes()).toBe(0)
})

test('nobody watches any more after stopping', () => {
  const { work, sleep, wakes, stop } = watched()
  stop()
  sleep(60_000)
  work(10_000)
  expect(wakes()).toBe(0)
})
