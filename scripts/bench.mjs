import { join } from 'node:path'
import { ensureBrowser } from './setup/browser.mjs'
import { prepare } from './setup/prepare.mjs'
import { handOver, withNode } from './setup/process.mjs'
import { root } from './setup/project.mjs'
import { runMain } from './setup/say.mjs'

// `npm run bench`: measures the design's budgets, see tests/bench/run.ts.
await runMain(async () => {
  const node = await prepare()
  await ensureBrowser(node)
  process.exitCode = await handOver(node, [join(root, 'tests/bench/run.ts'), ...process.argv.slice(2)], withNode(node))
})
