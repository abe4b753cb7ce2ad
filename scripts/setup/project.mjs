import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** What set-up fetches and remembers. Ignored by git; deleting it makes set-up start afresh. */
export const toolsFolder = join(root, '.tools')

/** The built program. */
export const outFolder = join(root, 'out')

export const isWindows = process.platform === 'win32'

/** Whether this process may install packages of the system. */
export const isRoot = process.getuid?.() === 0
