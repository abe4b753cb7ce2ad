import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPipe, type ProtocolEvent, splitter } from '../../../main/shells/chromium/pipe.ts'

describe('splitter', () => {
  const cut = (chunks: Buffer[]): string[] => {
    const messages: string[] = []
    const split = splitter((message) => messages.push(message))
    for (const chunk of chunks) split(chunk)
    return messages
  }

  test('a message in pieces comes out whole, even when a character is cut in two', () => {
    const bytes = Buffer.from('{"text":"ә 🙂"}\0')
    expect(cut([...bytes].map((byte) => Buffer.from([byte])))).toEqual(['{"text":"ә 🙂"}'])
  })

  test('what has no end yet waits', () => {
    expect(cut([Buffer.from('one\0two')])).toEqual(['one'])
  })

  test('however the bytes arrive, the messages are the same', () => {
    const message = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'))
    fc.assert(
      fc.property(fc.array(message), fc.array(fc.nat({ max: 200 })), (messages, cuts) => {
        const bytes = Buffer.from(messages.map((text) => `${text}\0`).join(''))
        const ends = [...new Set(cuts.map((cut) => Math.min(cut, bytes.length))), bytes.length].sort((a, b) => a - b)
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
        expect(cut(chunks)).toEqual(messages.map((text) => Buffer.from(text).toString()))
      }),
    )
  })
})

describe('pipe', () => {
  /** A pipe with a browser at its other end that a test plays. */
  function open(timeoutMs?: number) {
    const toBrowser = new PassThrough()
    const fromBrowser = new PassThrough()
    const received: Record<string, unknown>[] = []
    toBrowser.on(
      'data',
      splitter((message) => received.push(JSON.parse(message))),
    )
    const pipe = createPipe(toBrowser, fromBrowser, timeoutMs)
    const say = (message: unknown): void => void fromBrowser.write(`${JSON.stringify(message)}\0`)
    return { pipe, received, say, fromBrowser }
  }

  test('replies find their calls, in whatever order they come', async () => {
    const { pipe, received, say } = open()
    const first = pipe.send('Page.enable')
    const second = pipe.send('Page.navigate', { url: 'x' }, 'session')
    expect(received).toEqual([
      { id: 1, method: 'Page.enable', params: {} },
      { id: 2, method: 'Page.navigate', params: { url: 'x' }, sessionId: 'session' },
    ])
    say({ id: 2, result: { frameId: 'f' } })
    say({ id: 1, result: {} })
    expect(await Promise.all([first, second])).toEqual([{}, { frameId: 'f' }])
  })

  test('a refusal names the method and keeps the browser’s words apart', async () => {
    const { pipe, say } = open()
    const call = pipe.send('Page.navigate')
    say({ id: 1, error: { code: -32000, message: 'Cannot navigate to secret' } })
    await expect(call).rejects.toMatchObject({
      message: 'The browser did not do Page.navigate.',
      detail: 'Cannot navigate to secret',
    })
  })

  test('events tell their session', async () => {
    const { pipe, say } = open()
    const event = new Promise<ProtocolEvent>((resolve) => pipe.onEvent(resolve))
    say({ method: 'Page.frameNavigated', params: { a: 1 }, sessionId: 's' })
    expect(await event).toEqual({ method: 'Page.frameNavigated', params: { a: 1 }, sessionId: 's' })
  })

  test('a call that is never answered fails in time', async () => {
    const { pipe } = open(20)
    await expect(pipe.send('Page.enable')).rejects.toMatchObject({ detail: 'no answer in time' })
  })

  test('when the browser goes, calls fail now and later', async () => {
    const { pipe, fromBrowser } = open()
    const hanging = pipe.send('Page.enable')
    fromBrowser.destroy()
    await expect(hanging).rejects.toMatchObject({ detail: 'the browser has gone' })
    await pipe.closed
    await expect(pipe.send('Page.enable')).rejects.toMatchObject({ detail: 'the browser has gone' })
  })

  test('an answer that nobody waits for is passed over', async () => {
    const { pipe, say } = open()
    say({ id: 99, result: {} })
    const call = pipe.send('Page.enable')
    say({ id: 1, result: {} })
    expect(await call).toEqual({})
  })
})
