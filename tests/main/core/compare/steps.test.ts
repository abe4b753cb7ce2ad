import { expect, test } from 'vitest'
import { inTurns, mapInSteps, type Steps } from '../../../../main/core/compare/steps.ts'
import { atOnce } from '../../../helpers/at-once.ts'

/** Steps of some milliseconds each. */
function* slow(steps: number): Steps<string> {
  for (let step = 0; step < steps; step++) {
    for (const endsAt = performance.now() + 4; performance.now() < endsAt; );
    yield
  }
  return 'done'
}

test('the same comes of it in one go and in turns', async () => {
  expect([atOnce(slow(3)), await inTurns(slow(3), () => {})]).toEqual(['done', 'done'])
  const squares = () => mapInSteps([1, 2, 3, 4, 5], 2, (one, index) => one * index)
  expect([atOnce(squares()), await inTurns(squares(), () => {})]).toEqual(Array(2).fill([0, 2, 6, 12, 20]))
})

test('other work has its turns in between', async () => {
  const order: string[] = []
  const long = inTurns(slow(20), () => {}).then(() => order.push('long'))
  setImmediate(() => order.push('short'))
  await long
  expect(order).toEqual(['short', 'long'])
})

test('what is thrown before a turn ends it', async () => {
  let turns = 0
  const stop = () => {
    turns += 1
    if (turns === 2) throw new Error('locked')
  }
  await expect(inTurns(slow(100), stop)).rejects.toThrow('locked')
  expect(turns).toBe(2)
})
