import { resolve } from 'node:path'
import { defaultLibraryFolder } from './paths.ts'

/** How the desk was asked to start. */
export interface DeskArguments {
  libraryFolder: string
  /** Without a window on the screen. */
  isHeadless: boolean
}

/** `--library` with its folder, in both ways of writing it, taken out of the other words. */
function takeLibrary(argv: readonly string[]): { folders: (string | undefined)[]; rest: string[] } {
  const words = [...argv]
  const folders: (string | undefined)[] = []
  const rest: string[] = []
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--library') folders.push(words.shift())
    else if (word.startsWith('--library=')) folders.push(word.slice('--library='.length))
    else rest.push(word)
  }
  return { folders, rest }
}

/** Whether the words ask for the terminal: any command among them, or help. Everything else starts the desk. */
export function isTerminalCall(argv: readonly string[]): boolean {
  return takeLibrary(argv).rest.some((word) => !word.startsWith('-') || ['--help', '-h', '--version'].includes(word))
}

/**
 * Reads the desk's own command line: `--library <folder>` and `--headless`.
 * @returns undefined when a folder's name is missing or when there is a word that the desk does not know; with
 * `allowUnknown` such words are passed over, because Electron has switches of its own
 */
export function readDeskArguments(argv: readonly string[], { allowUnknown = false } = {}): DeskArguments | undefined {
  const { folders, rest } = takeLibrary(argv)
  const isUnderstood = allowUnknown || rest.every((word) => word === '--headless')
  if (!isUnderstood || folders.some((folder) => !folder)) return undefined
  const folder = folders.at(-1)
  return {
    libraryFolder: folder === undefined ? defaultLibraryFolder() : resolve(folder),
    isHeadless: rest.includes('--headless'),
  }
}
