import type { DeskEvent } from '../../preload/contract/events.ts'
import type { Leftovers } from './export/leftovers.ts'
import type { FileRegistry } from './files.ts'
import type { Host } from './host.ts'
import type { Imports } from './import/imports.ts'
import type { Search } from './search/search.ts'
import type { LibraryDb } from './store/open.ts'
import type { Stores } from './store/stores.ts'
import type { Vault } from './vault/vault.ts'

/** An open library: its database and the rooms that stand on it. It lives from unlock to lock. */
export interface Library extends Stores {
  libraryId: string
  db: LibraryDb
  search: Search
  imports: Imports
  /** Temporary files of its exports. */
  leftovers: Leftovers
}

/** What handlers work with. */
export interface Context {
  vault: Vault
  /**
   * The open library.
   * @throws {AppError} `locked`
   */
  library(): Library
  /** Locks: stops imports, closes the database, wipes the key. Does nothing when nothing is open. */
  lock(): Promise<void>
  /** Takes over a database that the vault has opened: migrates it and builds the rooms on it. */
  open(opened: { db: LibraryDb; libraryId: string }): Promise<void>
  /** Files and folders that the shell has handed in, by opaque id. */
  files: FileRegistry
  /** Folders to save into, by opaque id. */
  places: FileRegistry
  host: Host
  /** How lists name a file that was picked; left out: from what the user picked on. */
  nameFile: ((path: string) => string) | undefined
  emit(event: DeskEvent): void
  /** Milliseconds since 1970 in UTC. */
  now(): number
}
