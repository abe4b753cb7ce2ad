import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { aptCommand, canInstallPackages, installPackages } from './packages.mjs'
import { run } from './process.mjs'
import { root } from './project.mjs'
import { SetupError } from './say.mjs'

/** What Debian calls the browser, and the helper that sandboxes it where the kernel gives users no namespaces. */
export const browserPackages = ['chromium', 'chromium-sandbox']

/**
 * The path of the Chromium that the desk would run with, or undefined. The desk's own search answers, so that set-up and
 * desk never disagree.
 *
 * @param {string} node the project's: it runs TypeScript as it is
 */
async function findBrowser(node) {
  const finder = pathToFileURL(join(root, 'main/shells/chromium/find-chromium.ts'))
  const script = `import { findChromium } from ${JSON.stringify(finder)}; process.stdout.write(findChromium() ?? '')`
  const { stdout } = await run(node, ['--input-type=module', '--eval', script])
  return stdout === '' ? undefined : stdout
}

/**
 * Sees to it that there is a Chromium, by apt where that is possible.
 *
 * @param {string} node
 */
export async function ensureBrowser(node) {
  if ((await findBrowser(node)) !== undefined) return
  if (canInstallPackages && (await installPackages(browserPackages)) && (await findBrowser(node)) !== undefined) return
  throw new SetupError(
    process.platform === 'linux'
      ? `Verbatim needs Chromium for its window, and found none. Install it, then try again:\n  ${aptCommand(browserPackages)}`
      : 'Verbatim needs Chromium or Google Chrome for its window, and found none. Install one, then try again.',
  )
}
