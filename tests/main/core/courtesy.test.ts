import { expect, test } from 'vitest'
import { createCourtesy } from '../../../main/core/courtesy.ts'

test('nobody waits, nobody is waited for', async () => {
  const courtesy = createCourtesy()
  expect(courtesy.isWatched()).toBe(false)
  await courtesy.turn()
})

test('the turn comes when the last of those who wait has an answer, also a failure', async () => {
  const courtesy = createCourtesy()
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const answers = [courtesy.during(() => first.promise), courtesy.during(() => second.promise)]
  const told: string[] = []
  const turn = courtesy.turn().then(() => told.push('turn'))
  first.resolve('found')
  expect(await answers[0]).toBe('found')
  expect([told, courtesy.isWatched()]).toEqual([[], true])
  second.reject(new Error('overtaken'))
  await expect(answers[1]).rejects.toThrow('overtaken')
  await turn
  expect(told).toEqual(['turn'])
})

test('an answer that never comes holds nothing up for long', async () => {
  const courtesy = createCourtesy()
  void courtesy.during(() => new Promise(() => {}))
  await courtesy.turn()
  expect(courtesy.isWatched()).toBe(true)
})

test('somebody who had an answer is watching for a while', async () => {
  let now = 0
  const courtesy = createCourtesy(() => now)
  await courtesy.during(async () => {})
  now += 999
  expect(courtesy.isWatched()).toBe(true)
  now += 1
  expect(courtesy.isWatched()).toBe(false)
})

test('who had an answer a moment ago goes on typing, and goes first', async () => {
  const courtesy = createCourtesy()
  await courtesy.during(async () => {})
  const from = performance.now()
  await courtesy.turn()
  expect(performance.now() - from).toBeGreaterThan(200)
})

test('somebody who never stops typing holds nothing up for long', async () => {
  const courtesy = createCourtesy()
  const type = () => courtesy.during(async () => {})
  await type()
  const typing = setInterval(type, 50)
  try {
    await courtesy.turn()
  } finally {
    clearInterval(typing)
  }
  expect(courtesy.isWatched()).toBe(true)
})
