/**
 * Electron's API as far as the shell uses it, kept in memory. Each method has the shape that Electron's own types say
 * (`satisfies Pick<…>`), and each guard that is set can be asked afterwards, as the browser engine would.
 */
import { EventEmitter } from 'node:events'
import type Electron from 'electron'

type Decide<T> = (value: T) => void

/** A page. */
export class FakeContents extends EventEmitter {
  sent: unknown[][] = []
  webRtcPolicy = ''
  undone: string[] = []
  isWriting = false
  /** As a browser with site isolation does, another one for each page of another origin. */
  processId = 100
  windowOpen: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | undefined

  methods = {
    setWindowOpenHandler: (handler) => {
      this.windowOpen = handler
    },
    setWebRTCIPHandlingPolicy: (policy) => {
      this.webRtcPolicy = policy
    },
    send: (channel: string, ...args: unknown[]) => void this.sent.push([channel, ...args]),
    isDestroyed: () => false,
    getOSProcessId: () => this.processId,
    executeJavaScript: () => Promise.resolve(this.isWriting),
    undo: () => void this.undone.push('undo'),
    redo: () => void this.undone.push('redo'),
  } satisfies Pick<
    Electron.WebContents,
    | 'setWindowOpenHandler'
    | 'setWebRTCIPHandlingPolicy'
    | 'send'
    | 'isDestroyed'
    | 'getOSProcessId'
    | 'executeJavaScript'
    | 'undo'
    | 'redo'
  >

  constructor() {
    super()
    Object.assign(this, this.methods)
  }
}

/** A window. */
export class FakeWindow extends EventEmitter {
  options: Electron.BrowserWindowConstructorOptions
  webContents = new FakeContents()
  loaded: string[] = []
  isShown = false
  isFocused = false

  methods = {
    loadURL: (url: string) => {
      if (new URL(url).host !== new URL(this.loaded.at(-1) ?? url).host) this.webContents.processId += 1
      this.loaded.push(url)
      return Promise.resolve()
    },
    show: () => {
      this.isShown = true
    },
    focus: () => {
      this.isFocused = true
    },
    isMinimized: () => false,
    restore: () => {},
  } satisfies Pick<Electron.BrowserWindow, 'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore'>

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    Object.assign(this, this.methods)
    fake.windows.push(this)
    fake.app.emit('web-contents-created', {}, this.webContents)
  }
}

type Handlers = {
  check: Parameters<Electron.Session['setPermissionCheckHandler']>[0]
  request: Parameters<Electron.Session['setPermissionRequestHandler']>[0]
  device: Parameters<Electron.Session['setDevicePermissionHandler']>[0]
  display: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0]
  bluetooth: Parameters<Electron.Session['setBluetoothPairingHandler']>[0]
  certificate: Parameters<Electron.Session['setCertificateVerifyProc']>[0]
  beforeRequest: ((details: { url: string; resourceType: string }, decide: Decide<{ cancel?: boolean }>) => void) | null
  protocol: ((request: Request) => Response | Promise<Response>) | null
}

/** A session. */
export class FakeSession extends EventEmitter {
  partition: string
  partitionOptions: Electron.FromPartitionOptions | undefined
  handlers: Handlers = {
    check: null,
    request: null,
    device: null,
    display: null,
    bluetooth: null,
    certificate: null,
    beforeRequest: null,
    protocol: null,
  }
  proxy: Electron.ProxyConfig | undefined
  emulation: Electron.EnableNetworkEmulationOptions | undefined
  spelling = { isEnabled: true, url: '' }

  methods = {
    setPermissionCheckHandler: (handler) => {
      this.handlers.check = handler
    },
    setPermissionRequestHandler: (handler) => {
      this.handlers.request = handler
    },
    setDevicePermissionHandler: (handler) => {
      this.handlers.device = handler
    },
    setDisplayMediaRequestHandler: (handler) => {
      this.handlers.display = handler
    },
    setBluetoothPairingHandler: (handler) => {
      this.handlers.bluetooth = handler
    },
    setCertificateVerifyProc: (handler) => {
      this.handlers.certificate = handler
    },
    enableNetworkEmulation: (options) => {
      this.emulation = options
    },
    setSpellCheckerEnabled: (isEnabled) => {
      this.spelling.isEnabled = isEnabled
    },
    setSpellCheckerDictionaryDownloadURL: (url) => {
      this.spelling.url = url
    },
    setProxy: (config) => {
      this.proxy = config
      return Promise.resolve()
    },
  } satisfies Pick<
    Electron.Session,
    | 'setPermissionCheckHandler'
    | 'setPermissionRequestHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
    | 'setBluetoothPairingHandler'
    | 'setCertificateVerifyProc'
    | 'enableNetworkEmulation'
    | 'setSpellCheckerEnabled'
    | 'setSpellCheckerDictionaryDownloadURL'
    | 'setProxy'
  >

  webRequest = {
    onBeforeRequest: (listener: Handlers['beforeRequest']) => {
      this.handlers.beforeRequest = listener
    },
  }

  protocol = {
    handle: (scheme, handler) => {
      // A session that does not serve the desk's own scheme would be a mistake of the shell.
      if (scheme === 'app') this.handlers.protocol = handler as Handlers['protocol']
    },
  } satisfies Pick<Electron.Protocol, 'handle'>

  constructor(partition: string, options?: Electron.FromPartitionOptions) {
    super()
    this.partition = partition
    this.partitionOptions = options
    Object.assign(this, this.methods)
  }
}

/** The app itself. */
class FakeApp extends EventEmitter {
  isPackaged = false
  isReady = false
  isFirst = true
  /** What was done before the app was ready, in order. */
  beforeReady: string[] = []
  switches = new Map<string, string | undefined>()
  resolver: Electron.ConfigureHostResolverOptions | undefined
  paths = new Map<string, string>()
  exits: number[] = []
  quits = 0

  note(what: string): void {
    if (!this.isReady) this.beforeReady.push(what)
  }

  commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.note(`switch ${name}`)
      this.switches.set(name, value)
    },
  } satisfies Pick<Electron.CommandLine, 'appendSwitch'>

  methods = {
    enableSandbox: () => this.note('sandbox'),
    setPath: (name: string, path: string) => {
      this.note(`path ${name}`)
      this.paths.set(name, path)
    },
    getPath: (name) => this.paths.get(name) ?? `/nowhere/${name}`,
    requestSingleInstanceLock: () => this.isFirst,
    whenReady: () =>
      Promise.resolve().then(() => {
        this.isReady = true
      }),
    quit: () => {
      this.quits += 1
      const event = preventable({})
      this.emit('before-quit', event)
      if (!event.isPrevented) this.exits.push(0)
    },
    exit: (code?: number) => void this.exits.push(code ?? 0),
    configureHostResolver: (options) => {
      if (!this.isReady) throw new Error('Electron asks for this after ready')
      this.resolver = options
    },
  } satisfies Pick<
    Electron.App,
    | 'enableSandbox'
    | 'setPath'
    | 'getPath'
    | 'requestSingleInstanceLock'
    | 'whenReady'
    | 'quit'
    | 'exit'
    | 'configureHostResolver'
  >

  constructor() {
    super()
    Object.assign(this, this.methods)
  }
}

/** An event that can be prevented, with whatever else it carries. */
export function preventable<T extends object>(fields: T): T & { isPrevented: boolean; preventDefault(): void } {
  const event = {
    ...fields,
    isPrevented: false,
    preventDefault() {
      event.isPrevented = true
    },
  }
  return event
}

/** Everything that happened, for tests to look at. */
export const fake = {
  app: new FakeApp(),
  windows: [] as FakeWindow[],
  sessions: new Map<string, FakeSession>(),
  ipc: new Map<string, (event: unknown, ...args: unknown[]) => unknown>(),
  schemes: [] as Electron.CustomScheme[],
  menu: [] as Electron.MenuItemConstructorOptions[],
  power: new EventEmitter(),
  openDialogs: [] as Electron.OpenDialogOptions[],
  /** What the user answers to the next dialog. */
  dialogAnswer: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  messages: [] as string[],
}

const defaultSession = new FakeSession('')

/** Makes everything new, as after a start of the program. */
export function resetFake(): void {
  defaultSession.removeAllListeners()
  fake.app.removeAllListeners()
  fake.power.removeAllListeners()
  Object.assign(fake.app, {
    isPackaged: false,
    isReady: false,
    isFirst: true,
    beforeReady: [],
    resolver: undefined,
    exits: [],
    quits: 0,
  })
  for (const collection of [fake.app.switches, fake.app.paths, fake.sessions, fake.ipc]) collection.clear()
  for (const list of [fake.windows, fake.schemes, fake.menu, fake.openDialogs, fake.messages]) list.length = 0
  fake.dialogAnswer = { canceled: true, filePaths: [] }
}

/** What `import … from 'electron'` gives. */
export const electron = {
  app: fake.app,
  BrowserWindow: FakeWindow,
  session: {
    defaultSession,
    fromPartition(partition: string, options?: Electron.FromPartitionOptions) {
      const made = fake.sessions.get(partition) ?? new FakeSession(partition, options)
      fake.sessions.set(partition, made)
      return made
    },
  },
  protocol: {
    registerSchemesAsPrivileged(schemes) {
      fake.app.note('schemes')
      fake.schemes.push(...schemes)
    },
  } satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>,
  ipcMain: {
    handle(channel: string, listener: (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown) {
      if (fake.ipc.has(channel)) throw new Error('Electron allows one handler a channel')
      fake.ipc.set(channel, listener as (event: unknown, ...args: unknown[]) => unknown)
    },
  } satisfies Pick<Electron.IpcMain, 'handle'>,
  Menu: {
    buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => {
      fake.menu = menu
    },
  },
  powerMonitor: fake.power,
  dialog: {
    showOpenDialog(_window: unknown, options: Electron.OpenDialogOptions) {
      fake.openDialogs.push(options)
      return Promise.resolve(fake.dialogAnswer)
    },
    showMessageBox(_window: unknown, options: Electron.MessageBoxOptions) {
      fake.messages.push(options.message)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    },
  },
}
