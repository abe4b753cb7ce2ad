import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '../../preload/client.ts'
import type { DeskEvent } from '../../preload/contract/events.ts'
import type { Reply } from '../../preload/contract/result.ts'
import { call, DeskError, followEvents, forgetLibrary, onForget, queryClient } from '../../renderer/desk.ts'
import { say, useMessages, warn } from '../../renderer/ui/messages.ts'

let reply: Reply<unknown>
let emit: (event: DeskEvent) => void

beforeAll(() => {
  const desk: Desk = {
    call: async () => reply as never,
    addFiles: async () => [],
    onEvent(listener) {
      emit = listener
      return () => {}
    },
  }
  vi.stubGlobal('window', { desk })
  followEvents()
})

const isStale = (name: string) => queryClient.getQueryState([name, {}])?.isInvalidated
const names = [
  'vault.status',
  'reports.list',
  'reports.outline',
  'trash.list',
  'topics.list',
  'imports.status',
  'imports.interrupted',
  'highlights.list',
  'highlights.citation',
  'history.state',
  'settings.get',
]

beforeEach(() => {
  vi.useFakeTimers()
  queryClient.clear()
  for (const name of names) queryClient.setQueryData([name, {}], [])
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

describe('a call', () => {
  test('answers what the core answers', async () => {
    reply = { ok: true, value: [1, 2] }
    expect(await call('tags.list', {})).toEqual([1, 2])
  })

  test('throws a failure with its code and sentence', async () => {
    reply = { ok: false, error: { code: 'disk-full', message: 'The disk is full.' } }
    const failure = await call('tags.list', {}).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DeskError)
    expect(failure).toMatchObject({ code: 'disk-full', message: 'The disk is full.' })
  })

  test('that finds the library locked asks again how the vault stands', async () => {
    reply = { ok: false, error: { code: 'locked', message: 'The library is locked.' } }
    await call('tags.list', {}).catch(() => {})
    expect(isStale('vault.status')).toBe(true)
  })
})

describe('an event', () => {
  test.each<[DeskEvent, readonly string[]]>([
    [{ name: 'vault.changed', detail: {} }, ['vault.status', 'imports.interrupted']],
    [
      { name: 'reports.changed', detail: {} },
      ['reports.list', 'reports.outline', 'trash.list', 'highlights.list', 'highlights.citation'],
    ],
    [{ name: 'imports.changed', detail: { importId: 'i' } }, ['imports.status', 'imports.interrupted']],
    [{ name: 'highlights.changed', detail: { reportId: 'r' } }, ['reports.list', 'highlights.list']],
    [{ name: 'tags.changed', detail: {} }, ['highlights.list']],
    [{ name: 'history.changed', detail: {} }, ['history.state']],
    [{ name: 'settings.changed', detail: {} }, ['settings.get']],
  ])('$0.name makes stale what it may have changed, and nothing else', (event, stale) => {
    emit(event)
    expect(names.filter(isStale)).toEqual(stale)
  })

  test('that comes in numbers refetches at once and once more at the end', () => {
    const invalidate = vi.spyOn(queryClient, 'invalidateQueries')
    const times = () => invalidate.mock.calls.filter(([filter]) => filter?.queryKey?.[0] === 'reports.list').length
    for (let number = 0; number < 40; number++) emit({ name: 'reports.changed', detail: {} })
    expect(times()).toBe(1)
    vi.runAllTimers()
    expect(times()).toBe(2)
    invalidate.mockRestore()
  })
})

test('forgetting leaves nothing of the library in the window, only how the vault stands', () => {
  const forget = vi.fn()
  onForget(forget)
  say('Undone: tag “police custody”')
  warn('The quotation in Kazakhstan 2019 no longer agrees.')
  forgetLibrary()
  expect(forget).toHaveBeenCalledOnce()
  expect(
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey[0]),
  ).toEqual(['vault.status'])
  expect(useMessages.getState()).toEqual({ news: null, warnings: [] })
})
