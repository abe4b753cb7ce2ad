import { aptCommand, canInstallPackages, installPackages, isOnPath } from './packages.mjs'
import { say } from './say.mjs'

/** Programs that some tests look through another's eyes with, and Debian's packages of them. */
const testTools = [
  { program: 'soffice', name: 'libreoffice-writer-nogui' },
  { program: 'pdftotext', name: 'poppler-utils' },
  { program: 'strace', name: 'strace' },
  { program: 'Xvfb', name: 'xvfb' },
]

/**
 * Debian's packages of the tools that are missing.
 *
 * @param {(program: string) => boolean} isThere
 */
export function missingTools(isThere) {
  return testTools.filter((tool) => !isThere(tool.program)).map((tool) => tool.name)
}

/** Installs the tools that are missing where that is possible; the tests that want one that is not there skip. */
export async function ensureTestTools() {
  if (process.platform !== 'linux') return
  const missing = missingTools(isOnPath)
  if (missing.length === 0) return
  if (canInstallPackages && (await installPackages(missing))) return
  say(`Tests that need these packages are skipped: ${missing.join(', ')}. To run them: ${aptCommand(missing)}`)
}
