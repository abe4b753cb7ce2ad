import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptCommand, canInstallPackages, installPackages } from './packages.mjs'
import { SetupError } from './say.mjs'

/** What Debian calls the browser and the helper that sandboxes it where the kernel gives users no namespaces. */
const browserPackages = ['chromium', 'chromium-sandbox']

/**
 * Where a Chromium may stand on a system, best first: the program itself before the wrapper of a distribution, which
 * adds flags of its own.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env `VERBATIM_CHROMIUM` names one outright
 * @returns {string[]}
 */
export function browserPlaces(platform, env) {
  const named = env.VERBATIM_CHROMIUM ? [env.VERBATIM_CHROMIUM] : []
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge']
    return [...named, ...names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)]
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder)
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return [...named, ...programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`))]
  }
  const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser']
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder)
  return [
    ...named,
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
  ]
}

/** The path of the system's Chromium, or undefined. */
export function findBrowser() {
  return browserPlaces(process.platform, process.env).find((path) => existsSync(path) && !isSnapStub(path))
}

/**
 * Whether a file is Ubuntu's script that only asks for a snap: a browser confined that way sees neither our pipe nor our
 * profile.
 *
 * @param {string} path
 */
export function isSnapStub(path) {
  const head = Buffer.alloc(2048)
  const file = openSync(path, 'r')
  const length = readSync(file, head)
  closeSync(file)
  const text = head.toString('latin1', 0, length)
  return text.startsWith('#!') && text.includes('/snap/')
}

/** The path of a Chromium, installed with apt where that is possible. */
export async function getBrowser() {
  const found = findBrowser()
  if (found !== undefined) return found
  if (canInstallPackages && (await installPackages(browserPackages))) {
    const installed = findBrowser()
    if (installed !== undefined) return installed
  }
  throw new SetupError(
    process.platform === 'linux'
      ? `Verbatim needs Chromium for its window, and found none. Install it, then try again:\n  ${aptCommand(browserPackages)}`
      : 'Verbatim needs Chromium, Google Chrome or Microsoft Edge for its window, and found none. Install one, then try again.',
  )
}
