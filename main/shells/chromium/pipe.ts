import type { Readable, Writable } from 'node:stream'

/** Parameters or result of a protocol method. */
export type Fields = Record<string, unknown>

/** An event of the protocol, from the browser or from one of its sessions. */
export interface ProtocolEvent {
  method: string
  params: Fields
  /** Absent for the browser itself. */
  sessionId: string | undefined
}

/** A failed method: the browser's own words stay in `detail` and out of the message. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'
  readonly detail: string

  constructor(method: string, detail: string) {
    super(`The browser did not do ${method}.`)
    this.detail = detail
  }
}

/** A connection that speaks the DevTools protocol over two streams: JSON messages, each ended by a NUL byte. */
export interface Pipe {
  /**
   * Calls a method of the browser, or of a session.
   * @throws {ProtocolError} when the browser refuses, does not answer in time, or is gone
   */
  send(method: string, params?: Fields, sessionId?: string): Promise<Fields>
  onEvent(listener: (event: ProtocolEvent) => void): () => void
  /** Settles when the browser has gone. */
  closed: Promise<void>
  /** Hangs up, at which the browser ends by itself. */
  close(): void
}

/** How long a method may take, ms. The slowest that we use (the first navigation) takes under 2 s on a cold disk. */
const defaultTimeoutMs = 30_000

interface Waiting {
  method: string
  resolve(result: Fields): void
  reject(error: Error): void
  timer: NodeJS.Timeout
}

/** Opens the protocol on a pair of streams. */
export function createPipe(toBrowser: Writable, fromBrowser: Readable, timeoutMs = defaultTimeoutMs): Pipe {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(event: ProtocolEvent) => void>()
  let lastId = 0
  let isClosed = false
  let tellClosed = (): void => {}
  const closed = new Promise<void>((resolve) => {
    tellClosed = resolve
  })

  function take(id: number): Waiting | undefined {
    const found = waiting.get(id)
    waiting.delete(id)
    clearTimeout(found?.timer)
    return found
  }

  function end(): void {
    if (isClosed) return
    isClosed = true
    for (const [id, { method, reject }] of waiting) {
      take(id)
      reject(new ProtocolError(method, 'the browser has gone'))
    }
    tellClosed()
  }

  function receive(text: string): void {
    const message = JSON.parse(text) as {
      id?: number
      method?: string
      params?: Fields
      result?: Fields
      error?: { message: string }
      sessionId?: string
    }
    if (message.id !== undefined) {
      const call = take(message.id)
      if (message.error !== undefined) call?.reject(new ProtocolError(call.method, message.error.message))
      else call?.resolve(message.result ?? {})
      return
    }
    const event: ProtocolEvent = {
      method: message.method ?? '',
      params: message.params ?? {},
      sessionId: message.sessionId,
    }
    for (const listener of listeners) listener(event)
  }

  fromBrowser.on('data', splitter(receive))
  fromBrowser.on('close', end)
  fromBrowser.on('error', end)
  toBrowser.on('error', end)

  return {
    send(method, params = {}, sessionId) {
      if (isClosed) return Promise.reject(new ProtocolError(method, 'the browser has gone'))
      lastId += 1
      const id = lastId
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => take(id)?.reject(new ProtocolError(method, 'no answer in time')), timeoutMs)
        waiting.set(id, { method, resolve, reject, timer })
        const message = sessionId === undefined ? { id, method, params } : { id, method, params, sessionId }
        toBrowser.write(`${JSON.stringify(message)}\0`)
      })
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    closed,
    close: () => toBrowser.end(),
  }
}

/** Cuts a stream of bytes at each NUL; a message, or even one character, may come in several pieces. */
export function splitter(receive: (message: string) => void): (bytes: Buffer) => void {
  let pieces: Buffer[] = []
  return (bytes) => {
    let start = 0
    for (let end = bytes.indexOf(0, start); end !== -1; end = bytes.indexOf(0, start)) {
      const message = Buffer.concat([...pieces, bytes.subarray(start, end)]).toString('utf8')
      pieces = []
      start = end + 1
      if (message !== '') receive(message)
    }
    if (start < bytes.length) pieces.push(bytes.subarray(start))
  }
}
