import type { BrowserWindowConstructorOptions, Session } from 'electron'

/** What decides the window's options. */
export interface WindowOptions {
  /** File of the built preload script. */
  preload: string
  session: Session
  isPackaged: boolean
  /** Whether the window is not to be shown, as in a tour without a display. */
  isHidden: boolean
}

/** The one window, with every wall between the page and the machine up. What is Electron's default is said all the same. */
export function windowOptions({
  preload,
  session,
  isPackaged,
  isHidden,
}: WindowOptions): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    title: 'Verbatim',
    // Shown once it has something to show; see main.ts.
    show: false,
    paintWhenInitiallyHidden: true,
    skipTaskbar: isHidden,
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // No compiled copy of our scripts is kept.
      v8CacheOptions: 'none',
      devTools: !isPackaged,
    },
  }
}
