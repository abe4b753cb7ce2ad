import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** Whether Electron's binary is here to be measured. */
export const hasElectron = (): boolean => existsSync(join(root, 'node_modules/electron/path.txt'))
