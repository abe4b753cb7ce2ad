import { basename, dirname, relative, sep } from 'node:path'
import type { imports } from '../../../preload/contract/imports.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'

/** Bringing files into the library. */
export const importsHandlers = (context: Context): Handlers<typeof imports> => ({
  'imports.start': ({ files }) => {
    const paths = files.map((id) => context.files.path(id))
    return context.library().imports.start(paths, { isSample: false, name: context.nameFile ?? nameWithin(paths) })
  },
  'imports.startSample': () => context.library().imports.startSample(),
  'imports.status': () => context.library().imports.status(),
  'imports.files': ({ importId, from }) => context.library().imports.files(importId, from),
  'imports.listed': ({ from }) => context.library().imports.listed(from),
  'imports.dismiss': () => {
    context.library().imports.dismiss()
    return {}
  },
  'imports.pause': ({ importId }) => {
    context.library().imports.pause(importId)
    return {}
  },
  'imports.resume': ({ importId }) => {
    context.library().imports.resume(importId)
    return {}
  },
  'imports.cancel': ({ importId }) => {
    context.library().imports.cancel(importId)
    return {}
  },
  'imports.retry': ({ fileNumbers }) => context.library().imports.retry(fileNumbers),
  'imports.interrupted': () => {
    const files = context.library().imports.interrupted()
    return files === 0 ? null : { files }
  },
  'imports.resumeInterrupted': () => context.library().imports.resumeInterrupted(),
  'imports.discardInterrupted': () => {
    context.library().imports.discardInterrupted()
    return {}
  },
})

/** Names files by what the user picked: a file by its own name, one in a folder from that folder on. */
function nameWithin(picked: readonly string[]): (path: string) => string {
  return (path) => {
    const root = picked.find((at) => path === at || path.startsWith(at.endsWith(sep) ? at : at + sep))
    return root === undefined ? basename(path) : relative(dirname(root), path)
  }
}
