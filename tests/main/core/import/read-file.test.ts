import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFile } from '../../../../main/core/import/read-file.ts'
import { aFolder } from '../../../helpers/folder.ts'

let folder: ReturnType<typeof aFolder>
beforeEach(() => {
  folder = aFolder()
})
afterEach(() => folder.remove())

const at = (name: string): string => join(folder.path, name)

test('gives all bytes with their SHA-256 and the file’s time', async () => {
  const bytes = Buffer.alloc(2_500_000, 'Nordavia ')
  writeFileSync(at('a.txt'), bytes)
  utimesSync(at('a.txt'), 1_600_000_000, 1_600_000_000)
  const content = await readFile(at('a.txt'))
  expect(Buffer.compare(content.bytes, bytes)).toBe(0)
  expect(content.sha256.toString('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(content.modifiedAtMs).toBe(1_600_000_000_000)
})

test('a file of 300 MB is refused before it is read', async () => {
  writeFileSync(at('big.txt'), 'x')
  truncateSync(at('big.txt'), 300 * 1024 * 1024)
  const before = process.memoryUsage().arrayBuffers
  await expect(readFile(at('big.txt'))).rejects.toMatchObject({ code: 'file-too-large' })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024)
})

test.each([
  ['an empty file', 'file-empty', (path: string) => writeFileSync(path, '')],
  ['a file that is gone', 'file-missing', () => {}],
])('%s is told as such', async (_, code, make) => {
  make(at('x.txt'))
  await expect(readFile(at('x.txt'))).rejects.toMatchObject({ code, message: expect.not.stringContaining(folder.path) })
})

test('a folder, and a device without end, are no files', async () => {
  await expect(readFile(folder.path)).rejects.toMatchObject({ code: 'file-unreadable' })
  if (process.platform !== 'win32')
    await expect(readFile('/dev/zero')).rejects.toMatchObject({ code: 'file-unreadable' })
})

test.skipIf(process.platform === 'win32')(
  'a pipe that nobody writes into holds nothing up (skipped on Windows, which has none in folders)',
  async () => {
    execFileSync('mkfifo', [at('pipe.html')])
    await expect(readFile(at('pipe.html'))).rejects.toMatchObject({ code: 'file-unreadable' })
  },
)

test.skipIf(process.getuid?.() === 0)(
  'a file that may not be read is told as such (skipped as root, who may read all)',
  async () => {
    writeFileSync(at('locked.txt'), 'x')
    chmodSync(at('locked.txt'), 0)
    await expect(readFile(at('locked.txt'))).rejects.toMatchObject({ code: 'file-unreadable' })
  },
)
