import { isAbsolute } from 'node:path'
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { callChannel, eventChannel, filesChannel } from '../../../preload/wire.ts'
import type { CoreClient } from '../core-client.ts'
import type { Log } from '../log.ts'
import { appOrigin } from './origin.ts'

/** Most files in one go; the same as one import may hold. */
const maxFiles = 100_000

/**
 * Whether a message comes from the desk's own page: from its window, from the main frame of it, and from our origin.
 * A frame that is gone has no say.
 */
export function isDesk(
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  page: WebContents,
): boolean {
  return sender === page && senderFrame !== null && senderFrame.parent === null && senderFrame.origin === appOrigin
}

/** Connects the page's `window.desk` with the core: one channel for calls, one for files, one back for events. */
export function connectPage(
  ipc: Pick<IpcMain, 'handle'>,
  page: WebContents,
  core: Pick<CoreClient, 'call' | 'addFiles' | 'onEvent'>,
  log: Log,
): void {
  const refuseStrangers = (event: IpcMainInvokeEvent): void => {
    if (isDesk(event, page)) return
    log('stranger-refused')
    throw new Error('refused')
  }
  ipc.handle(callChannel, (event, name: unknown, input: unknown) => {
    refuseStrangers(event)
    return core.call(name, input)
  })
  ipc.handle(filesChannel, (event, paths: unknown) => {
    refuseStrangers(event)
    if (!Array.isArray(paths) || paths.length > maxFiles) return []
    return core.addFiles(paths.filter((path) => typeof path === 'string' && isAbsolute(path)))
  })
  core.onEvent((event) => {
    if (!page.isDestroyed()) page.send(eventChannel, event)
  })
}
