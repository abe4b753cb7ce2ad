import { join } from 'node:path'
import { ensureBrowser } from './setup/browser.mjs'
import { getElectron } from './setup/electron.mjs'
import { prepare } from './setup/prepare.mjs'
import { handOver, withNode } from './setup/process.mjs'
import { isRoot, outFolder, root } from './setup/project.mjs'
import { runMain, say } from './setup/say.mjs'

// `npm start` opens the desk; `npm run tour` (`--tour`), or a machine without a display, shows it at work.
const args = process.argv.slice(2)

await runMain(async () => {
  const node = await prepare()
  const isTour = args.includes('--tour')
  if (isTour || !hasDisplay()) {
    if (!isTour) say('There is no display here, so the desk is shown at work instead: the guided tour.')
    await ensureBrowser(node)
    process.exitCode = await handOver(node, [join(root, 'tests/tour/run.ts')], withNode(node))
    return
  }
  const electron = await getElectron(node)
  if (electron !== undefined) {
    // Electron refuses to run as root with its sandbox on.
    const sandbox = isRoot && process.platform === 'linux' ? ['--no-sandbox'] : []
    process.exitCode = await handOver(electron, [root, ...sandbox, ...args])
    return
  }
  await ensureBrowser(node)
  process.exitCode = await handOver(node, [join(outFolder, 'main/index.js'), ...args], withNode(node))
})

function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
