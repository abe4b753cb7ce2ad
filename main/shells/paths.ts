import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Where the parts of the program lie on this machine. */
export interface ProgramPaths {
  /** The script of the thread that owns the core. */
  coreEntry: URL
  /** The script of a parser's thread. */
  parserEntry: URL
  /** The window's built page. */
  rendererFolder: string
  /** The built preload scripts. */
  preloadFolder: string
  /** What comes with the program and is not code. */
  resourcesFolder: string
  /** The reports of the sample library. */
  sampleFolder: string
}

/**
 * Finds the program's parts from the address of this module: in the built tree every script of the main side lies in
 * `out/main`; in a checkout this file is `main/shells/paths.ts` and Node runs the sources as they are. A packaged
 * Electron keeps its resources in `packedResources` (`process.resourcesPath`).
 */
export function programPaths(packedResources?: string, moduleUrl = import.meta.url): ProgramPaths {
  const here = dirname(fileURLToPath(moduleUrl))
  const isSource = moduleUrl.endsWith('.ts')
  const root = isSource ? join(here, '..', '..') : projectRoot(here)
  const entry = (source: string, built: string): URL =>
    pathToFileURL(isSource ? join(root, source) : join(root, 'out', 'main', built))
  const resourcesFolder = packedResources ?? join(root, 'resources')
  return {
    coreEntry: entry('main/shells/core-worker.ts', 'core-worker.js'),
    parserEntry: entry('main/core/import/parser-worker.ts', 'parser-worker.js'),
    rendererFolder: join(root, 'out', 'renderer'),
    preloadFolder: join(root, 'out', 'preload'),
    resourcesFolder,
    sampleFolder: join(resourcesFolder, 'sample'),
  }
}

/** The folder that holds `out`, seen from a built script, which may lie in a sub-folder of `out/main`. */
function projectRoot(here: string): string {
  let folder = here
  while (basename(folder) !== 'out' && dirname(folder) !== folder) folder = dirname(folder)
  return dirname(folder)
}

/** What {@link defaultLibraryFolder} looks at. */
export interface Surroundings {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

const here = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() })

/** The library's folder when the user names none: inside the user's own data folder, as each system has it. */
export function defaultLibraryFolder({ platform, env, home }: Surroundings = here()): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Verbatim', 'library')
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Verbatim', 'library')
  // [1] The XDG specification: a relative or empty value is to be ignored.
  const data = env.XDG_DATA_HOME
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'verbatim', 'library')
}

/** Whether the window has been built. Without it a shell can only say so. */
export const isWindowBuilt = (paths: ProgramPaths): boolean => existsSync(join(paths.rendererFolder, 'index.html'))
