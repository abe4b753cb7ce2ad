import { basename } from 'node:path'
import { maxTerms, type TermColumn } from '../../../preload/contract/terms.ts'
import { AppError } from '../errors.ts'
import { decode } from './encoding.ts'
import { readFile } from './read-file.ts'

/** Largest file of terms, bytes: five thousand of them are far smaller. */
const maxBytes = 8 * 1024 * 1024

/** Longest term that is kept, UTF-16 units; longer cells are notes, not names. */
const maxLength = 1000

/**
 * Reads a file of names or terms: CSV, or text with one a line.
 * @throws {AppError} `file-unsupported`, `file-empty`, `file-too-large`, `too-large`, and what reading throws
 */
export async function readTermFile(path: string): Promise<{ fileName: string; columns: TermColumn[] }> {
  const { bytes } = await readFile(path)
  if (bytes.length > maxBytes) {
    throw new AppError('file-too-large', 'This list is too large. Split the file, then search its parts.')
  }
  const { text } = decode(bytes)
  // Office documents and archives: text holds no zero bytes and hardly any broken letters.
  if (text.includes('\0') || (text.match(/\ufffd/g)?.length ?? 0) > text.length / 100) {
    throw new AppError('file-unsupported', 'This is no text. Save the list as CSV or plain text, then choose it again.')
  }
  const columns = termColumns(text)
  if (columns.length === 0) {
    throw new AppError('file-empty', 'There are no terms in this file. Write one a line, or a column of them.')
  }
  return { fileName: basename(path), columns }
}

/**
 * The columns of a list. The first line is a head when it names its columns as heads do: words alone, none of them again
 * below, in a file of several columns; a file of one column has a head only when it says "name", "term" or the like.
 * @throws {AppError} `too-large` for more than {@link maxTerms} in a column
 */
export function termColumns(text: string): TermColumn[] {
  const rows = parseCsv(text.replace(/^\ufeff/, ''))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const [first = [], ...rest] = rows
  const hasHead = isHead(first, rest, width)
  return Array.from({ length: width }, (_, column) => {
    const cells = (hasHead ? rest : rows).map((row) => (row[column] ?? '').trim().replace(/\s+/gu, ' '))
    const terms = [...new Set(cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell) && cell.length <= maxLength))]
    if (terms.length > maxTerms) {
      throw new AppError('too-large', 'A list holds at most 5,000 terms. Split the file, then search its parts.')
    }
    return { name: hasHead ? (first[column] ?? '').trim() : '', terms }
  }).filter(({ terms }) => terms.length > 0)
}

const usualHeads =
  /^(?:names?|terms?|words?|keywords?|queries|query|имя|имена|фио|термин|термины|слово|слова|аты|есімі|сөз|сөздер)$/i

function isHead(first: readonly string[], rest: readonly (readonly string[])[], width: number): boolean {
  if (rest.length === 0) return false
  if (first.some((cell) => usualHeads.test(cell.trim()))) return true
  if (width === 1) return false
  const below = new Set(rest.flat().map((cell) => cell.trim()))
  return (
    first.length === width &&
    new Set(first).size === width &&
    first.every((cell) => /^\p{L}[\p{L}\s_.-]{0,40}$/u.test(cell.trim()) && !below.has(cell.trim()))
  )
}

/** Rows of cells; the sign that parts them is the one of comma, semicolon and tab that most lines have outside quotes. */
function parseCsv(text: string): string[][] {
  const delimiter = delimiterOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endRow = (): void => {
    row.push(cell)
    if (row.some((one) => one.trim() !== '')) rows.push(row)
    row = []
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (character === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (character === delimiter) {
      row.push(cell)
      cell = ''
    } else if (character === '\n' || character === '\r') endRow()
    else cell += character
  }
  endRow()
  return rows
}

/** None for a list with a term a line: names hold commas ("Sarn, Anna"), but not every line has as many of them. */
function delimiterOf(text: string): string | undefined {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, 200)
  for (const delimiter of ['\t', ';', ',']) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const [first = 0] = counts
    if (first > 0 && counts.filter((count) => count === first).length >= 0.8 * counts.length) return delimiter
  }
  return undefined
}
