import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTermFile, termColumns } from '../../../../main/core/import/term-file.ts'
import { aFolder } from '../../../helpers/folder.ts'

const read = (text: string) => termColumns(text).map(({ name, terms }) => [name, ...terms])

describe('a list of terms', () => {
  it.each<[string, string, string[][]]>([
    ['one a line', 'Anna Sarn\nBo Velm\n', [['', 'Anna Sarn', 'Bo Velm']]],
    ['with Windows and old Mac line ends', 'Anna\r\nBo\rCy', [['', 'Anna', 'Bo', 'Cy']]],
    ['with empty and repeated lines', '\n Anna  Sarn \n\nAnna Sarn\n—\n', [['', 'Anna Sarn']]],
    ['with a head', 'Name\nAnna\nBo', [['Name', 'Anna', 'Bo']]],
    ['with a head in Russian', 'Имя\nАнна', [['Имя', 'Анна']]],
    ['whose first line only looks like a name', 'Anna\nBo', [['', 'Anna', 'Bo']]],
    ['with a comma in some lines', 'Sarn, Anna\nBo Velm\nthe Guard', [['', 'Sarn, Anna', 'Bo Velm', 'the Guard']]],
    [
      'in columns',
      'id,name\n1,Anna\n2,Bo',
      [
        ['id', '1', '2'],
        ['name', 'Anna', 'Bo'],
      ],
    ],
    [
      'in columns without a head',
      '1;Anna\n2;Bo',
      [
        ['', '1', '2'],
        ['', 'Anna', 'Bo'],
      ],
    ],
    [
      'by tabs',
      'who\twhere\nAnna\tSarn\nBo\tVelm',
      [
        ['who', 'Anna', 'Bo'],
        ['where', 'Sarn', 'Velm'],
      ],
    ],
    [
      'with quotes',
      '"Sarn, Anna",x\n"the ""Guard""",y\n"two\nlines",z',
      [
        ['', 'Sarn, Anna', 'the "Guard"', 'two lines'],
        ['', 'x', 'y', 'z'],
      ],
    ],
    ['with a quote that is not closed', '"Anna\nBo', [['', 'Anna Bo']]],
    ['with a byte order mark', '\ufeffAnna', [['', 'Anna']]],
    [
      'with an empty column',
      'a,,b\nc,,d\ne,,f',
      [
        ['', 'a', 'c', 'e'],
        ['', 'b', 'd', 'f'],
      ],
    ],
    ['of nothing', ' \n\n', []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('is refused when it is too long', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, i) => `name ${i}`).join('\n')
    expect(termColumns(lines(5000))[0]?.terms).toHaveLength(5000)
    expect(() => termColumns(lines(5001))).toThrow(expect.objectContaining({ code: 'too-large' }))
  })
})

describe('a file of terms', () => {
  const folder = aFolder()
  const file = (name: string, bytes: string | Uint8Array): string => {
    const path = join(folder.path, name)
    writeFileSync(path, bytes)
    return path
  }

  it('is read in the encodings that people meet', async () => {
    const cp1251 = new Uint8Array([
      0xc0, 0xed, 0xed, 0xe0, 0x20, 0xd1, 0xe0, 0xf0, 0xed, 0x0a, 0xc1, 0xee, 0xf0, 0xe8, 0xf1,
    ])
    expect(await readTermFile(file('a.csv', cp1251))).toEqual({
      fileName: 'a.csv',
      columns: [{ name: '', terms: ['Анна Сарн', 'Борис'] }],
    })
    const wide = Buffer.from('\ufeffАнна\nБорис', 'utf16le')
    expect((await readTermFile(file('b.txt', wide))).columns[0]?.terms).toEqual(['Анна', 'Борис'])
  })

  it.each([
    ['file-empty', ' \n ,\n'],
    ['file-empty', ''],
    ['file-unsupported', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0, 1, 2, 3])],
    ['file-too-large', new Uint8Array(9 * 1024 * 1024).fill(97)],
  ])('is refused with %s', async (code, bytes) => {
    await expect(readTermFile(file('c', bytes))).rejects.toMatchObject({ code })
  })

  it('is missed', async () => {
    await expect(readTermFile(join(folder.path, 'none'))).rejects.toMatchObject({ code: 'file-missing' })
    folder.remove()
  })
})
