import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestCore, type TestCore, testPassphrase } from '../../../helpers/core.ts'

let desk: TestCore
beforeEach(async () => {
  desk = await createTestCore({ isAbsent: true })
})
afterEach(async () => {
  expect(desk.internal).toEqual([])
  await desk.close()
})

const failure = (code: string) => ({ ok: false, error: { code } })
const next = 'tulip window river ninety'

test('a library is made, locked and opened again by passphrase and recovery key; each is told', async () => {
  const { libraryFolder: folder } = desk
  expect(await desk.ask('vault.status', {})).toEqual({ state: 'absent', folder, libraryId: null })
  const { libraryId, recoveryKey } = await desk.ask('vault.create', { passphrase: testPassphrase })
  const open = { state: 'open', folder, libraryId }
  const locked = { state: 'locked', folder, libraryId }
  expect(await desk.ask('vault.status', {})).toEqual(open)
  expect(await desk.ask('reports.list', {})).toEqual([])

  expect(await desk.ask('vault.lock', {})).toEqual({})
  expect(await desk.ask('vault.status', {})).toEqual(locked)
  expect(await desk.call('reports.list', {})).toMatchObject(failure('locked'))
  expect(await desk.ask('vault.unlock', { passphrase: testPassphrase })).toEqual(open)
  await desk.ask('vault.lock', {})
  expect(await desk.ask('vault.unlockWithRecoveryKey', { recoveryKey })).toEqual(open)
  expect(desk.events.map(({ name }) => name)).toEqual(Array(6).fill('vault.changed'))
})

test('a recovery key counts as kept once its owner has said so, and a new one not yet', async () => {
  await desk.ask('vault.create', { passphrase: testPassphrase })
  const isKept = async () => (await desk.ask('vault.recoveryKey', {})).isKept
  const reopen = async () => {
    await desk.ask('vault.lock', {})
    await desk.ask('vault.unlock', { passphrase: testPassphrase })
  }
  expect(await isKept()).toBe(false)
  // The desk was closed while the key was shown.
  await reopen()
  expect(await isKept()).toBe(false)
  await desk.ask('vault.keepRecoveryKey', {})
  await reopen()
  expect(await isKept()).toBe(true)

  expect(await desk.call('vault.newRecoveryKey', { passphrase: next })).toMatchObject(failure('wrong-passphrase'))
  expect(await isKept()).toBe(true)
  const { recoveryKey } = await desk.ask('vault.newRecoveryKey', { passphrase: testPassphrase })
  expect(await isKept()).toBe(false)
  await reopen()
  expect(await isKept()).toBe(false)
  // Who opens the library with it has it.
  await desk.ask('vault.lock', {})
  await desk.ask('vault.unlockWithRecoveryKey', { recoveryKey })
  expect(await isKept()).toBe(true)
})

test('what does not open is told by its code, and nothing is opened', async () => {
  expect(await desk.call('vault.unlock', { passphrase: testPassphrase })).toMatchObject(failure('no-library'))
  expect(await desk.call('vault.create', { passphrase: 'password' })).toMatchObject(failure('weak-passphrase'))
  expect(readdirSync(desk.folder)).toEqual([])
  await desk.ask('vault.create', { passphrase: testPassphrase })
  expect(await desk.call('vault.create', { passphrase: next })).toMatchObject(failure('exists'))
  expect(await desk.call('vault.unlock', { passphrase: testPassphrase })).toMatchObject(failure('conflict'))
  await desk.ask('vault.lock', {})
  expect(await desk.call('vault.unlock', { passphrase: next })).toMatchObject(failure('wrong-passphrase'))
  expect(await desk.call('vault.unlockWithRecoveryKey', { recoveryKey: 'x' })).toMatchObject(
    failure('wrong-recovery-key'),
  )
  expect((await desk.ask('vault.status', {})).state).toBe('locked')
})

test('a passphrase is changed while the library stays open', async () => {
  await desk.ask('vault.create', { passphrase: testPassphrase })
  expect(await desk.call('vault.changePassphrase', { current: next, next })).toMatchObject(failure('wrong-passphrase'))
  expect(await desk.ask('vault.changePassphrase', { current: testPassphrase, next })).toEqual({})
  expect(await desk.ask('tags.list', {})).toEqual([])
  await desk.ask('vault.lock', {})
  expect(await desk.call('vault.unlock', { passphrase: testPassphrase })).toMatchObject(failure('wrong-passphrase'))
  expect(await desk.ask('vault.unlock', { passphrase: next })).toMatchObject({ state: 'open' })
})

test('everything that was in the library is there after it was locked', async () => {
  await desk.ask('vault.create', { passphrase: testPassphrase })
  await desk.importSample()
  await desk.ask('tags.create', { name: 'police custody' })
  const before = [
    await desk.ask('reports.list', {}),
    await desk.ask('tags.list', {}),
    await desk.ask('history.state', {}),
  ]
  await desk.ask('vault.lock', {})
  await desk.ask('vault.unlock', { passphrase: testPassphrase })
  expect([
    await desk.ask('reports.list', {}),
    await desk.ask('tags.list', {}),
    await desk.ask('history.state', {}),
  ]).toEqual(before)
  expect(before[0]).toHaveLength(6)

  const { ok, checked, problems } = await desk.ask('vault.verify', {})
  expect({ ok, problems }).toEqual({ ok: true, problems: [] })
  expect(checked).toMatchObject({ sources: 6, highlights: 0 })
  expect(checked.pages).toBeGreaterThan(10)
})

test('locking ends an import and a check that are under way', async () => {
  await desk.ask('vault.create', { passphrase: testPassphrase })
  await desk.ask('imports.startSample', {})
  const check = desk.call('vault.verify', {})
  await desk.ask('vault.lock', {})
  const reply = await check
  // It was done before, or it was stopped.
  if (!reply.ok) expect(reply).toMatchObject(failure('cancelled'))
  expect((await desk.ask('vault.status', {})).state).toBe('locked')
  await desk.ask('vault.unlock', { passphrase: testPassphrase })
  expect(await desk.ask('vault.verify', {})).toMatchObject({ ok: true })
})

test('strength is told while typing, whatever the state', async () => {
  expect(await desk.ask('vault.strength', { passphrase: 'password' })).toMatchObject({ acceptable: false })
  expect(await desk.ask('vault.strength', { passphrase: testPassphrase })).toMatchObject({
    acceptable: true,
    advice: '',
  })
})
