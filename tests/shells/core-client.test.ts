import { afterEach, expect, test } from 'vitest'
import type { Host } from '../../main/core/host.ts'
import { type CoreClient, startCore } from '../../main/shells/core-client.ts'
import { createLog } from '../../main/shells/log.ts'

const paths = {
  coreEntry: new URL('./fixtures/odd-core.ts', import.meta.url),
  parserEntry: new URL('./fixtures/odd-core.ts', import.meta.url),
  sampleFolder: '/nowhere',
}
const documents = { label: 'Documents', path: '/home/somebody/Documents' }
const friendlyHost: Host = {
  places: () => Promise.resolve([documents]),
  canBrowse: false,
  browseFolder: () => Promise.resolve(undefined),
}

const lines: string[] = []
const clients: CoreClient[] = []
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()))
  lines.length = 0
})

function start(host = friendlyHost, closeWithinMs?: number): CoreClient {
  const log = createLog((line) => lines.push(line))
  const client = startCore({
    libraryFolder: '/nowhere',
    paths,
    host,
    log,
    ...(closeWithinMs === undefined ? {} : { closeWithinMs }),
  })
  clients.push(client)
  return client
}

test('a call reaches the thread and its reply comes back', async () => {
  expect(await start().call('some.call', { a: 'ә' })).toEqual({
    ok: true,
    value: { name: 'some.call', input: { a: 'ә' } },
  })
})

test('many calls at once each get their own reply', async () => {
  const client = start()
  const replies = await Promise.all(Array.from({ length: 200 }, (_, n) => client.call('n', n)))
  expect(replies.map((reply) => reply.ok && (reply.value as { input: number }).input)).toEqual([...replies.keys()])
})

test('files become ids', async () => {
  expect(await start().addFiles(['/a', '/b'])).toEqual(['id of /a', 'id of /b'])
})

test('events are heard until one stops listening', async () => {
  const client = start()
  const heard: unknown[] = []
  const stop = client.onEvent((event) => heard.push(event))
  await client.call('event', {})
  stop()
  await client.call('event', {})
  expect(heard).toEqual([{ name: 'tags.changed', detail: {} }])
})

test('the core may ask its shell for places', async () => {
  expect(await start().call('places', {})).toEqual({ ok: true, value: [documents] })
})

test('a shell that cannot answer says so and names nothing', async () => {
  const broken = { ...friendlyHost, places: () => Promise.reject(new Error('/home/somebody/secret')) }
  expect(await start(broken).call('places', {})).toEqual({ ok: true, value: 'host failed' })
  expect(lines.join('')).toContain('host-failed')
  expect(lines.join('')).not.toContain('secret')
})

test.each(['crash', 'exit'])('calls fail, and none hangs, when the thread is gone by %s', async (way) => {
  const client = start()
  const hanging = client.call('silence', {})
  const fatal = await client.call(way, {})
  for (const reply of [fatal, await hanging, await client.call('later', {})]) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
  }
  expect(await client.addFiles(['/a'])).toEqual([])
  await client.close()
})

test('what a crashing thread throws stays out of the log', async () => {
  await start().call('crash', {})
  expect(lines.join('')).toMatch(/core-failed kind=Error code=- at=odd-core\.ts:\d+/)
  expect(lines.join('')).not.toContain('secret')
})

test('closing twice is closing once', async () => {
  const client = start()
  await client.call('x', {})
  await Promise.all([client.close(), client.close()])
  expect(await client.call('x', {})).toMatchObject({ ok: false })
})
