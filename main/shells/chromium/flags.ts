import { type BrowserSwitch, quietSwitches } from '../browser-switches.ts'

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

/** What a whole browser does beyond its engine, and a desk does not want. */
const deskSwitches: readonly BrowserSwitch[] = [
  { name: 'remote-debugging-pipe', reason: 'calls and the page come over two inherited pipes; no port is opened' },
  { name: 'disable-extensions', reason: 'none of the machine’s extensions sees the page' },
  { name: 'disable-default-apps', reason: 'nothing is installed into the profile' },
  { name: 'no-first-run', reason: 'no welcome' },
  { name: 'no-default-browser-check', reason: 'no question' },
  { name: 'no-service-autorun', reason: 'nothing stays running afterwards' },
  { name: 'disable-background-mode', reason: 'the browser ends with its window' },
  { name: 'disable-search-engine-choice-screen', reason: 'no question' },
  { name: 'hide-crash-restore-bubble', reason: 'no offer to restore what was shown' },
  { name: 'disable-popup-blocking', reason: 'pop-ups are closed by the desk, without a bar that offers to allow them' },
  { name: 'noerrdialogs', reason: 'failures are told by the desk' },
  { name: 'class', value: 'Verbatim', reason: 'the window’s name for the desktop' },
  { name: 'window-size', value: '1280,860', reason: 'first size of the window' },
]

/** The command line of the browser. */
export function chromiumFlags(options: FlagOptions): string[] {
  const flags = [...quietSwitches, ...deskSwitches].map(({ name, value }) =>
    value === undefined ? `--${name}` : `--${name}=${value}`,
  )
  flags.push(`--user-data-dir=${options.profileFolder}`, `--app=${options.url}`)
  if (options.isHeadless) flags.push('--headless=new')
  // The test-type switch only hides the bar that complains about the missing sandbox.
  if (options.isRoot) flags.push('--no-sandbox', '--test-type')
  if (options.isSharedMemoryShort) flags.push('--disable-dev-shm-usage')
  return flags
}

/**
 * The environment of the browser: ours without what is not its business (a passphrase for the terminal, settings of
 * Node), with its caches, data and temporary files inside the profile, and in a locale whose file names are UTF-8.
 */
export function chromiumEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  profileFolder: string,
): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || /^(VERBATIM_|NODE_|npm_)/.test(name) ? [] : [[name, value] as const],
  )
  return {
    ...inUtf8(Object.fromEntries(kept)),
    // Lists of recently used files, caches of fonts and shaders.
    XDG_CACHE_HOME: `${profileFolder}/tmp`,
    XDG_DATA_HOME: `${profileFolder}/tmp`,
    TMPDIR: `${profileFolder}/tmp`,
    // Settings of its crash reporter, which it makes even when that is off.
    CHROME_CONFIG_HOME: `${profileFolder}/tmp`,
    // Any value keeps the browser from showing a bar that asks for keys of Google's services.
    GOOGLE_API_KEY: 'no',
    GOOGLE_DEFAULT_CLIENT_ID: 'no',
    GOOGLE_DEFAULT_CLIENT_SECRET: 'no',
  }
}

/** In any other locale the browser drops files whose names are not ASCII, without a word. */
function inUtf8(env: Record<string, string>): Record<string, string> {
  // The order in which the C library asks.
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((name) => name !== undefined && name !== '')
  if (/utf-?8/i.test(locale ?? '')) return env
  const { LC_ALL: _, ...others } = env
  return { ...others, LC_CTYPE: 'C.UTF-8' }
}
