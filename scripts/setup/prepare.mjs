import { hasDependencies, installDependencies } from './dependencies.mjs'
import { alone } from './lock.mjs'
import { fetchNode, findNode } from './node.mjs'
import { toolsFolder } from './project.mjs'
import { build, isBuilt } from './sources.mjs'

/**
 * Makes the checkout ready to run: Node, packages, build, each only where it is missing or out of date. Answers the path
 * of the Node to use.
 *
 * @returns {Promise<string>}
 */
export async function prepare() {
  const node = await prepareTools()
  if (!(await isBuilt())) {
    await alone(toolsFolder, async () => {
      if (!(await isBuilt())) await build(node)
    })
  }
  return node
}

/**
 * As {@link prepare}, without the build.
 *
 * @returns {Promise<string>}
 */
export async function prepareTools() {
  const found = await findNode()
  if (found !== undefined && (await hasDependencies())) return found
  // Looked at again inside: what was missing may have come while this one waited for its turn.
  return alone(toolsFolder, async () => {
    const node = (await findNode()) ?? (await fetchNode())
    if (!(await hasDependencies())) await installDependencies(node)
    return node
  })
}
