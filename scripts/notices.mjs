import { join } from 'node:path'
import { prepareTools } from './setup/prepare.mjs'
import { handOver } from './setup/process.mjs'
import { root } from './setup/project.mjs'
import { runMain } from './setup/say.mjs'

// Writes THIRD-PARTY-NOTICES.md afresh.
await runMain(async () => {
  const node = await prepareTools()
  process.exitCode = await handOver(node, [join(root, 'scripts/notices/write.mjs')])
})
