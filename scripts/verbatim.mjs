import { join } from 'node:path'
import { prepare } from './setup/prepare.mjs'
import { handOver } from './setup/process.mjs'
import { outFolder } from './setup/project.mjs'
import { runMain } from './setup/say.mjs'

// The command line from a checkout: set-up where something is missing, then the program with the arguments as given.
await runMain(async () => {
  const node = await prepare()
  process.exitCode = await handOver(node, [join(outFolder, 'main/index.js'), ...process.argv.slice(2)])
})
