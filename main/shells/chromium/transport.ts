import type { DeskEvent } from '../../../preload/contract/events.ts'
import { maxMessageLength } from '../../../preload/contract/index.ts'
import type { Reply } from '../../../preload/contract/result.ts'
import { bindingName, type FromShell, receiverName, type ToShell } from '../../../preload/wire.ts'
import type { Log } from '../log.ts'
import { filePaths } from './files.ts'
import { appOrigin } from './origin.ts'
import type { Fields, Pipe } from './pipe.ts'

/** What the page can reach: the core, and nothing of the shell. */
export interface Behind {
  call(name: unknown, input: unknown): Promise<Reply<unknown>>
  addFiles(paths: string[]): Promise<string[]>
  onEvent(listener: (event: DeskEvent) => void): () => void
}

/** A script context as the browser announces it. */
export interface ScriptContext {
  id: number
  origin: string
  auxData: { isDefault: boolean; frameId: string }
}

/** Whether a context is the desk's own page: the main world of the main frame, at our origin. */
export const isDesk = ({ origin, auxData }: ScriptContext, mainFrameId: string): boolean =>
  origin === appOrigin && auxData.isDefault && auxData.frameId === mainFrameId

/**
 * Longest piece of JSON sent to the page at once, UTF-16 units. A message of some megabytes in one go holds the
 * page's thread for longer than a frame; pieces leave room between them.
 */
export const maxPieceLength = 256 * 1024

/** Cuts a message into pieces of at most `max` units. */
export function piecesOf(text: string, max = maxPieceLength): string[] {
  const count = Math.max(1, Math.ceil(text.length / max))
  return Array.from({ length: count }, (_, index) => text.slice(index * max, (index + 1) * max))
}

const tooLarge: Reply<never> = {
  ok: false,
  error: { code: 'too-large', message: 'That is too much at once. Do it in smaller parts.' },
}

/** Connects the page's `window.desk` with what is behind it. Call it before the page is loaded. */
export async function connectPage(
  pipe: Pipe,
  page: { sessionId: string; frameId: string },
  behind: Behind,
  log: Log,
): Promise<void> {
  const call = (method: string, params: Fields): Promise<Fields> => pipe.send(method, params, page.sessionId)
  /** The context of the page that is shown now, and its receiver once it has said hello. */
  let deskContext: number | undefined
  let receiver: Promise<string> | undefined

  /** Takes the receiver out of the page's reach. */
  async function takeReceiver(contextId: number): Promise<string> {
    const name = JSON.stringify(receiverName)
    const expression = `(() => { const taken = globalThis[${name}]; delete globalThis[${name}]; return taken })()`
    const { result } = (await call('Runtime.evaluate', { expression, contextId })) as { result: { objectId: string } }
    return result.objectId
  }

  async function post(message: FromShell): Promise<void> {
    const objectId = await receiver
    if (objectId === undefined) return
    const pieces = piecesOf(JSON.stringify(message))
    // All at once and in order, so that the pieces of two messages never mix.
    await Promise.all(
      pieces.map((piece, index) =>
        call('Runtime.callFunctionOn', {
          objectId,
          functionDeclaration: 'function (piece, isLast) { this.receive(piece, isLast) }',
          arguments: [{ value: piece }, { value: index === pieces.length - 1 }],
        }),
      ),
    )
  }

  async function answer(id: number, message: ToShell): Promise<void> {
    if (message.kind === 'call') {
      await post({ kind: 'reply', id, reply: await behind.call(message.name, message.input) })
    } else if (message.kind === 'files') {
      const paths = await filePaths(call, await receiver, id)
      await post({ kind: 'ids', id, ids: await behind.addFiles(paths) })
    }
  }

  async function receive(payload: string, contextId: number): Promise<void> {
    const space = payload.indexOf(' ')
    const id = Number(payload.slice(0, space))
    if (payload.length > maxMessageLength + 1024) return await post({ kind: 'reply', id, reply: tooLarge })
    const message = JSON.parse(payload.slice(space + 1)) as ToShell
    if (message.kind === 'hello') {
      receiver = takeReceiver(contextId)
      await receiver
    } else await answer(id, message)
  }

  pipe.onEvent(({ method, params, sessionId }) => {
    if (sessionId !== page.sessionId) return
    if (method === 'Runtime.executionContextCreated') {
      const { context } = params as { context: ScriptContext }
      if (isDesk(context, page.frameId)) deskContext = context.id
    } else if (method === 'Runtime.executionContextsCleared') {
      deskContext = undefined
      receiver = undefined
    } else if (method === 'Runtime.bindingCalled') {
      const { payload, executionContextId } = params as { payload: string; executionContextId: number }
      if (executionContextId !== deskContext) log('stranger-refused')
      else {
        receive(payload, executionContextId).catch(() => {
          // The page may have been renewed or closed while the core worked: then nobody waits for the answer.
          if (executionContextId === deskContext) log('page-unreachable')
        })
      }
    }
  })
  behind.onEvent((event) => {
    // A page that is gone or being reloaded misses an event; it asks for everything anew when it starts.
    post({ kind: 'event', event }).catch(() => {})
  })
  await Promise.all([call('Runtime.enable', {}), call('Runtime.addBinding', { name: bindingName })])
}
