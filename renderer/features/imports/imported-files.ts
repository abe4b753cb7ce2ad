import { useEffect, useState } from 'react'
import type { ImportedFile, ImportStatus } from '../../../preload/contract/imports.ts'
import { call } from '../../desk.ts'
import { filesDone } from './progress.ts'

/** Files that one call answers at most; the contract says so. */
const page = 1000

/**
 * What became of each file of an import, in order of completion. Grows while the import runs: only what is new is
 * fetched.
 */
export function useImportedFiles(status: ImportStatus | null): readonly ImportedFile[] {
  const [held, setHeld] = useState<{ importId: string; files: readonly ImportedFile[] }>({ importId: '', files: [] })
  const importId = status?.importId ?? ''
  const done = status === null ? 0 : filesDone(status)
  const files = held.importId === importId ? held.files : []

  useEffect(() => {
    if (importId === '' || files.length >= done) return
    let isCurrent = true
    // A failure is tried again with the next file that is done.
    call('imports.files', { importId, from: files.length }).then(
      (more) => {
        if (isCurrent && more.length > 0 && more.length <= page) setHeld({ importId, files: [...files, ...more] })
      },
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [importId, done, files])

  return files
}
