// Runs in every frame of the page, before any script of it, in the system's Chromium.
import { createClient } from './client.ts'
import { bindingName, type FromShell, type Receiver, receiverName, type ToShell } from './wire.ts'

removeWebRtc()
// A desk has one window. The shell closes any other; this keeps a script from even starting one.
Object.defineProperty(window, 'open', { value: () => null })
const send: (payload: string) => void = Reflect.get(window, bindingName)
// Out of the page's reach, and out of its frames' altogether.
Reflect.deleteProperty(window, bindingName)

// The window's very first load fails, because nothing can answer it yet; the browser's own page about that is no desk.
if (window === window.top && location.protocol === 'https:') {
  keepOnPage()
  Object.defineProperty(window, 'desk', { value: connect(), enumerable: true })
}

/** WebRTC opens sockets in spite of every policy and switch; without its constructors nobody can start it. */
function removeWebRtc(): void {
  for (const name of Object.getOwnPropertyNames(window)) {
    if (/^(webkit)?RTC/.test(name)) Reflect.deleteProperty(window, name)
  }
}

/** What a browser does by itself and a desk must not: leave the page for a link or for a dropped file. */
function keepOnPage(): void {
  window.navigation.addEventListener('navigate', (event) => {
    const isOurs = event.destination.sameDocument || event.navigationType === 'reload'
    if (!isOurs && event.cancelable) event.preventDefault()
  })
  for (const type of ['dragover', 'drop'] as const) {
    window.addEventListener(type, (event) => {
      // Somebody in the page has taken it.
      if (event.defaultPrevented) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
    })
  }
}

/** Makes the client and leaves the way in for the shell to take. */
function connect() {
  const waiting = new Map<number, (value: never) => void>()
  const listeners = new Set<(event: unknown) => void>()
  const aside = new Map<number, readonly File[]>()
  let pieces = ''
  let lastId = 0

  const post = (id: number, message: ToShell): void => send(`${id} ${JSON.stringify(message)}`)

  function request<T>(message: ToShell, files?: readonly File[]): Promise<T> {
    return new Promise((resolve) => {
      lastId += 1
      waiting.set(lastId, resolve)
      if (files !== undefined) aside.set(lastId, files)
      post(lastId, message)
    })
  }

  function settle(id: number, value: unknown): void {
    waiting.get(id)?.(value as never)
    waiting.delete(id)
  }

  const receiver: Receiver = {
    receive(piece, isLast) {
      pieces += piece
      if (!isLast) return
      const message = JSON.parse(pieces) as FromShell
      pieces = ''
      if (message.kind === 'event') for (const listener of listeners) listener(message.event)
      else settle(message.id, message.kind === 'reply' ? message.reply : message.ids)
    },
    takeFiles(id) {
      const files = aside.get(id) ?? []
      aside.delete(id)
      return files
    },
  }
  Object.defineProperty(window, receiverName, { value: receiver, configurable: true })
  post(0, { kind: 'hello' })

  return createClient({
    send: (name, input) => request({ kind: 'call', name, input }),
    addFiles: (files) => request({ kind: 'files', count: files.length }, [...files]),
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
}
