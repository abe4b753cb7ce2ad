import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../main/core/errors.ts'
import { archiveLimits, openArchive } from '../../../../main/core/import/archive.ts'
import { type RawEntry, rawZip } from './raw-zip.ts'

/** Opens an archive and reads all that it holds. */
async function readAll(bytes: Uint8Array): Promise<string[]> {
  const archive = await openArchive(bytes)
  const texts: string[] = []
  for (const name of archive.names) texts.push(new TextDecoder().decode(await archive.read(name)))
  return texts
}

async function failureOf(bytes: Uint8Array): Promise<AppError> {
  const error = await readAll(bytes).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof AppError)) throw new Error(`not refused as it should be: ${error}`)
  return error
}

const zeros = (length: number): Uint8Array => new Uint8Array(length)
const named = (...names: string[]): RawEntry[] => names.map((name) => ({ name }))

describe('what an archive gives', () => {
  test('names in its own order without folders, and contents packed and stored', async () => {
    const zip = rawZip([
      { name: 'b.txt', data: 'second' },
      { name: 'folder/', data: '', isStored: true },
      { name: 'folder/a.txt', data: 'first', isStored: true },
    ])
    expect((await openArchive(zip)).names).toEqual(['b.txt', 'folder/a.txt'])
    expect(await readAll(zip)).toEqual(['second', 'first'])
  })

  test.each([
    ['UTF-8 that is not marked', Buffer.from('отчёт.html'), 'отчёт.html'],
    [
      'the code page of Russian Windows',
      Buffer.from([0xae, 0xe2, 0xe7, 0xf1, 0xe2, 0x2e, 0x74, 0x78, 0x74]),
      'отчёт.txt',
    ],
    [
      'the old Western code page',
      Buffer.from([0x72, 0x82, 0x73, 0x75, 0x6d, 0x82, 0x2e, 0x74, 0x78, 0x74]),
      'résumé.txt',
    ],
  ])('names in %s', async (_, name, expected) => {
    expect((await openArchive(rawZip([{ name, flags: 0 }]))).names).toEqual([expected])
  })

  test('a file that packs very well, while it is small', async () => {
    expect((await readAll(rawZip([{ name: 'a', data: zeros(archiveLimits.free) }])))[0]).toHaveLength(
      archiveLimits.free,
    )
  })

  test('as many files as are allowed', async () => {
    const zip = rawZip(
      Array.from({ length: archiveLimits.entries }, (_, index) => ({ name: `${index}`, isStored: true })),
    )
    expect((await openArchive(zip)).names).toHaveLength(archiveLimits.entries)
  })
})

describe('archives that are refused', () => {
  const eleven = Array.from({ length: 11 }, (_, index) => ({
    name: `${index}.txt`,
    data: 'x',
    declares: 48 * 1024 * 1024,
  }))
  test.each<[string, Uint8Array, AppError['code'], RegExp]>([
    ['a parent folder in a name', rawZip(named('../outside.txt')), 'file-unsupported', /leads out/],
    ['a parent folder inside a name', rawZip(named('a/../../outside.txt')), 'file-unsupported', /leads out/],
    ['a parent folder at the end', rawZip(named('a/..')), 'file-unsupported', /leads out/],
    ['an absolute name', rawZip(named('/etc/outside.txt')), 'file-unsupported', /leads out/],
    ['a drive', rawZip(named('C:/outside.txt')), 'file-unsupported', /leads out/],
    ['a drive without a slash', rawZip(named('c:outside.txt')), 'file-unsupported', /leads out/],
    ['a backslash', rawZip(named('..\\outside.txt')), 'file-unsupported', /leads out/],
    ['a network share', rawZip(named('\\\\server\\share\\a.txt')), 'file-unsupported', /leads out/],
    ['a NUL', rawZip(named('a.txt\0.html')), 'file-unsupported', /leads out/],
    ['no name', rawZip(named('')), 'file-unsupported', /leads out/],
    ['an endless name', rawZip(named('a'.repeat(1001))), 'file-unsupported', /leads out/],
    ['a link', rawZip([{ name: 'a.txt', data: '/etc/passwd', mode: 0o120777 }]), 'file-unsupported', /a link/],
    ['the same name twice', rawZip(named('a.txt', 'b.txt', 'a.txt')), 'file-unsupported', /same name/],
    ['a password', rawZip([{ name: 'a.txt', flags: 0x0801 }]), 'file-unsupported', /password/],
    [
      'too many files',
      rawZip(named(...Array.from({ length: 10_001 }, (_, index) => `${index}`))),
      'file-too-large',
      /10,000/,
    ],
    ['a bomb', rawZip([{ name: 'a.txt', data: zeros(32 * 1024 * 1024) }]), 'file-too-large', /grows too large/],
    [
      'a bomb that declares to be small',
      rawZip([{ name: 'a.txt', data: zeros(32 * 1024 * 1024), declares: 100 }]),
      'parser-failed',
      /./,
    ],
    ['many files, none too large alone', rawZip(eleven), 'file-too-large', /grows too large/],
    [
      'one file declared to be huge',
      rawZip([{ name: 'a.txt', data: 'x', declares: 0xfffffffe }]),
      'file-too-large',
      /grows too large/,
    ],
    [
      'entries that share their bytes',
      rawZip([
        { name: 'a', data: 'x'.repeat(999) },
        { name: 'b', data: 'x'.repeat(999), sharesWith: 0 },
      ]),
      'parser-failed',
      /damaged/,
    ],
    ['a wrong checksum', rawZip([{ name: 'a.txt', crc: 1 }]), 'parser-failed', /damaged/],
    ['an unknown way of packing', rawZip([{ name: 'a.txt', method: 99 }]), 'parser-failed', /damaged/],
    [
      'a file that is shorter than declared',
      rawZip([{ name: 'a.txt', data: 'abc', declares: 4 }]),
      'parser-failed',
      /damaged/,
    ],
    ['nothing but the mark', new TextEncoder().encode('PK\x03\x04 and no more'), 'parser-failed', /damaged/],
    ['half of an archive', rawZip(named('a.txt', 'b.txt')).slice(0, 60), 'parser-failed', /damaged/],
  ])('%s', async (_, zip, code, message) => {
    const error = await failureOf(zip)
    expect(error.message).toMatch(message)
    expect(error.code).toBe(code)
  })

  test('files that are small alone and too much together, counted while they are read', async () => {
    // Each declares what it holds; the list alone is over the limit only with the last.
    const packed = rawZip(
      Array.from({ length: 4 }, (_, index) => ({ name: `${index}`, data: zeros(archiveLimits.free) })),
    )
    const archive = await openArchive(packed)
    const rounds = archiveLimits.total / archiveLimits.free
    let read = 0
    const error = await (async () => {
      for (; read <= rounds; read++) await archive.read('0')
    })().catch((error: unknown) => error)
    expect(error).toMatchObject({ code: 'file-too-large' })
    expect(read).toBe(rounds)
  })
})
