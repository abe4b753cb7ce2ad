// The ways in which files get in: two pickers, a drop, the sample.
import type { ImportStatus } from '../../../preload/contract/imports.ts'
import { addFiles, call, DeskError, queryClient } from '../../desk.ts'
import { warn } from '../../ui/messages.ts'

/** Ids of the two hidden file fields of {@link FilePickers}. */
export const pickerIds = { files: 'pick-files', folder: 'pick-folder' } as const

const openPicker = (id: string): void => {
  const input = document.getElementById(id)
  if (input instanceof HTMLInputElement) input.click()
}

/** Lets the user choose files to import. */
export const pickFiles = (): void => openPicker(pickerIds.files)

/** Lets the user choose a folder to import. */
export const pickFolder = (): void => openPicker(pickerIds.folder)

/** Imports files and folders that the user picked or dropped. */
export async function importFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  await start(async () => {
    const ids = await addFiles(files)
    if (ids.length > 0) return call('imports.start', { files: ids })
    warn('None of that is a file on this computer. Save it to a folder first, then import it from there.')
    return null
  })
}

/** Loads the sample library. */
export const importSample = (): Promise<void> => start(() => call('imports.startSample', {}))

async function start(begin: () => Promise<ImportStatus | null>): Promise<void> {
  try {
    const status = await begin()
    if (status !== null) queryClient.setQueryData(['imports.status', {}], status)
  } catch (error) {
    warn(error instanceof DeskError ? error.message : 'The import did not start. Try again.')
  }
}
