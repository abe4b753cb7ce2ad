import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes files so that after a crash at any point each is whole, old or new. All bytes are on the disk under temporary
 * names (`.tmp` behind the own) before the first is renamed, so a full disk changes nothing; the renames follow in order.
 */
export function writeDurably(files: readonly { path: string; bytes: Uint8Array }[]): void {
  try {
    for (const { path, bytes } of files) writeSynced(`${path}.tmp`, bytes)
  } catch (error) {
    for (const { path } of files) rmSync(`${path}.tmp`, { force: true })
    throw error
  }
  for (const { path } of files) {
    renameSync(`${path}.tmp`, path)
    syncFolder(dirname(path))
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600)
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes the folder's names durable. Windows does so by itself and cannot open a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
