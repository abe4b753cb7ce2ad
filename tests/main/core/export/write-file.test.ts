import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileWhole } from '../../../../main/core/export/write-file.ts'

let folder: string
let file: string
const bytes = new TextEncoder().encode('new')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-write-'))
  file = join(folder, 'Quotations.docx')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the function in a process of its own, which can be stopped or starved. */
const script = (size: number): string => `
  import { writeFileWhole } from ${JSON.stringify(new URL('../../../../main/core/export/write-file.ts', import.meta.url).href)}
  console.log('writing')
  await writeFileWhole(${JSON.stringify(file)}, new Uint8Array(${size}), { mayReplace: true }).catch((error) => console.log(error.code))
`

describe('writing a file whole', () => {
  it('writes the bytes, for the owner alone, and leaves nothing else', async () => {
    await writeFileWhole(file, bytes, { mayReplace: false })
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['Quotations.docx'])
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('replaces a file only when it may', async () => {
    writeFileSync(file, 'old')
    await expect(writeFileWhole(file, bytes, { mayReplace: false })).rejects.toMatchObject({ code: 'exists' })
    expect(readFileSync(file, 'utf8')).toBe('old')
    await writeFileWhole(file, bytes, { mayReplace: true })
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['Quotations.docx'])
  })

  it('never replaces a folder, and clears up when the renaming fails', async () => {
    mkdirSync(join(file, 'inside'), { recursive: true })
    await expect(writeFileWhole(file, bytes, { mayReplace: true })).rejects.toMatchObject({ code: 'exists' })
    expect(readdirSync(folder)).toEqual(['Quotations.docx'])
    expect(readdirSync(file)).toEqual(['inside'])
  })

  it('says so when the folder is gone', async () => {
    const gone = join(folder, 'drive', 'Quotations.docx')
    await expect(writeFileWhole(gone, bytes, { mayReplace: true })).rejects.toMatchObject({ code: 'file-missing' })
  })

  it('clears what a crash left behind', async () => {
    writeFileSync(join(folder, '.Quotations.docx.part'), 'half')
    await writeFileWhole(file, bytes, { mayReplace: false })
    expect(readdirSync(folder)).toEqual(['Quotations.docx'])
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

  it('keeps the old file when the process is killed while it writes', async () => {
    writeFileSync(file, 'old')
    const child = spawn(process.execPath, ['--input-type=module', '-e', script(300_000_000)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    while (child.exitCode === null && !readdirSync(folder).includes('.Quotations.docx.part'))
      await new Promise(setImmediate)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    expect(readFileSync(file, 'utf8')).toBe('old')
  })
})
