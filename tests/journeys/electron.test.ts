import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shell } from './harness.ts'
import { electronProgram } from './launch-in-electron.ts'

/** Journeys about the Chromium shell itself; all others are a user's and run in any shell. */
const aboutChromium = [
  'electron.test.ts',
  'memory.test.ts',
  'offline.test.ts',
  'shell.test.ts',
  'no-plain-text.test.ts',
  'tour.test.ts',
]

const root = join(import.meta.dirname, '..', '..')
const quarterOfAnHour = 15 * 60 * 1000

const hasElectron = electronProgram() !== undefined
const name = hasElectron ? 'a user’s journeys run in Electron, unchanged' : 'skipped: no Electron binary'

test.skipIf(!hasElectron || shell === 'electron')(
  name,
  async () => {
    const journeys = readdirSync(import.meta.dirname).filter(
      (file) => file.endsWith('.test.ts') && !aboutChromium.includes(file),
    )
    expect(journeys.length).toBeGreaterThan(3)
    const vitest = [
      process.execPath,
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--project',
      'journeys',
      ...journeys.map((file) => join('tests', 'journeys', file)),
    ]
    // Electron needs a display even for a window that is never shown.
    const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
    const [program = '', ...args] = needsDisplay ? ['xvfb-run', '-a', ...vitest] : vitest
    const run = spawn(program, args, {
      cwd: root,
      env: { ...process.env, VERBATIM_JOURNEYS_IN: 'electron' },
      stdio: 'inherit',
    })
    expect(await once(run, 'exit')).toEqual([0, null])
  },
  quarterOfAnHour,
)
