import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileWhole } from '../../../../main/core/export/write-file.ts'
import { createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let folder: string
let file: string
const bytes = new TextEncoder().encode('new')

beforeEach(() => {
  library = createTestLibrary()
  folder = join(library.folder, 'Documents')
  mkdirSync(folder)
  file = join(folder, 'Quotations.docx')
})
afterEach(() => library.close())

const write = (path: string, mayReplace: boolean) =>
  writeFileWhole(path, bytes, { mayReplace, leftovers: library.leftovers })

/** Runs the function in a process of its own, which can be starved. */
const script = (size: number): string => `
  import { writeFileWhole } from ${JSON.stringify(new URL('../../../../main/core/export/write-file.ts', import.meta.url).href)}
  import { createLeftovers } from ${JSON.stringify(new URL('../../../../main/core/export/leftovers.ts', import.meta.url).href)}
  const leftovers = createLeftovers({ get: () => undefined, set: () => {} })
  console.log('writing')
  await writeFileWhole(${JSON.stringify(file)}, new Uint8Array(${size}), { mayReplace: true, leftovers }).catch((error) => console.log(error.code))
`

describe('writing a file whole', () => {
  it('writes the bytes, for the owner alone, and leaves nothing else', async () => {
    await write(file, false)
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['Quotations.docx'])
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('replaces a file only when it may', async () => {
    writeFileSync(file, 'old')
    await expect(write(file, false)).rejects.toMatchObject({ code: 'exists' })
    expect(readFileSync(file, 'utf8')).toBe('old')
    await write(file, true)
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['Quotations.docx'])
  })

  it('never replaces a folder, and clears up when the renaming fails', async () => {
    mkdirSync(join(file, 'inside'), { recursive: true })
    await expect(write(file, true)).rejects.toMatchObject({ code: 'exists' })
    expect(readdirSync(folder)).toEqual(['Quotations.docx'])
    expect(readdirSync(file)).toEqual(['inside'])
  })

  it('says so when the folder is gone', async () => {
    const gone = join(folder, 'drive', 'Quotations.docx')
    await expect(write(gone, true)).rejects.toMatchObject({ code: 'file-missing' })
  })

  // Windows has no limit of this kind to set.
  it.skipIf(process.platform === 'win32')('keeps the old file when the new one does not fit', () => {
    writeFileSync(file, 'old')
    // `ulimit -f` counts blocks of 512 or 1024 bytes; without the trap the signal would end the process.
    const { stdout } = spawnSync(
      'sh',
      ['-c', 'trap "" XFSZ; ulimit -f 64; exec "$0" --input-type=module -e "$1"', process.execPath, script(1_000_000)],
      { encoding: 'utf8' },
    )
    expect(stdout).toBe('writing\nEFBIG\n')
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['Quotations.docx'])
  })
})
