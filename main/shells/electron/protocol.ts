import type { Protocol } from 'electron'
import type { Assets } from '../assets.ts'
import { pageHeaders } from '../page-policy.ts'
import { appScheme, emptyUrl } from './origin.ts'

/**
 * Makes the page's scheme a standard and secure one. Before the app is ready. Neither fetch nor service workers: the
 * page needs none, and calls go over the wire.
 */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/** Serves the page's own files, each with the page's policy, and nothing else. */
export function serveApp(protocol: Pick<Protocol, 'handle'>, assets: Assets): void {
  protocol.handle(appScheme, async ({ method, url }) => {
    if (method === 'GET' && url === emptyUrl) {
      return new Response('<!doctype html><title>Verbatim</title>', {
        headers: { ...pageHeaders, 'content-type': 'text/html; charset=utf-8' },
      })
    }
    const asset = method === 'GET' ? await assets(url) : undefined
    if (asset === undefined) return new Response(null, { status: 404, headers: pageHeaders })
    return new Response(new Uint8Array(asset.bytes), { headers: { ...pageHeaders, 'content-type': asset.type } })
  })
}
