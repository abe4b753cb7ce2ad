import { expect, test } from 'vitest'
import { createBackgroundWork } from '../../../../main/core/search/in-background.ts'

const aTurn = () => new Promise<void>((resolve) => setImmediate(resolve))
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await aTurn()
}

test('goes on step by step until nothing is left, and is taken up again by a start', async () => {
  let left = 3
  const work = createBackgroundWork({ step: () => --left > 0, turn: async () => {} })
  work.start()
  work.start()
  expect(left).toBe(3)
  await turns(10)
  expect(left).toBe(0)
  left = 2
  work.start()
  await turns(10)
  expect(left).toBe(0)
})

test('waits for its turn before every step', async () => {
  let steps = 0
  let isFree = false
  const work = createBackgroundWork({
    step: () => ++steps < 2,
    turn: async () => {
      while (!isFree) await aTurn()
      isFree = false
    },
  })
  work.start()
  await turns(5)
  expect(steps).toBe(0)
  isFree = true
  await turns(5)
  expect(steps).toBe(1)
  isFree = true
  await turns(5)
  expect(steps).toBe(2)
})

test('a step that fails ends it, and the next start tries again', async () => {
  let failures = 0
  let isBroken = true
  let steps = 0
  const work = createBackgroundWork({
    step() {
      if (isBroken) throw new Error('the disk is full')
      steps++
      return false
    },
    onFailure: () => failures++,
    turn: async () => {},
  })
  work.start()
  await turns(5)
  expect([failures, steps]).toEqual([1, 0])
  isBroken = false
  work.start()
  await turns(5)
  expect([failures, steps]).toEqual([1, 1])
})

test('does nothing more when it was closed, even while it waited for its turn', async () => {
  let steps = 0
  const free = Promise.withResolvers<void>()
  const work = createBackgroundWork({ step: () => ++steps > 0, turn: () => free.promise })
  work.start()
  await turns(3)
  work.close()
  free.resolve()
  await turns(3)
  work.start()
  await turns(3)
  expect(steps).toBe(0)
})
