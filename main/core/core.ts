import type { DeskEvent } from '../../preload/contract/events.ts'
import type { Context, Library } from './context.ts'
import { createCourtesy } from './courtesy.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import { AppError } from './errors.ts'
import { createLeftovers } from './export/leftovers.ts'
import { createFileRegistry } from './files.ts'
import { createHandlers } from './handlers/index.ts'
import type { Host } from './host.ts'
import { createImports } from './import/imports.ts'
import { createSearch } from './search/search.ts'
import { migrate } from './store/migrate.ts'
import { closeDatabase } from './store/open.ts'
import { createStores } from './store/stores.ts'
import type { KdfCost } from './vault/kdf.ts'
import { createVault } from './vault/vault.ts'

/** What the core is built from. It asks for nothing else, so every shell and every test can host it. */
export interface CoreOptions {
  /** The library's folder; it may not exist yet. */
  libraryFolder: string
  /** The folder of the sample library's reports. */
  sampleFolder: string
  host: Host
  /** How lists name a file that was picked; left out: from what the user picked on. */
  nameFile?: (path: string) => string
  /** The script that a parser's thread runs, and how many such threads to keep at most. */
  parser: { entry: URL; threads: number }
  /** Cost of new key slots. Left out: measured on this machine. */
  kdfCost?: KdfCost
  /** Milliseconds since 1970 in UTC. */
  now(): number
  /** Hears of failures that nobody foresaw: the call's name and the error. */
  onInternal(call: string, error: unknown): void
}

/** The application, whoever hosts it. */
export interface Core {
  dispatch: Dispatch
  /** Takes absolute paths of files or folders from the shell; answers their ids, in order. */
  addFiles(paths: readonly string[]): string[]
  /** Takes absolute paths of folders to save into; answers their ids, in order. */
  addPlaces(paths: readonly string[]): string[]
  onEvent(listener: (event: DeskEvent) => void): () => void
  /** Locks and lets go of everything. */
  close(): Promise<void>
}

/** Builds the rooms, in order, and opens the one door to them. */
export function createCore(options: CoreOptions): Core {
  const listeners = new Set<(event: DeskEvent) => void>()
  const emit = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event)
  }
  let open: Library | undefined
  const courtesy = createCourtesy()

  const vault = createVault({ folder: options.libraryFolder, kdfCost: options.kdfCost })
  const context: Context = {
    vault,
    files: createFileRegistry(),
    places: createFileRegistry(),
    host: options.host,
    nameFile: options.nameFile,
    now: options.now,
    emit,
    library() {
      if (open === undefined) throw new AppError('locked', 'The library is locked. Unlock it, then try again.')
      return open
    },
    async open({ db, libraryId }) {
      try {
        migrate(db)
        const stores = createStores(db, options.now)
        const search = createSearch(db, stores, {
          onTotals: () => emit({ name: 'searches.changed', detail: {} }),
          turn: courtesy.turn,
        })
        const imports = createImports({
          stores,
          db,
          search,
          courtesy,
          parser: options.parser,
          sampleFolder: options.sampleFolder,
          emit,
          now: options.now,
        })
        const leftovers = createLeftovers(stores.meta)
        open = { libraryId, db, ...stores, search, imports, leftovers }
        void leftovers.clear()
      } catch (error) {
        db.close()
        await vault.release()
        throw error
      }
      emit({ name: 'vault.changed', detail: {} })
    },
    async lock() {
      const closing = open
      if (closing === undefined) return
      open = undefined
      try {
        await closing.imports.close()
        closing.search.close()
      } finally {
        // Whatever a room stumbles over on its way out, the library is locked after this.
        closeDatabase(closing.db)
        await vault.release()
        emit({ name: 'vault.changed', detail: {} })
      }
    },
  }

  const dispatch = createDispatch(createHandlers(context), options.onInternal)
  return {
    // A search is asked with every keystroke: what works in the background goes on when it is answered.
    dispatch: (name, input) =>
      typeof name === 'string' && name.startsWith('search.')
        ? courtesy.during(() => dispatch(name, input))
        : dispatch(name, input),
    addFiles: (paths) => context.files.add(paths),
    addPlaces: (paths) => context.places.add(paths),
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await context.lock()
      listeners.clear()
    },
  }
}
