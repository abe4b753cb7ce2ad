import { useEffect, useState } from 'react'
import type { ImportStatus, ListedFile } from '../../../preload/contract/imports.ts'
import { call } from '../../desk.ts'

/**
 * What became of each file of the list, in order of completion; a file that was tried again comes again.
 * Grows while an import runs: only what is new is fetched.
 */
export function useListedFiles(status: ImportStatus): readonly ListedFile[] {
  const [entries, setEntries] = useState<readonly ListedFile[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every new status can mean new entries
  useEffect(() => {
    let isCurrent = true
    // A failure is tried again with the next status.
    call('imports.listed', { from: entries.length }).then(
      (more) => {
        if (isCurrent && more.length > 0) setEntries([...entries, ...more])
      },
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [status, entries])

  return entries
}
