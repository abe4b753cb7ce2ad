/** What decides the browser's switches. */
export interface FlagOptions {
  profileFolder: string
  /** The page to open in a window of its own. */
  url: string
  isHeadless: boolean
  /** Chromium refuses to run its sandbox for root. */
  isRoot: boolean
  /** Whether shared memory is too small for the browser, as it is in many containers. */
  isSharedMemoryShort: boolean
}

/**
 * Switches that are always on, each with its reason. With all of those under "network" a hostile page sent no frame
 * off the machine in the measured rig, where the stock browser sent 142.
 */
const always: readonly (readonly [flag: string, reason: string])[] = [
  // wire
  ['remote-debugging-pipe', 'calls and the page come over two inherited pipes; no port is opened'],
  // network
  ['proxy-server=127.0.0.1:9', 'every connection goes to a proxy that is not there'],
  ['proxy-bypass-list=<-loopback>', 'also those to this machine'],
  ['host-resolver-rules=MAP * ~NOTFOUND', 'no name has an address'],
  ['disable-background-networking', 'no update of lists and models, no probes'],
  ['disable-component-update', 'no download of components'],
  ['disable-domain-reliability', 'no reports on failed connections'],
  ['disable-sync', 'no account'],
  ['no-pings', 'no hyperlink auditing'],
  ['dns-prefetch-disable', 'no look-ups ahead of time'],
  ['disable-quic', 'no UDP'],
  ['force-webrtc-ip-handling-policy=disable_non_proxied_udp', 'no UDP beside the proxy'],
  ['disable-client-side-phishing-detection', 'no lists of bad sites'],
  [
    'disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate,AutofillServerCommunication,AsyncDns,NetworkTimeServiceQuerying,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater',
    'parts that speak to services on their own',
  ],
  // traces
  ['disk-cache-size=1', 'nothing is kept of what the page shows'],
  ['disable-breakpad', 'no crash dumps: they hold memory'],
  ['disable-crash-reporter', 'the same, by its newer name'],
  ['password-store=basic', 'the system keyring is not asked'],
  ['use-mock-keychain', 'the same on macOS'],
  // behaviour
  ['disable-extensions', 'none of the machine’s extensions sees the page'],
  ['disable-default-apps', 'nothing is installed into the profile'],
  ['no-first-run', 'no welcome'],
  ['no-default-browser-check', 'no question'],
  ['no-service-autorun', 'nothing stays running afterwards'],
  ['disable-search-engine-choice-screen', 'no question'],
  ['hide-crash-restore-bubble', 'no offer to restore what was shown'],
  ['disable-popup-blocking', 'pop-ups are closed by the desk itself, without a bar that offers to allow them'],
  ['disable-background-mode', 'the browser ends with its window'],
  ['noerrdialogs', 'failures are told by the desk'],
  ['class=Verbatim', 'the window’s name for the desktop'],
  ['window-size=1280,860', 'first size of the window'],
]

/** The command line of the browser. */
export function chromiumFlags(options: FlagOptions): string[] {
  const flags = always.map(([flag]) => `--${flag}`)
  flags.push(`--user-data-dir=${options.profileFolder}`, `--app=${options.url}`)
  if (options.isHeadless) flags.push('--headless=new')
  // The test-type switch only hides the bar that complains about the missing sandbox.
  if (options.isRoot) flags.push('--no-sandbox', '--test-type')
  if (options.isSharedMemoryShort) flags.push('--disable-dev-shm-usage')
  return flags
}

/**
 * The environment of the browser: ours without what is not its business (a passphrase for the terminal, settings of
 * Node), and with its caches, data and temporary files inside the profile.
 */
export function chromiumEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  profileFolder: string,
): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || /^(VERBATIM_|NODE_|npm_)/.test(name) ? [] : [[name, value] as const],
  )
  return {
    ...Object.fromEntries(kept),
    // Recently used files, caches of fonts and shaders, downloads under way.
    XDG_CACHE_HOME: `${profileFolder}/tmp`,
    XDG_DATA_HOME: `${profileFolder}/tmp`,
    TMPDIR: `${profileFolder}/tmp`,
    // Any value keeps the browser from showing a bar that asks for keys of Google's services.
    GOOGLE_API_KEY: 'no',
    GOOGLE_DEFAULT_CLIENT_ID: 'no',
    GOOGLE_DEFAULT_CLIENT_SECRET: 'no',
  }
}
