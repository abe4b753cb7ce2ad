import { describe, expect, test } from 'vitest'
import type { Fields, Pipe, ProtocolEvent } from '../../../main/shells/chromium/pipe.ts'
import { type Behind, connectPage, maxPieceLength, piecesOf } from '../../../main/shells/chromium/transport.ts'
import { maxMessageLength } from '../../../preload/contract/index.ts'
import { bindingName, type FromShell } from '../../../preload/wire.ts'

test.each([
  ['', ['']],
  ['abc', ['abc']],
  ['abcd', ['abcd']],
  ['abcde', ['abcd', 'e']],
  ['abcdefgh', ['abcd', 'efgh']],
])('%j is cut into %j', (text, pieces) => {
  expect(piecesOf(text, 4)).toEqual(pieces)
})

/** A page that a test plays, at the other end of a connected wire. */
async function connected(behind: Partial<Behind> = {}) {
  const lines: string[] = []
  const sent: FromShell[] = []
  const pieces: string[] = []
  let listener: (event: ProtocolEvent) => void = () => {}
  let assembled = ''
  const pipe: Pipe = {
    async send(method: string, params: Fields = {}) {
      if (method === 'Runtime.evaluate') return { result: { objectId: `receiver in ${params.contextId}` } }
      const [piece, isLast] = (params.arguments as { value: unknown }[] | undefined) ?? []
      if (method === 'Runtime.callFunctionOn' && typeof piece?.value === 'string') {
        pieces.push(piece.value)
        assembled += piece.value
        if (isLast?.value) {
          sent.push(JSON.parse(assembled))
          assembled = ''
        }
      }
      return {}
    },
    onEvent(heard) {
      listener = heard
      return () => {}
    },
    closed: new Promise(() => {}),
    close: () => {},
  }
  let emit: (event: { name: 'tags.changed'; detail: Record<string, never> }) => void = () => {}
  await connectPage(
    pipe,
    { sessionId: 's', frameId: 'main' },
    {
      call: async (name, input) => ({ ok: true, value: { name, input } }),
      addFiles: async (paths) => paths,
      onEvent(heard) {
        emit = heard
        return () => {}
      },
      ...behind,
    },
    (event) => lines.push(event),
  )
  const tell = (method: string, params: Fields, sessionId = 's'): void => listener({ method, params, sessionId })
  const make = (id: number, frameId = 'main', origin = 'https://verbatim.invalid'): void =>
    tell('Runtime.executionContextCreated', { context: { id, origin, auxData: { isDefault: true, frameId } } })
  const call = (executionContextId: number, payload: string, sessionId = 's'): void =>
    tell('Runtime.bindingCalled', { name: bindingName, payload, executionContextId }, sessionId)
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))
  return { make, call, tell, settle, sent, pieces, lines, emit: () => emit({ name: 'tags.changed', detail: {} }) }
}

describe('a connected page', () => {
  const aCall = '7 {"kind":"call","name":"tags.list","input":{}}'

  test('gets its answer under its own id', async () => {
    const { make, call, settle, sent } = await connected()
    make(1)
    call(1, '0 {"kind":"hello"}')
    call(1, aCall)
    await settle()
    expect(sent).toEqual([{ kind: 'reply', id: 7, reply: { ok: true, value: { name: 'tags.list', input: {} } } }])
  })

  test('hears events', async () => {
    const { make, call, settle, sent, emit } = await connected()
    make(1)
    call(1, '0 {"kind":"hello"}')
    emit()
    await settle()
    expect(sent).toEqual([{ kind: 'event', event: { name: 'tags.changed', detail: {} } }])
  })

  test('gets a large answer in pieces, whole', async () => {
    const text = 'ғ'.repeat(maxPieceLength * 2)
    const { make, call, settle, sent, pieces } = await connected({ call: async () => ({ ok: true, value: text }) })
    make(1)
    call(1, '0 {"kind":"hello"}')
    call(1, aCall)
    await settle()
    expect(pieces.length).toBe(3)
    expect(sent).toEqual([{ kind: 'reply', id: 7, reply: { ok: true, value: text } }])
  })

  test('is told when it sends too much, and the core is not bothered', async () => {
    let calls = 0
    const { make, call, settle, sent } = await connected({
      call: async () => {
        calls += 1
        return { ok: true, value: null }
      },
    })
    make(1)
    call(1, '0 {"kind":"hello"}')
    call(1, `8 ${'x'.repeat(maxMessageLength + 2000)}`)
    await settle()
    expect(sent).toMatchObject([{ kind: 'reply', id: 8, reply: { ok: false, error: { code: 'too-large' } } }])
    expect(calls).toBe(0)
  })

  test('still works after a reload, and its old self does not', async () => {
    const { make, call, tell, settle, sent, lines } = await connected()
    make(1)
    call(1, '0 {"kind":"hello"}')
    tell('Runtime.executionContextsCleared', {})
    call(1, aCall)
    make(2)
    call(2, '0 {"kind":"hello"}')
    call(1, aCall)
    call(2, aCall)
    await settle()
    expect(sent.length).toBe(1)
    expect(lines).toEqual(['stranger-refused', 'stranger-refused'])
  })

  test.each(['not JSON', '', '7', '7 {"kind":"unheard-of"}', '7 null', 'x {"kind":"call"}'])(
    'is not brought down by %j',
    async (payload) => {
      const { make, call, settle, sent } = await connected()
      make(1)
      call(1, '0 {"kind":"hello"}')
      call(1, payload)
      call(1, aCall)
      await settle()
      expect(sent.at(-1)).toMatchObject({ id: 7, reply: { ok: true } })
    },
  )
})

describe('a stranger', () => {
  test.each([
    ['a frame of the page', 'child', 'https://verbatim.invalid'],
    ['a page of another origin', 'main', 'https://example.com'],
  ])('%s is not heard', async (_what, frameId, origin) => {
    let calls = 0
    const { make, call, settle, lines } = await connected({
      call: async () => {
        calls += 1
        return { ok: true, value: null }
      },
    })
    make(5, frameId, origin)
    call(5, '1 {"kind":"call","name":"vault.lock","input":{}}')
    call(6, '1 {"kind":"call","name":"vault.lock","input":{}}')
    await settle()
    expect(calls).toBe(0)
    expect(lines).toEqual(['stranger-refused', 'stranger-refused'])
  })

  test('another session’s calls are none of ours', async () => {
    let calls = 0
    const { make, call, settle } = await connected({
      call: async () => {
        calls += 1
        return { ok: true, value: null }
      },
    })
    make(1)
    call(1, '1 {"kind":"call","name":"vault.lock","input":{}}', 'other')
    await settle()
    expect(calls).toBe(0)
  })
})
