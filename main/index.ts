import { isTerminalCall } from './shells/desk-arguments.ts'

// Chooses the shell, nothing else. Under Electron a program that is not packaged comes after Electron's own name.
const argv = process.argv.slice(process.versions.electron !== undefined && !process.defaultApp ? 1 : 2)

if (isTerminalCall(argv)) {
  const { runTerminal } = await import('./shells/terminal/main.ts')
  process.exitCode = await runTerminal(argv)
} else if (process.versions.electron !== undefined) {
  const { runElectron } = await import('./shells/electron/main.ts')
  runElectron(argv)
} else {
  const { runDesk } = await import('./shells/chromium/main.ts')
  process.exitCode = await runDesk(argv)
}
