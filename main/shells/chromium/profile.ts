import { existsSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createThrowAway, type ThrowAway } from '../throw-away.ts'

/** Makes the browser's profile: a throw-away folder, with everything switched off that a browser would remember. */
export function createProfile(parent?: string): ThrowAway {
  const profile = createThrowAway(parent)
  // The browser reads these before its first window; there is no switch for most of them.
  mkdirSync(join(profile.folder, 'Default'))
  writeFileSync(join(profile.folder, 'Default', 'Preferences'), JSON.stringify(preferences))
  mkdirSync(join(profile.folder, 'tmp'))
  return profile
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
