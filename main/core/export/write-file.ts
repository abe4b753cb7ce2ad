import { constants } from 'node:fs'
import { lstat, open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError, codeOf } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Leftovers } from './leftovers.ts'

/**
 * Writes a file whole or not at all: to a temporary name in the same folder, flushed to the disk, then renamed. When
 * anything fails, a file that was there before is as it was. The file can be read by its owner alone. What a kill
 * leaves under the temporary name, `leftovers` clears.
 *
 * @throws {AppError} `exists` when a file of that name is there and may not be replaced, or when a folder is;
 * `file-missing` when the folder is gone. Failures of the disk pass as they are, with the system's code.
 */
export async function writeFileWhole(
  path: string,
  bytes: Uint8Array,
  { mayReplace, leftovers }: { mayReplace: boolean; leftovers: Leftovers },
): Promise<void> {
  const folder = dirname(path)
  // A name that nobody else takes: what is found under it later is ours to remove.
  const temporary = join(folder, `.${basename(path)}.${newId()}.part`)
  await leftovers.clear()
  try {
    if (!mayReplace) await refuseExisting(path)
    await leftovers.during(temporary, async () => {
      await writeDurably(temporary, bytes)
      // Again, because writing takes time and another program may have put a file there.
      if (!mayReplace) await refuseExisting(path)
      await rename(temporary, path)
    })
    await syncFolder(folder)
  } catch (error) {
    throw recognise(error)
  }
}

async function refuseExisting(path: string): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (found !== undefined) throw exists()
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY
  const file = await open(path, flags, 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } catch (error) {
    // Some file systems of removable drives know no such thing; the file is whole all the same.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

const exists = (cause?: unknown): AppError =>
  new AppError('exists', 'A file of that name is there already. Choose another name or allow it to be replaced.', {
    cause,
  })

function recognise(error: unknown): unknown {
  const code = codeOf(error)
  if (code === 'EISDIR' || code === 'ENOTEMPTY' || code === 'EEXIST') return exists(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('file-missing', 'The folder is gone. Plug the drive in again or choose another folder.', {
      cause: error,
    })
  }
  return error
}
