import { join } from 'node:path'
import { ensureBrowser } from './setup/browser.mjs'
import { getElectron } from './setup/electron.mjs'
import { prepare } from './setup/prepare.mjs'
import { handOver, withNode } from './setup/process.mjs'
import { root } from './setup/project.mjs'
import { runMain } from './setup/say.mjs'
import { ensureTestTools } from './setup/test-tools.mjs'

// `npm test`: set-up, then every check and test. `npm run test:long` (`--long`) runs the long forms of those that have one.
await runMain(async () => {
  const node = await prepare()
  await getElectron(node)
  await ensureBrowser(node)
  await ensureTestTools()
  const long = process.argv.includes('--long') ? { VERBATIM_LONG: '1' } : {}
  process.exitCode = await handOver(node, [join(root, 'scripts/checks/run.mjs')], { ...withNode(node), ...long })
})
