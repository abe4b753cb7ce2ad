import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import type { Launched, LaunchOptions } from './harness.ts'

const root = join(import.meta.dirname, '..', '..')

/** Electron's program where its binary is present, else undefined. */
export function electronProgram(): string | undefined {
  const folder = join(root, 'node_modules', 'electron')
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const program = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(program) ? program : undefined
}

/** Starts the built desk in Electron, as `npm start` does where its binary is present. */
export async function launchInElectron(options: LaunchOptions): Promise<Launched> {
  const executablePath = electronProgram()
  if (executablePath === undefined) throw new Error('skipped: no Electron binary')
  // The desk offers the user's own folders: this user's documents are the test's.
  const saveFolder = join(options.temporary, 'Documents')
  mkdirSync(saveFolder, { recursive: true })
  const { VERBATIM_JOURNEYS_IN: _ours, ...env } = process.env
  const app = await _electron.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      root,
      '--library',
      options.libraryFolder,
      ...((options.headless ?? true) ? ['--headless'] : []),
    ],
    env: { ...(env as Record<string, string>), HOME: options.temporary, ...options.env },
  })
  const child = app.process()
  let log = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    log += bytes.toString()
  })
  const exited = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : -1))
  const page = await app.firstWindow()
  return {
    page,
    saveFolder,
    profileFolder: await app.evaluate(({ app }) => app.getPath('sessionData')),
    processId: child.pid ?? 0,
    browserId: child.pid ?? 0,
    exited,
    log: () => log,
    async end(signal) {
      if (signal === 'SIGKILL') child.kill(signal)
      else await app.evaluate(({ app }) => app.quit())
      return await exited
    },
  }
}
