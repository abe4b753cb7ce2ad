import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { launchBrowser } from '../../../main/shells/chromium/browser.ts'
import { aFolder } from '../../helpers/folder.ts'

test.skipIf(process.platform === 'win32')(
  'what a browser that crashed leaves running is ended before its profile is wiped (skipped where there are no groups)',
  async () => {
    const place = aFolder()
    const executable = join(place.path, 'browser')
    const mark = join(place.path, 'writes')
    mkdirSync(mark)
    // Ends at once and leaves a process behind that writes into the profile as long as it lives: some ten seconds.
    writeFileSync(
      executable,
      `#!/bin/sh
for flag in "$@"; do case "$flag" in --user-data-dir=*) profile="\${flag#--user-data-dir=}";; esac; done
(for i in $(seq 1000); do mkdir -p "$profile/Default"; : > "${mark}/once"; sleep 0.01; done) &
exit 0
`,
      { mode: 0o755 },
    )
    try {
      const browser = launchBrowser({ executable, url: 'about:blank', isHeadless: true })
      await expect.poll(() => existsSync(join(mark, 'once')), { timeout: 5000 }).toBe(true)
      await browser.close()
      await wait(100)
      expect(existsSync(browser.profileFolder)).toBe(false)
    } finally {
      place.remove()
    }
  },
)
