import type { Session } from 'electron'
import type { Log } from '../log.ts'
import { appOrigin, appScheme, emptyUrl } from './origin.ts'

/** The two abilities that the desk's page has: to copy a quotation, and to fill the screen. */
const granted = ['clipboard-sanitized-write', 'fullscreen']

/** Whether a permission is given. Both of Electron's handlers ask this one function; everything unknown is refused. */
export const isGranted = (permission: string, origin: string): boolean =>
  granted.includes(permission) && originOf(origin) === appOrigin

/** Origin of an address of ours as Electron names it, with or without the slash at its end. */
function originOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed === undefined ? '' : `${parsed.protocol}//${parsed.host}`
}

/** Whether a request may go out to be answered: to the page's own protocol only, and the tools' own while debugging. */
export function isAllowedRequest(url: string, isPackaged: boolean): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  if (protocol === `${appScheme}:`) return host === 'desk' || url === emptyUrl
  return !isPackaged && protocol === 'devtools:'
}

/** Denies by default everything that a page can ask its session for. */
export function guardSession(session: Session, { isPackaged, log }: { isPackaged: boolean; log: Log }): void {
  // Permissions: a page that does not ask is checked, a page that asks is answered.
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin))
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) => {
    const isAllowed = isMainFrame && isGranted(permission, requestingUrl)
    if (!isAllowed) log('permission-refused', { permission })
    answer(isAllowed)
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  // macOS pairs by itself and has no such handler.
  session.setBluetoothPairingHandler?.((_details, answer) => answer({ confirmed: false }))
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })

  // Network: nothing but our own protocol, and what slips through meets a proxy that is not there.
  session.webRequest.onBeforeRequest(({ url, resourceType }, decide) => {
    const isAllowed = isAllowedRequest(url, isPackaged)
    if (!isAllowed) log('request-refused', { type: resourceType })
    decide({ cancel: !isAllowed })
  })
  session.setCertificateVerifyProc((_request, decide) => decide(rejectCertificate))
  session.enableNetworkEmulation({ offline: true })
  session.on('will-download', (event) => {
    log('download-refused')
    event.preventDefault()
  })

  // Spelling: the engine would fetch dictionaries, even for languages that nobody chose.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionaries/`)
}

/** Electron's number for "do not trust this certificate". */
const rejectCertificate = -2

/** Sends whatever the switches might have missed to a proxy that is not there. */
export const deadProxy = { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' } as const
