import type { Fields } from './pipe.ts'

type Call = (method: string, params: Fields) => Promise<Fields>

interface RemoteProperty {
  name: string
  value?: { objectId?: string }
}

/**
 * The paths of the files that the page has put aside under `id`, in order. The page itself only has `File` objects:
 * the browser says which file of the disk each stands for, and nothing for one that a script made up.
 */
export async function filePaths(call: Call, receiver: string | undefined, id: number): Promise<string[]> {
  if (receiver === undefined) return []
  const { result: list } = (await call('Runtime.callFunctionOn', {
    objectId: receiver,
    functionDeclaration: 'function (id) { return this.takeFiles(id) }',
    arguments: [{ value: id }],
    objectGroup: 'files',
  })) as { result: { objectId: string } }
  const { result: properties } = (await call('Runtime.getProperties', {
    objectId: list.objectId,
    ownProperties: true,
  })) as { result: RemoteProperty[] }
  const files = properties.filter(({ name }) => /^\d+$/.test(name)).map(({ value }) => value?.objectId)
  const paths = await Promise.all(
    files.map(async (objectId) => {
      const { path } = (await call('DOM.getFileInfo', { objectId })) as { path: string }
      return path
    }),
  )
  await call('Runtime.releaseObjectGroup', { objectGroup: 'files' })
  return paths.filter((path) => path !== '')
}
