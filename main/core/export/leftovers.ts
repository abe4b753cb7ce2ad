import { lstat, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { MetaStore } from '../store/stores.ts'

/**
 * Temporary files of exports that are under way. Their paths are kept in the library, so that what a kill leaves behind,
 * half a document in the clear, is removed when the library is opened again or the next time it exports.
 */
export interface Leftovers {
  /**
   * Runs a task that writes a temporary file, which is gone afterwards whatever became of the task. The name must be one
   * that nobody else takes: what is found under it later is removed.
   */
  during<T>(path: string, task: () => Promise<T>): Promise<T>
  /** Removes what earlier exports left. What lies on a drive that is not plugged in waits for the next time. */
  clear(): Promise<void>
}

const key = 'unfinished-files'
const Paths = z.array(z.string())

/** Drives that are never plugged in again must not make the list grow for ever. */
const maxKept = 100

/** The leftovers of an open library's exports. */
export function createLeftovers(meta: MetaStore): Leftovers {
  const underWay = new Set<string>()
  const kept = (): string[] => Paths.parse(JSON.parse(meta.get(key) ?? '[]'))
  /** Never the reason why an export fails: with a full disk under the library, it may be the way to save the work. */
  const keep = (change: (paths: string[]) => string[]): void => {
    try {
      meta.set(key, JSON.stringify(change(kept()).slice(-maxKept)))
    } catch {
      // Or it was locked meanwhile: a name that is kept for too long does no harm.
    }
  }
  const remove = async (path: string): Promise<void> => {
    if (await isRemoved(path)) keep((paths) => paths.filter((one) => one !== path))
  }

  return {
    async during(path, task) {
      keep((paths) => [...paths, path])
      underWay.add(path)
      try {
        return await task()
      } finally {
        await remove(path)
        underWay.delete(path)
      }
    },
    async clear() {
      for (const path of readable(kept)) if (!underWay.has(path)) await remove(path)
    },
  }
}

/** The list, or none where the library cannot be read: whoever reads the next thing in it will say so. */
function readable(list: () => string[]): string[] {
  try {
    return list()
  } catch {
    return []
  }
}

/** Removes a file; whether it is known to be gone. */
async function isRemoved(path: string): Promise<boolean> {
  try {
    await lstat(dirname(path))
    await rm(path, { force: true })
    return true
  } catch {
    return false
  }
}
