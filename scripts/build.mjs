import { alone } from './setup/lock.mjs'
import { prepareTools } from './setup/prepare.mjs'
import { toolsFolder } from './setup/project.mjs'
import { runMain } from './setup/say.mjs'
import { build } from './setup/sources.mjs'

// Builds the program, whether or not the sources changed.
await runMain(async () => {
  const node = await prepareTools()
  await alone(toolsFolder, () => build(node))
})
