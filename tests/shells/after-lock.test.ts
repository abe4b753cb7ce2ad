import { expect, test } from 'vitest'
import { followLocks } from '../../main/shells/after-lock.ts'
import type { DeskEvent } from '../../preload/contract/events.ts'
import type { Reply } from '../../preload/contract/result.ts'

/** What a core tells, state after state; answers how often a lock was seen. */
async function seen(states: readonly ('absent' | 'locked' | 'open' | 'gone')[]): Promise<number> {
  let tell: (event: DeskEvent) => void = () => {}
  let state: (typeof states)[number] = 'locked'
  let locks = 0
  const gone: Reply<never> = { ok: false, error: { code: 'internal', message: 'It has stopped.' } }
  followLocks(
    {
      call: async () => (state === 'gone' ? gone : { ok: true, value: { state, folder: '', libraryId: null } }),
      onEvent(listener) {
        tell = listener
        return () => {}
      },
    },
    async () => {
      locks += 1
    },
  )
  for (state of states) {
    tell({ name: 'vault.changed', detail: {} })
    tell({ name: 'tags.changed', detail: {} })
    await new Promise(setImmediate)
  }
  return locks
}

test.each([
  ['a library that is locked', 1, ['open', 'locked'] as const],
  ['each time', 2, ['open', 'locked', 'open', 'open', 'locked'] as const],
  ['one that was never open', 0, ['absent', 'locked', 'locked'] as const],
  ['one that is made and stays open', 0, ['absent', 'open', 'open'] as const],
  ['a core that has ended', 0, ['open', 'gone'] as const],
])('%s', async (_, locks, states) => expect(await seen(states)).toBe(locks))
