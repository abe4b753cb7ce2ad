import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSettingsStore, defaultSettings } from '../../../../main/core/store/settings.ts'
import { createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
beforeEach(() => {
  library = createTestLibrary()
})
afterEach(() => library.close())

const put = (name: string, value: string) =>
  library.db.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run(name, value)

test('what nobody has chosen is as usual', () => {
  expect(library.stores.settings.get()).toEqual(defaultSettings)
})

test('what is chosen stays, and the rest as it was', () => {
  const { settings } = library.stores
  const chosen = settings.change({ theme: 'sepia', autoLockMinutes: 15 })
  expect(chosen).toEqual({ ...defaultSettings, theme: 'sepia', autoLockMinutes: 15 })
  expect(settings.change({ theme: 'dark', measure: undefined })).toEqual({ ...chosen, theme: 'dark' })
  expect(createSettingsStore(library.db).get()).toEqual({ ...chosen, theme: 'dark' })
})

test('it is no step of the history', () => {
  library.stores.settings.change({ theme: 'dark' })
  expect(library.stores.history.state()).toMatchObject({ undo: null })
})

test('what a newer version has put there is neither shown nor lost', () => {
  put('voice', '"low"')
  put('theme', '"moonlight"')
  put('textSize', '{}')
  put('measure', '"wide"')
  expect(library.stores.settings.get()).toEqual({ ...defaultSettings, measure: 'wide' })
  library.stores.settings.change({ autoLockMinutes: 1 })
  expect(library.db.prepare("SELECT value FROM settings WHERE name = 'voice'").pluck().get()).toBe('"low"')
})
