import { Settings } from '../../../preload/contract/settings.ts'
import type { LibraryDb } from './open.ts'

/** What holds until the user chooses something else. */
export const defaultSettings: Readonly<Settings> = {
  theme: 'system',
  textSize: 'medium',
  measure: 'medium',
  autoLockMinutes: 5,
}

/** The settings that a library keeps. */
export interface SettingsStore {
  get(): Settings
  /** Changes what is named, in one transaction; answers all. */
  change(changes: { readonly [N in keyof Settings]?: Settings[N] | undefined }): Settings
}

/** The settings of an open library. Rows that this version cannot read are left alone, and the default holds. */
export function createSettingsStore(db: LibraryDb): SettingsStore {
  const select = db.prepare<[], { name: string; value: string }>('SELECT name, value FROM settings')
  const upsert = db.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const get = (): Settings => {
    const settings: Record<string, unknown> = { ...defaultSettings }
    for (const { name, value } of select.all()) {
      if (!Object.hasOwn(Settings.shape, name)) continue
      const read = Settings.shape[name as keyof Settings].safeParse(JSON.parse(value))
      if (read.success) settings[name] = read.data
    }
    return Settings.parse(settings)
  }
  return {
    get,
    change: db.transaction((changes) => {
      for (const [name, value] of Object.entries(changes)) {
        if (value !== undefined) upsert.run(name, JSON.stringify(value))
      }
      return get()
    }),
  }
}
