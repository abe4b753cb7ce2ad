import { AppError } from './errors.ts'
import { newId } from './ids.ts'

/** Paths that came from the user through the shell, under ids that mean nothing outside. */
export interface FileRegistry {
  /** Keeps absolute paths; answers one id each, in order. */
  add(paths: readonly string[]): string[]
  /**
   * The path of an id.
   * @throws {AppError} `not-found`
   */
  path(id: string): string
}

/** An empty registry. The window never sees or names a path: it passes these ids. */
export function createFileRegistry(): FileRegistry {
  const paths = new Map<string, string>()
  return {
    add(added) {
      return added.map((path) => {
        const id = newId()
        paths.set(id, path)
        return id
      })
    },
    path(id) {
      const path = paths.get(id)
      if (path === undefined) throw new AppError('not-found', 'That file is no longer at hand. Choose it again.')
      return path
    },
  }
}
