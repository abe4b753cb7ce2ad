import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, type Session, session } from 'electron'
import { followLocks } from '../after-lock.ts'
import { createAssets } from '../assets.ts'
import { quietSwitches } from '../browser-switches.ts'
import { type CoreClient, startCore } from '../core-client.ts'
import { readDeskArguments } from '../desk-arguments.ts'
import { stderrLog as log } from '../log.ts'
import { isWindowBuilt, type ProgramPaths, programPaths } from '../paths.ts'
import { createThrowAway } from '../throw-away.ts'
import { guardApp } from './contents.ts'
import { refusedDebugging } from './debug-switches.ts'
import { askForImports, createHost } from './dialogs.ts'
import { menuTemplate } from './menu.ts'
import { appOrigin, appUrl, emptyUrl } from './origin.ts'
import { registerScheme, serveApp } from './protocol.ts'
import { deadProxy, guardSession } from './session.ts'
import { connectPage } from './transport.ts'
import { windowOptions } from './window.ts'

/** Runs the desk as Electron's main process. Must be called before the app is ready. */
export function runElectron(argv: readonly string[]): void {
  const { isPackaged } = app
  const asked = readDeskArguments(argv, { allowUnknown: true })
  const paths = programPaths(isPackaged ? process.resourcesPath : undefined)
  if (asked === undefined || isDebugged(isPackaged) || !isWindowBuilt(paths)) {
    process.stderr.write(`${reasonNotToStart(asked !== undefined, isDebugged(isPackaged))}\n`)
    app.exit(1)
    return
  }

  for (const { name, value } of quietSwitches) app.commandLine.appendSwitch(name, value)
  app.enableSandbox()
  registerScheme(protocol)
  guardApp(app, log)
  // The session keeps everything in memory; this is for what the engine writes all the same.
  const throwAway = createThrowAway()
  app.setPath('sessionData', throwAway.folder)
  app.setPath('crashDumps', throwAway.folder)
  app.once('quit', throwAway.wipe)

  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  void app.whenReady().then(() => openDesk({ ...asked, paths, isPackaged }))
}

/** An installed desk is not opened to other programs. */
const isDebugged = (isPackaged: boolean): boolean =>
  isPackaged && refusedDebugging(process.argv.slice(1), process.env).length > 0

function reasonNotToStart(isUnderstood: boolean, isDebugged: boolean): string {
  if (isDebugged) return 'Verbatim does not start with switches for debugging. Start it without them.'
  if (!isUnderstood) return 'Usage: verbatim [--library <folder>]'
  return 'The window is not built. Install Verbatim again, or run "npm run build".'
}

interface DeskOptions {
  libraryFolder: string
  isHeadless: boolean
  paths: ProgramPaths
  isPackaged: boolean
}

/** Builds everything around the one window, then shows it. */
async function openDesk({ libraryFolder, isHeadless, paths, isPackaged }: DeskOptions): Promise<void> {
  const deskSession = await createSession(paths, isPackaged)
  let window: BrowserWindow | undefined
  const host = createHost(app, dialog, () => window)
  const core = startCore({ libraryFolder, paths, host, log })
  window = new BrowserWindow(
    windowOptions({
      preload: join(paths.preloadFolder, 'electron.cjs'),
      session: deskSession,
      isPackaged,
      isHidden: isHeadless,
    }),
  )
  connectPage(ipcMain, window.webContents, core, log)
  Menu.setApplicationMenu(buildMenu(core, window, isPackaged))
  lockWhenLeft(core)
  followLocks(core, () => renew(window))
  endInOrder(core, window)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  if (!isHeadless) window.once('ready-to-show', () => window.show())
  await window.loadURL(appUrl)
}

/**
 * Loads the page anew in a fresh process; the one that it had ends, and its memory with it. Pages of two origins never
 * share a process, so the way there and back leaves the old one behind.
 */
async function renew(window: BrowserWindow): Promise<void> {
  const contents = window.webContents
  if (contents.isDestroyed()) return
  const former = contents.getOSProcessId()
  try {
    await window.loadURL(emptyUrl)
    await window.loadURL(appUrl)
  } catch {
    // The window was just being closed, and its page with it.
    return
  }
  if (!contents.isDestroyed() && contents.getOSProcessId() === former) log('page-not-renewed')
}

/** A session that keeps nothing on the disk (its name has no "persist:") and reaches nothing but our own files. */
async function createSession(paths: ProgramPaths, isPackaged: boolean): Promise<Session> {
  const deskSession = session.fromPartition('desk', { cache: false })
  guardSession(deskSession, { isPackaged, log })
  // Nobody uses the default session; should anything ever, it finds the same walls and no page.
  guardSession(session.defaultSession, { isPackaged, log })
  serveApp(deskSession.protocol, createAssets(paths.rendererFolder, appOrigin))
  app.configureHostResolver({
    enableBuiltInResolver: false,
    enableAdditionalDnsQueryTypes: false,
    secureDnsMode: 'off',
  })
  await deskSession.setProxy(deadProxy)
  await session.defaultSession.setProxy(deadProxy)
  return deskSession
}

function buildMenu(core: CoreClient, window: BrowserWindow, isPackaged: boolean): Menu {
  const importChosen = async (what: 'files' | 'folder'): Promise<void> => {
    const chosen = await askForImports(dialog, window, what)
    if (chosen.length === 0) return
    const reply = await core.call('imports.start', { files: await core.addFiles(chosen) })
    // What becomes of the files shows in the window; only a refusal would stay unseen.
    if (!reply.ok) await dialog.showMessageBox(window, { type: 'info', message: reply.error.message })
  }
  // In a field for writing, undo means the writing; anywhere else it means the last change of the library.
  const step = async (which: 'undo' | 'redo'): Promise<void> => {
    if (await window.webContents.executeJavaScript(isWriting)) window.webContents[which]()
    else await core.call(`history.${which}`, {})
  }
  const actions = {
    importFiles: () => void importChosen('files'),
    importFolder: () => void importChosen('folder'),
    lock: () => void core.call('vault.lock', {}),
    undo: () => void step('undo'),
    redo: () => void step('redo'),
  }
  return Menu.buildFromTemplate(menuTemplate(actions, { platform: process.platform, isPackaged }))
}

/** A constant script, run in the page: whether the caret stands in something that is written into. */
const isWriting = `(() => {
  const element = document.activeElement
  return element !== null && (element.isContentEditable || /^(INPUT|TEXTAREA)$/.test(element.tagName))
})()`

/** Locks when the lid closes, the screen locks or another user takes the seat. */
function lockWhenLeft(core: CoreClient): void {
  const lock = (): void => void core.call('vault.lock', {})
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('user-did-resign-active', lock)
}

/** Locks before the app ends, whichever way it does, and ends it when the page has crashed. */
function endInOrder(core: CoreClient, window: BrowserWindow): void {
  let isClosed = false
  const end = async (code: number): Promise<void> => {
    await core.close()
    isClosed = true
    app.exit(code)
  }
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void end(0)
  })
  // On macOS too: a library does not stay open behind a closed window.
  app.on('window-all-closed', () => app.quit())
  powerMonitor.on('shutdown', () => void end(0))
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log('page-gone', { reason })
    void end(1)
  })
}
