// The ways in which files get in: two pickers, a drop, the sample; again after a failure or an interruption.
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
  })
}

/** Loads the sample library. */
export const importSample = (): Promise<boolean> => start(() => call('imports.startSample', {}))

/** Tries listed files again: these, or all that failed. Answers whether it began. */
export const tryAgain = (fileNumbers?: readonly number[]): Promise<boolean> =>
  start(() => call('imports.retry', fileNumbers === undefined ? {} : { fileNumbers: [...fileNumbers] }))

/** Goes on with what an earlier session left. */
export const resumeInterrupted = (): Promise<boolean> => start(() => call('imports.resumeInterrupted', {}))

/** Forgets what an earlier session left. */
export const discardInterrupted = (): Promise<boolean> => start(() => call('imports.discardInterrupted', {}))

/** Begins something, tells of its failure, and has the window look how imports stand now. */
async function start(begin: () => Promise<unknown>): Promise<boolean> {
  try {
    await begin()
    return true
  } catch (error) {
    warn(error instanceof DeskError ? error.message : 'The import did not start. Try again.')
    return false
  } finally {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ['imports.status'] }),
      queryClient.invalidateQueries({ queryKey: ['imports.interrupted'] }),
    ])
  }
}
