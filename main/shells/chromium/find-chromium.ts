import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

/**
 * Where browsers of the Chromium family lie, best first. Debian's `/usr/bin/chromium` is a shell script that adds
 * switches of its own, so the program behind it comes first: what the desk runs with is then known to the letter.
 */
export function chromiumCandidates(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string[] {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((root) =>
      root === undefined
        ? []
        : [
            join(root, 'Chromium', 'Application', 'chrome.exe'),
            join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          ],
    )
  }
  return [
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/opt/google/chrome/chrome',
  ]
}

/** The first browser that is there and can be run, or undefined. */
export function findChromium(candidates: readonly string[] = chromiumCandidates()): string | undefined {
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
