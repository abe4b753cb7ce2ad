import { basename } from 'node:path'
import type { App, BrowserWindow, Dialog } from 'electron'
import type { Host, HostPlace } from '../../core/host.ts'
import { savePlaces } from '../places.ts'

/** What the core asks of this shell: places to save into, and the system's own folder dialog. */
export function createHost(
  app: Pick<App, 'getPath'>,
  dialog: Pick<Dialog, 'showOpenDialog'>,
  currentWindow: () => BrowserWindow | undefined,
): Host {
  const named: HostPlace[] = [
    { label: 'Documents', path: app.getPath('documents') },
    { label: 'Desktop', path: app.getPath('desktop') },
    { label: 'Downloads', path: app.getPath('downloads') },
  ]
  return {
    places: () => savePlaces({ named }),
    canBrowse: true,
    async browseFolder() {
      const window = currentWindow()
      if (window === undefined) return undefined
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Save into',
        buttonLabel: 'Save here',
        // Not among the system's recent folders: what a researcher exports is nobody's business.
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      })
      const [path] = filePaths
      return canceled || path === undefined ? undefined : { label: basename(path) || path, path }
    },
  }
}

/** Asks for files or for a folder to import; empty when the user steps back. */
export async function askForImports(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
  what: 'files' | 'folder',
): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import reports',
    buttonLabel: 'Import',
    properties: [what === 'files' ? 'openFile' : 'openDirectory', 'multiSelections', 'dontAddToRecent'],
    filters:
      what === 'files'
        ? [
            { name: 'Reports', extensions: ['html', 'htm', 'xhtml', 'txt', 'md', 'markdown'] },
            { name: 'All files', extensions: ['*'] },
          ]
        : [],
  })
  return canceled ? [] : filePaths
}
