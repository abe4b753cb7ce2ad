import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDesk } from '../journeys/harness.ts'
import { spread, timed } from './numbers.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** From the start of the command line to its answer, ms; the smallest command, so that the start is all it does. */
export async function measureTerminal(): Promise<number> {
  const program = join(root, 'out/main/index.js')
  const samples: number[] = []
  for (let round = 0; round < 5; round += 1) {
    samples.push(await timed(() => spawnSync(process.execPath, [program, '--help'])))
  }
  return spread(samples).p50
}

/**
 * From the start of the desk's process to the unlock screen of a library that is there, in the system's Chromium without
 * a display, ms. Includes the test's own connection to the window.
 */
export async function measureChromium(libraryFolder: string): Promise<number> {
  const samples: number[] = []
  for (let round = 0; round < 3; round += 1) {
    let close: (() => Promise<unknown>) | undefined
    samples.push(
      await timed(async () => {
        const desk = await openDesk({ libraryFolder })
        close = desk.close
        await desk.page.locator('input[type=password]').waitFor()
      }),
    )
    await close?.()
  }
  return spread(samples).p50
}

/** Whether Electron's binary is here to be measured. */
export const hasElectron = (): boolean => existsSync(join(root, 'node_modules/electron/path.txt'))
