import type { App, WebContents } from 'electron'
import type { Log } from '../log.ts'
import { appUrl } from './origin.ts'

/** What the guards need of a page. */
type GuardedContents = Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>

/** Keeps a page on the desk's one address: it opens nothing, goes nowhere and embeds nothing. */
export function guardContents(contents: GuardedContents, log: Log): void {
  const stay = (event: { preventDefault(): void; url: string; isMainFrame: boolean }): void => {
    // Reloading the desk itself is the one navigation that there is.
    if (event.isMainFrame && event.url === appUrl) return
    log('navigation-refused')
    event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', (event) => {
    log('redirect-refused')
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => {
    log('window-refused')
    return { action: 'deny' }
  })
  contents.on('will-attach-webview', (event) => {
    log('webview-refused')
    event.preventDefault()
  })
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Guards every page that is ever made, and refuses what concerns the app as a whole. */
export function guardApp(app: Pick<App, 'on'>, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, log))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault()
    choose()
  })
  app.on('login', (event, _contents, _details, _authInfo, answer) => {
    event.preventDefault()
    answer()
  })
}
