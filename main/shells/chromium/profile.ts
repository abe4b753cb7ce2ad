import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The browser's throw-away folder. */
export interface Profile {
  folder: string
  /** Removes it. May be called again. */
  wipe(): void
}

const prefix = 'verbatim-desk-'

/** `verbatim-desk-<process id>-<random>`: the name says whose it is, so that a later start can tell it is stale. */
const namePattern = /^verbatim-desk-(\d+)-\w+$/

/** Where profiles live: in memory where the system has such a place, so that nothing reaches a disk. */
export function profileParent(): string {
  return process.platform === 'linux' && existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
}

/**
 * Makes the profile of this process, readable by its user alone, with everything switched off that a browser would
 * remember or fetch. Profiles of processes that died without wiping theirs are removed first.
 */
export function createProfile(parent = profileParent()): Profile {
  wipeStale(parent)
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`))
  // The browser reads these before its first window; there is no switch for most of them.
  mkdirSync(join(folder, 'Default'))
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  mkdirSync(join(folder, 'tmp'))
  return { folder, wipe: () => wipe(folder) }
}

// A browser that is just ending may still write while we remove: hence the repeats.
const wipe = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })

/** Removes profiles whose process is gone. Only real folders of our own user: the parent is open to everybody. */
function wipeStale(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = Number(namePattern.exec(name)?.[1])
    if (!(owner > 0) || isAlive(owner)) continue
    const folder = join(parent, name)
    const stats = lstatSync(folder, { throwIfNoEntry: false })
    if (stats?.isDirectory() && (process.getuid === undefined || stats.uid === process.getuid())) wipe(folder)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Alive, but another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Bytes free where the browser keeps memory that its processes share. */
export function sharedMemoryBytes(): number {
  if (process.platform !== 'linux' || !existsSync('/dev/shm')) return Number.POSITIVE_INFINITY
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize
}

/** 2 is the browser's own number for "block". */
const block = 2

const preferences = {
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true, show_home_button: false },
  credentials_enable_service: false,
  enable_do_not_track: true,
  net: { network_prediction_options: block },
  profile: {
    default_content_setting_values: Object.fromEntries(
      [
        'automatic_downloads',
        'background_sync',
        'bluetooth_guard',
        'geolocation',
        'hid_guard',
        'local_fonts',
        'media_stream_camera',
        'media_stream_mic',
        'midi_sysex',
        'notifications',
        'payment_handler',
        'popups',
        'sensors',
        'serial_guard',
        'usb_guard',
        'window_placement',
      ].map((name) => [name, block]),
    ),
    password_manager_enabled: false,
  },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  webrtc: {
    ip_handling_policy: 'disable_non_proxied_udp',
    multiple_routes_enabled: false,
    nonproxied_udp_enabled: false,
  },
}
