/** A switch of the browser engine, without its dashes. */
export interface BrowserSwitch {
  name: string
  /** Absent for a switch that is only on or off. */
  value?: string
  reason: string
}

/**
 * What both windowed shells switch off in their browser engine. With all of those under "network" a hostile page sent
 * no frame off the machine in the measured rig, where the stock browser sent 142.
 */
export const quietSwitches: readonly BrowserSwitch[] = [
  // network
  { name: 'proxy-server', value: '127.0.0.1:9', reason: 'every connection goes to a proxy that is not there' },
  { name: 'proxy-bypass-list', value: '<-loopback>', reason: 'also those to this machine' },
  { name: 'host-resolver-rules', value: 'MAP * ~NOTFOUND', reason: 'no name has an address' },
  { name: 'disable-background-networking', reason: 'no update of lists and models, no probes' },
  { name: 'disable-component-update', reason: 'no download of components' },
  { name: 'disable-domain-reliability', reason: 'no reports on failed connections' },
  { name: 'disable-sync', reason: 'no account' },
  { name: 'no-pings', reason: 'no hyperlink auditing' },
  { name: 'dns-prefetch-disable', reason: 'no look-ups ahead of time' },
  { name: 'disable-quic', reason: 'no UDP' },
  { name: 'force-webrtc-ip-handling-policy', value: 'disable_non_proxied_udp', reason: 'no UDP beside the proxy' },
  { name: 'disable-client-side-phishing-detection', reason: 'no lists of bad sites' },
  {
    name: 'disable-features',
    value: [
      'OptimizationHints',
      'MediaRouter',
      'DialMediaRouteProvider',
      'Translate',
      'AutofillServerCommunication',
      'AsyncDns',
      'NetworkTimeServiceQuerying',
      'BackForwardCache',
    ].join(','),
    reason: 'parts that speak to services on their own; the last keeps pages in memory that were left',
  },
  // traces
  { name: 'disk-cache-size', value: '1', reason: 'nothing is kept of what the page shows' },
  { name: 'disable-breakpad', reason: 'no crash dumps: they hold memory' },
  { name: 'disable-crash-reporter', reason: 'the same, by its newer name' },
  { name: 'password-store', value: 'basic', reason: 'the system keyring is not asked' },
  { name: 'use-mock-keychain', reason: 'the same on macOS' },
]
