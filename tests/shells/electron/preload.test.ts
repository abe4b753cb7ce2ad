import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Desk } from '../../../preload/client.ts'
import { callChannel, eventChannel, filesChannel } from '../../../preload/wire.ts'

const world = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<(event: unknown, ...args: unknown[]) => void>>(),
  scripts: [] as string[],
}))

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => world.exposed.set(name, value) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      world.invoked.push(args)
      if (args[1] === 'breaks') return Promise.reject(new Error('Error invoking remote method'))
      return Promise.resolve({ ok: true, value: 'answered' })
    },
    on(channel: string, listener: () => void) {
      world.listeners.set(channel, (world.listeners.get(channel) ?? new Set()).add(listener))
    },
    off: (channel: string, listener: () => void) => world.listeners.get(channel)?.delete(listener),
  },
  webFrame: {
    executeJavaScript: (script: string) => {
      world.scripts.push(script)
      return Promise.resolve()
    },
  },
  webUtils: {
    getPathForFile: ({ name }: { name: string }) => (name.startsWith('real') ? `/home/somebody/${name}` : ''),
  },
}))

/** Loads the preload script in a process that Electron would have walled in so. */
async function load(walls: { contextIsolated: boolean; sandboxed: boolean }): Promise<Desk | undefined> {
  Object.assign(process, walls)
  vi.resetModules()
  await import('../../../preload/electron.ts')
  return world.exposed.get('desk') as Desk | undefined
}

beforeEach(() => {
  world.exposed.clear()
  world.listeners.clear()
  world.invoked.length = 0
  world.scripts.length = 0
})
afterEach(() => {
  for (const name of ['contextIsolated', 'sandboxed']) Reflect.deleteProperty(process, name)
})

const walled = { contextIsolated: true, sandboxed: true }

test('the page gets three functions and nothing of Electron', async () => {
  const desk = await load(walled)
  expect([...world.exposed.keys()]).toEqual(['desk'])
  expect(Object.keys(desk ?? {}).sort()).toEqual(['addFiles', 'call', 'onEvent'])
  expect(Object.isFrozen(desk)).toBe(true)
})

test.each([
  { contextIsolated: false, sandboxed: true },
  { contextIsolated: true, sandboxed: false },
])('a window without its walls gets no desk: %j', async (walls) => {
  expect(await load(walls)).toBeUndefined()
})

test('a call goes over the one channel, and a failure is a reply', async () => {
  const desk = await load(walled)
  expect(await desk?.call('tags.list', {})).toEqual({ ok: true, value: 'answered' })
  expect(world.invoked).toEqual([[callChannel, 'tags.list', {}]])
  expect(await desk?.call('breaks' as never, {} as never)).toMatchObject({ ok: false, error: { code: 'internal' } })
})

test('files cross as paths, those that a script made up not at all', async () => {
  const desk = await load(walled)
  await desk?.addFiles([{ name: 'real.html' }, { name: 'made-up.html' }] as File[])
  expect(world.invoked).toEqual([[filesChannel, ['/home/somebody/real.html']]])
})

test('events arrive without Electron’s own, until one stops listening', async () => {
  const desk = await load(walled)
  const heard: unknown[][] = []
  const stop = desk?.onEvent((...args: unknown[]) => heard.push(args))
  const emit = (): void => {
    for (const listener of world.listeners.get(eventChannel) ?? [])
      listener({ sender: 'ipc' }, { name: 'tags.changed' })
  }
  emit()
  stop?.()
  emit()
  expect(heard).toEqual([[{ name: 'tags.changed' }]])
})

test('WebRTC is taken out of the page before its scripts run', async () => {
  await load(walled)
  const page: Record<string, unknown> = {
    RTCPeerConnection: 1,
    webkitRTCPeerConnection: 1,
    RTCDataChannel: 1,
    Range: 1,
  }
  new Function('window', world.scripts.join('\n'))(page)
  expect(Object.keys(page)).toEqual(['Range'])
})
