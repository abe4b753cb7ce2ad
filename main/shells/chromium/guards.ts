import type { Assets } from '../assets.ts'
import type { Log } from '../log.ts'
import { pageHeaders } from '../page-policy.ts'
import { appOrigin, appUrl } from './origin.ts'
import type { Fields, Pipe, ProtocolEvent } from './pipe.ts'

/** A request of the page, held by the browser until it is decided. */
interface PausedRequest {
  requestId: string
  request: { url: string; method: string }
  resourceType: string
  frameId: string
}

/**
 * What to do with a request: give it a file of ours; keep the window where it is; answer with nothing at all; let it
 * fail.
 */
export type Verdict = 'serve' | 'stay' | 'empty' | 'refuse'

/**
 * Decides on a request by what it is, before anyone looks for a file: the main frame may load the desk's page and
 * stays where it is when asked to go anywhere else; everything else may only be a GET (whether it is one of our
 * files, the list of files decides).
 */
export function judge({
  method,
  url,
  resourceType,
  isMainFrame,
}: {
  method: string
  url: string
  resourceType: string
  isMainFrame: boolean
}): Verdict {
  if (method !== 'GET') return 'refuse'
  // The browser looks for an icon by itself when the page names none.
  if (url === `${appOrigin}/favicon.ico`) return 'empty'
  if (resourceType !== 'Document') return 'serve'
  if (!isMainFrame) return 'refuse'
  return url === appUrl ? 'serve' : 'stay'
}

/** Serves the page's own files by interception and fails every other request. */
export async function guardRequests(
  pipe: Pipe,
  page: { sessionId: string; frameId: string },
  assets: Assets,
  log: Log,
): Promise<void> {
  async function answer(params: Fields): Promise<void> {
    const { requestId, request, resourceType, frameId } = params as unknown as PausedRequest
    const { method, url } = request
    const verdict = judge({ method, url, resourceType, isMainFrame: frameId === page.frameId })
    const asset = verdict === 'serve' ? await assets(url) : undefined
    if (asset !== undefined) {
      await pipe.send(
        'Fetch.fulfillRequest',
        {
          requestId,
          responseCode: 200,
          responseHeaders: Object.entries({ ...pageHeaders, 'content-type': asset.type }).map(([name, value]) => ({
            name,
            value,
          })),
          body: asset.bytes.toString('base64'),
        },
        page.sessionId,
      )
      return
    }
    if (verdict !== 'empty') log('request-refused', { type: resourceType })
    // "No content" is how a browser is told to stay on the page that it shows; a failure would replace the desk.
    const isSilent = verdict === 'stay' || verdict === 'empty'
    if (isSilent) await pipe.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }, page.sessionId)
    else await pipe.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, page.sessionId)
  }

  pipe.onEvent(({ method, params, sessionId }) => {
    if (method !== 'Fetch.requestPaused' || sessionId !== page.sessionId) return
    // The page may be gone by the time that the answer is ready.
    answer(params).catch(() => log('request-unanswered'))
  })
  await pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, page.sessionId)
}

/** Keeps the desk's window the only page: whatever else opens is held before it loads, and closed. */
export async function guardTargets(pipe: Pipe, pageId: string, log: Log): Promise<void> {
  async function close(targetId: string, sessionId: string): Promise<void> {
    await Promise.all([
      // Nothing that it asks for from here on is ever answered.
      pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId),
      // [1] It must run to be closed: closed while held, it leaves the page that opened it held for good.
      pipe.send('Runtime.runIfWaitingForDebugger', {}, sessionId),
      pipe.send('Target.closeTarget', { targetId }),
    ])
  }
  pipe.onEvent(({ method, params, sessionId: parent }: ProtocolEvent) => {
    if (method !== 'Target.attachedToTarget' || parent !== undefined) return
    const { sessionId, targetInfo } = params as { sessionId: string; targetInfo: { targetId: string; type: string } }
    if (targetInfo.targetId === pageId) return
    log('target-closed', { type: targetInfo.type })
    // It may have closed by itself meanwhile.
    close(targetInfo.targetId, sessionId).catch(() => {})
  })
  await pipe.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    // The browser's own bars are targets too; holding those would hold the window.
    filter: [{ type: 'page' }, { type: 'webview' }, { exclude: true }],
  })
  await pipe.send('Browser.setDownloadBehavior', { behavior: 'deny' })
}
