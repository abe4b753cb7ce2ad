import type { exports_ } from '../../../preload/contract/exports.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { AppError } from '../errors.ts'
import { previewExport, runExport } from '../export/exports.ts'
import type { HostPlace } from '../host.ts'

/** Exports: where to, what, and doing it. The window knows folders by label and id, never by path. */
export function exportsHandlers(context: Context): Handlers<typeof exports_> {
  // One id a folder, however often the window asks.
  const ids = new Map<string, string>()
  const place = ({ label, path }: HostPlace) => {
    const placeId = ids.get(path) ?? context.places.add([path])[0]
    if (placeId === undefined) throw new Error('a registry answers one id for each path')
    ids.set(path, placeId)
    return { placeId, label }
  }
  return {
    'exports.places': async () => ({
      places: (await context.host.places()).map(place),
      canBrowse: context.host.canBrowse,
    }),
    'exports.browse': async () => {
      if (!context.host.canBrowse) {
        throw new AppError('unsupported', 'This desk cannot open the folder dialog. Choose one of the folders listed.')
      }
      const chosen = await context.host.browseFolder()
      return chosen === undefined ? null : place(chosen)
    },
    'exports.preview': ({ scope, format }) => previewExport(context.library(), scope, format),
    'exports.run': ({ scope, format, placeId, fileName, mayReplace }) => {
      const folder = context.places.path(placeId)
      const library = context.library()
      return runExport(library, scope, format, { folder, fileName, mayReplace, leftovers: library.leftovers })
    },
  }
}
