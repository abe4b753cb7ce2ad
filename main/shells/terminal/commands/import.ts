import { basename, resolve, sep } from 'node:path'
import type { ImportedFile, ImportStatus } from '../../../../preload/contract/imports.ts'
import { AppError } from '../../../core/errors.ts'
import type { Run, Session } from '../session.ts'

/** Names a file as the user gave it: by the word on the command line that it was found through. */
export function nameAsGiven(words: readonly string[]): (path: string) => string {
  const picked = words.map((word) => ({ word, path: resolve(word) }))
  return (path) => {
    for (const { word, path: root } of picked) {
      if (path === root) return word
      const inside = root.endsWith(sep) ? root : root + sep
      if (path.startsWith(inside)) return `${word.replace(/[/\\]+$/, '')}${sep}${path.slice(inside.length)}`
    }
    return basename(path)
  }
}

/** How often progress is written, ms: seldom where each stays on a line of its own. */
const progressEveryMs = { onTerminal: 200, elsewhere: 5000 }

/**
 * Imports files and folders and writes a line for each file as soon as it is done. The command fails when the import
 * as a whole stopped, was cancelled, or when not one file could be taken in.
 */
export const importFiles: Run = async (session) => {
  const { call, command, core, output, stop } = session
  const files = core.addFiles(command.words.map((word) => resolve(word)))
  const started = await call('imports.start', { files })
  const cancel = (): void => void core.dispatch('imports.cancel', { importId: started.importId })
  stop.addEventListener('abort', cancel)
  if (stop.aborted) cancel()
  const { status, firstFailure } = await follow(session, started)
  stop.removeEventListener('abort', cancel)

  const { imported, unchanged, failed, elapsedMs } = status
  const seconds = Math.round(elapsedMs) / 1000
  output.progressDone()
  if (output.isJson) await output.json({ summary: { imported, unchanged, failed, seconds } })
  else await output.line(`${imported} imported, ${unchanged} unchanged, ${failed} failed in ${seconds} s.`)

  if (status.error !== null) throw new AppError(status.error.code, status.error.message)
  if (status.state === 'cancelled') throw new AppError('cancelled', 'Stopped. What was imported before stays.')
  if (imported + unchanged === 0 && firstFailure !== undefined) {
    throw new AppError(firstFailure, 'Not one file could be imported. The reason stands beside each.')
  }
}

/** Writes outcomes until the import has ended. */
async function follow(session: Session, started: ImportStatus) {
  const { call, core, output } = session
  const { importId } = started
  const pace = process.stderr.isTTY ? progressEveryMs.onTerminal : progressEveryMs.elsewhere
  let status = started
  let seen = 0
  let toldAt = performance.now()
  let firstFailure: AppError['code'] | undefined

  for (;;) {
    const change = nextChange(core)
    // Status before files: whatever it counts is then among the files.
    status = (await call('imports.status', {})) ?? status
    const done = await call('imports.files', { importId, from: seen })
    for (const file of done) {
      firstFailure ??= file.error?.code
      await tell(session, file)
    }
    seen += done.length
    const isOver = status.state !== 'running' && status.state !== 'paused'
    if (isOver && done.length === 0) return { status, firstFailure }
    if (performance.now() - toldAt > pace) {
      toldAt = performance.now()
      output.progress(`${seen} of ${status.total}${status.isCounted ? '' : ' or more'} files`)
    }
    if (done.length === 0) await change
  }
}

/** Settles when the core says that an import moved on, or after a moment. */
function nextChange(core: Session['core']): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      stopListening()
      resolve()
    }
    const timer = setTimeout(end, 250)
    const stopListening = core.onEvent((event) => {
      if (event.name === 'imports.changed') end()
    })
  })
}

async function tell({ output }: Session, file: ImportedFile): Promise<void> {
  if (output.isJson) return await output.json(file)
  if (file.status === 'failed') return await output.line(`failed     ${file.file}: ${file.error?.message ?? ''}`)
  const what = `${file.title ?? file.file} (${file.passages} passages)`
  await output.line(`${file.status.padEnd(9)}  ${file.reportId}  ${what}`)
  if (file.reissueOf !== null) await output.line(`           another copy of ${file.reissueOf}`)
}
