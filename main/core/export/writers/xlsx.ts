import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import type { Cell, Table } from '../table.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Parts of the smallest workbook that spreadsheets open: one sheet, a bold head, no author and no date. */
const fixedParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
}

/** Longest text of a cell, and columns of a sheet, by the format's own rules. */
const limits = { text: 32_767, columns: 16_384 }

/** A table as an Office Open XML workbook. The same table gives the same bytes. */
export async function writeXlsx(table: Table): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    // Written by zip.js itself: another Node's zlib might compress to other bytes.
    useCompressionStream: false,
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
    dataDescriptor: false,
    msDosCompatible: true,
  })
  const parts = { ...fixedParts, 'xl/workbook.xml': workbook(table.name), 'xl/worksheets/sheet1.xml': sheet(table) }
  for (const [name, xml] of Object.entries(parts)) await writer.add(name, new TextReader(declaration + xml))
  return writer.close()
}

/** A sheet's name has at most 31 characters, none of them `[]:*?/\`, and no apostrophe at its ends. */
function workbook(name: string): string {
  const safe = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
  return `<workbook xmlns="${main}" xmlns:r="${documents}"><sheets><sheet name="${xmlText(safe)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

function sheet({ head, rows }: Table): string {
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const lines = [head, ...rows].map((row, index) => line(row, index + 1))
  return `<worksheet xmlns="${main}">${view}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

function line(row: readonly Cell[], number: number): string {
  const style = number === 1 ? ' s="1"' : ''
  const cells = row.slice(0, limits.columns).map((cell, column) => {
    if (cell === null) return ''
    const place = `r="${columnName(column)}${number}"${style}`
    if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.slice(0, limits.text))}</t></is></c>`
  })
  return `<row r="${number}">${cells.join('')}</row>`
}

/** `A` to `Z`, `AA` to `ZZ`, … for columns from 0. */
function columnName(column: number): string {
  const above = Math.floor(column / 26) - 1
  return `${above < 0 ? '' : columnName(above)}${String.fromCharCode(65 + (column % 26))}`
}

/** Text for XML: what it cannot hold (control characters, halves of a pair) becomes U+FFFD. */
const xmlText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
