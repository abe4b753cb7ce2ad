import { setTimeout as wait } from 'node:timers/promises'
import type { Assets } from '../assets.ts'
import type { Log } from '../log.ts'
import { guardRequests, guardTargets } from './guards.ts'
import { appUrl, emptyUrl } from './origin.ts'
import type { Fields, Pipe } from './pipe.ts'
import { type Behind, connectPage } from './transport.ts'

/** How the window came to its end. */
export type WindowEnd = 'closed' | 'crashed'

export interface WindowOptions {
  assets: Assets
  /** The built script of preload/chromium.ts. */
  preload: string
  behind: Behind
  log: Log
}

/** The desk's window. */
export interface DeskWindow {
  ended: Promise<WindowEnd>
  /** Loads the page anew in a fresh process; the one that it had ends, and its memory with it. */
  renew(): Promise<void>
}

/** Makes the browser's first window the desk's and loads the page. */
export async function openWindow(pipe: Pipe, { assets, preload, behind, log }: WindowOptions): Promise<DeskWindow> {
  const targetId = await firstPage(pipe)
  const ended = windowEnd(pipe, targetId)
  await guardTargets(pipe, targetId, log)
  const { sessionId } = (await pipe.send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string }
  // A page's main frame has its target's id.
  const page = { sessionId, frameId: targetId }
  const call = (method: string, params: Fields = {}): Promise<Fields> => pipe.send(method, params, sessionId)

  await Promise.all([
    guardRequests(pipe, page, assets, log),
    connectPage(pipe, page, behind, log),
    call('Page.enable'),
    call('Page.addScriptToEvaluateOnNewDocument', { source: preload }),
  ])
  await call('Page.navigate', { url: appUrl })
  // Only from here on: the window's own first load, before anything could answer it, has failed by now.
  keepOnPage(pipe, page, log)
  return {
    ended,
    async renew() {
      // A page without an origin is never given the process of one that has one, nor the other way round.
      await call('Page.navigate', { url: emptyUrl })
      await call('Page.navigate', { url: appUrl })
    },
  }
}

/** The window's page; the browser takes a moment to make it. */
async function firstPage(pipe: Pipe): Promise<string> {
  for (;;) {
    const { targetInfos } = (await pipe.send('Target.getTargets')) as {
      targetInfos: { type: string; targetId: string }[]
    }
    const page = targetInfos.find(({ type }) => type === 'page')
    if (page !== undefined) return page.targetId
    await wait(20)
  }
}

/** Brings the desk back should its frame ever show another address: some never pass the guard of requests. */
function keepOnPage(pipe: Pipe, page: { sessionId: string; frameId: string }, log: Log): void {
  pipe.onEvent(({ method, params, sessionId }) => {
    if (method !== 'Page.frameNavigated' || sessionId !== page.sessionId) return
    const { frame } = params as { frame: { id: string; url: string; unreachableUrl?: string } }
    if (frame.id !== page.frameId || (frame.url === appUrl && frame.unreachableUrl === undefined)) return
    // Only the shell can go there; the desk follows at once.
    if (frame.url === emptyUrl) return
    log('navigation-undone')
    pipe.send('Page.navigate', { url: appUrl }, page.sessionId).catch(() => log('page-unreachable'))
  })
}

function windowEnd(pipe: Pipe, targetId: string): Promise<WindowEnd> {
  return new Promise((resolve) => {
    pipe.onEvent(({ method, params }) => {
      if (params.targetId !== targetId) return
      if (method === 'Target.targetCrashed') resolve('crashed')
      if (method === 'Target.targetDestroyed') resolve('closed')
    })
    pipe.send('Target.setDiscoverTargets', { discover: true }).catch(() => resolve('crashed'))
    void pipe.closed.then(() => resolve('crashed'))
  })
}
