import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import fc from 'fast-check'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Cell, Table } from '../../../../../main/core/export/table.ts'
import { writeCsv } from '../../../../../main/core/export/writers/csv.ts'
import { writeXlsx } from '../../../../../main/core/export/writers/xlsx.ts'
import { termColumns } from '../../../../../main/core/import/term-file.ts'

const table: Table = {
  name: 'Terms: [all]/*?',
  head: ['Report', '=SUM(A1)', 'Қ & <b>'],
  rows: [
    ['Vardania, 2019', 3, null],
    ['-x\n"y"', null, 0],
  ],
}

describe('CSV', () => {
  it('quotes what must be quoted and disarms formulas', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(table))).toBe(
      `\ufeffReport,'=SUM(A1),Қ & <b>\r\n"Vardania, 2019",3,\r\n"'-x\n""y""",,0\r\n`,
    )
  })

  it('never begins a cell as a formula does', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = new TextDecoder().decode(writeCsv({ name: '', head: [text], rows: [] })).replace(/^"/, '')
        expect(written).not.toMatch(/^[=+\-@\t\r](?!\n)/)
      }),
    )
  })

  it('is read again as it was', () => {
    const [column] = termColumns(
      new TextDecoder().decode(writeCsv({ name: '', head: ['term'], rows: [['a "b", c'], ['d']] })),
    )
    expect(column).toEqual({ name: 'term', terms: ['a "b", c', 'd'] })
  })
})

/** Parts of a workbook by name. */
async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false }).getEntries()) {
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new TextWriter()))
  }
  return parts
}

/** The cells of a sheet by place. */
function cellsOf(sheet: string): Record<string, Cell> {
  const cells = [...new DOMParser().parseFromString(sheet, 'text/xml').querySelectorAll('c')]
  return Object.fromEntries(
    cells.map((cell) => [
      cell.getAttribute('r'),
      cell.getAttribute('t') === 'inlineStr' ? cell.textContent : Number(cell.textContent),
    ]),
  )
}

describe('XLSX', () => {
  it('holds texts as texts, numbers as numbers and leaves out what is empty', async () => {
    const parts = await partsOf(await writeXlsx(table))
    expect(cellsOf(parts.get('xl/worksheets/sheet1.xml') ?? '')).toEqual({
      A1: 'Report',
      B1: '=SUM(A1)',
      C1: 'Қ & <b>',
      A2: 'Vardania, 2019',
      B2: 3,
      A3: '-x\n"y"',
      C3: 0,
    })
    expect(parts.get('xl/workbook.xml')).toContain('name="Terms   all')
    for (const target of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml']) {
      expect(parts.get('[Content_Types].xml')).toContain(`/${target}`)
      expect(parts.has(target)).toBe(true)
    }
  })

  it('names columns as spreadsheets do', async () => {
    const head = Array.from({ length: 800 }, (_, i) => `${i}`)
    const cells = cellsOf(
      (await partsOf(await writeXlsx({ name: 'x', head, rows: [] }))).get('xl/worksheets/sheet1.xml') ?? '',
    )
    expect([cells.Z1, cells.AA1, cells.AZ1, cells.BA1, cells.ZZ1, cells.AAA1]).toEqual([
      '25',
      '26',
      '51',
      '52',
      '701',
      '702',
    ])
  })

  it('is the same for the same table, and says nothing of whom or when', async () => {
    const first = await writeXlsx(table)
    expect(Buffer.from(await writeXlsx(table)).equals(Buffer.from(first))).toBe(true)
    expect([...(await partsOf(first)).keys()].filter((name) => name.startsWith('docProps'))).toEqual([])
  })

  it('takes any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const parts = await partsOf(await writeXlsx({ name: text, head: [text], rows: [] }))
        const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
        const isForbidden = (code: number) => (code < 32 && ![9, 10, 13].includes(code)) || code >= 0xfffe
        expect([...sheet].filter((one) => one.length === 1 && isForbidden(one.charCodeAt(0)))).toEqual([])
        expect(sheet.isWellFormed()).toBe(true)
        expect(sheet.match(/<t [^>]*>([^<]*)<\/t>/)).not.toBeNull()
      }),
      { numRuns: 50 },
    )
  })
})
