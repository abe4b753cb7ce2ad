import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestCore, type TestCore, testPassphrase } from '../../../helpers/core.ts'

let desk: TestCore
beforeEach(async () => {
  desk = await createTestCore()
})
afterEach(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

test('a setting is kept in the library, and its change is told', async () => {
  const before = await desk.ask('settings.get', {})
  const after = { ...before, theme: 'contrast', textSize: 'large' }
  desk.events.length = 0
  expect(await desk.ask('settings.change', { theme: 'contrast', textSize: 'large' })).toEqual(after)
  expect(desk.events).toEqual([{ name: 'settings.changed', detail: {} }])
  await desk.ask('vault.lock', {})
  expect(await desk.call('settings.get', {})).toMatchObject({ ok: false, error: { code: 'locked' } })
  await desk.ask('vault.unlock', { passphrase: testPassphrase })
  expect(await desk.ask('settings.get', {})).toEqual(after)
})

test.each([
  ['nothing', {}],
  ['what is no setting', { colour: 'red' }],
  ['what is one beside what is none', { theme: 'dark', colour: 'red' }],
  ['a value that a setting does not have', { theme: 'pink' }],
  ['a time that is not offered', { autoLockMinutes: 0 }],
  ['a number as words', { autoLockMinutes: '5' }],
])('%s is refused, and nothing is changed', async (_, changes) => {
  const before = await desk.ask('settings.get', {})
  const reply = await desk.core.dispatch('settings.change', changes)
  expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(await desk.ask('settings.get', {})).toEqual(before)
})
