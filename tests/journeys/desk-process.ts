// A desk in a process of its own, as the user's is, started by harness.ts. What only tests may ask for comes as a
// message of the parent, so that neither the command line nor the environment of the real desk knows of it.
import { pathToFileURL } from 'node:url'
import { startDesk } from '../../main/shells/chromium/desk.ts'
import { stderrLog } from '../../main/shells/log.ts'
import { programPaths } from '../../main/shells/paths.ts'

/** What a test asks for. */
export interface DeskOrder {
  libraryFolder: string
  executable: string
  isHeadless: boolean
  extraFlags: string[]
  /** Folders to offer for saving. */
  places: { label: string; path: string }[]
  /** Another page than the built one, for tests of the guards. */
  rendererFolder: string | undefined
  /** Another script for the core's thread. */
  coreEntry: string | undefined
}

/** What the desk's process tells. */
export type DeskNews =
  | { kind: 'shown'; profileFolder: string; browserId: number | undefined }
  | { kind: 'failed'; message: string }

const tell = (news: DeskNews): void => void process.send?.(news)

process.once('message', async (order: DeskOrder) => {
  const paths = programPaths()
  try {
    const desk = await startDesk({
      libraryFolder: order.libraryFolder,
      executable: order.executable,
      isHeadless: order.isHeadless,
      extraFlags: order.extraFlags,
      paths: {
        ...paths,
        rendererFolder: order.rendererFolder ?? paths.rendererFolder,
        coreEntry: order.coreEntry === undefined ? paths.coreEntry : pathToFileURL(order.coreEntry),
      },
      host: {
        places: () => Promise.resolve(order.places),
        canBrowse: false,
        browseFolder: () => Promise.resolve(undefined),
      },
      log: stderrLog,
    })
    process.on('SIGTERM', () => void desk.close())
    // The test that started it is gone, in whatever way.
    process.on('disconnect', () => void desk.close())
    tell({ kind: 'shown', profileFolder: desk.browser.profileFolder, browserId: desk.browser.processId })
    process.exitCode = (await desk.ended) === 'closed' ? 0 : 1
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    process.exitCode = 1
  }
  if (process.connected) process.disconnect()
})
