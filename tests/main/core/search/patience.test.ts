import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createPatience } from '../../../../main/core/search/patience.ts'

/** Work of three slices that notes what it has done. */
const work = async (pause: () => Promise<void>, told: string[]): Promise<void> => {
  for (const slice of ['first', 'second', 'third']) {
    await pause()
    told.push(slice)
  }
}

test('lets others go before each slice', async () => {
  const told: string[] = []
  let busy = Promise.withResolvers<void>()
  const done = work(createPatience(() => busy.promise).pause, told)
  await nextTurn()
  await nextTurn()
  expect(told).toEqual([])
  const before = busy
  busy = Promise.withResolvers<void>()
  before.resolve()
  await nextTurn()
  await nextTurn()
  expect(told).toEqual(['first'])
  busy.resolve()
  await done
  expect(told).toEqual(['first', 'second', 'third'])
})

test('waits for nobody once it is needed, not even where it waits already', async () => {
  const told: string[] = []
  const patience = createPatience(() => new Promise(() => {}))
  const done = work(patience.pause, told)
  await nextTurn()
  patience.hurry()
  await done
  expect(told).toEqual(['first', 'second', 'third'])
})
