/**
 * What a shell must provide to the core, beside a way to carry calls. Everything here is asynchronous, because the
 * core lives in a worker thread of the shell's process.
 */
export interface Host {
  /** Folders to offer for saving, best first. Only folders that exist now. */
  places(): Promise<HostPlace[]>
  /** Whether {@link Host.browseFolder} can ask. */
  canBrowse: boolean
  /** Asks the user for a folder in the system's dialog; undefined when they step back. */
  browseFolder(): Promise<HostPlace | undefined>
}

/** A folder with the name that people know it by. */
export interface HostPlace {
  label: string
  path: string
}
