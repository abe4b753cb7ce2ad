import { AppError } from '../../../errors.ts'
import type { Block, ReadDocument } from '../../blocks.ts'
import { maxTextLength, tooLarge } from '../../limits.ts'
import { toFragments } from './fragments.ts'
import { removeFurniture, type WholePage } from './furniture.ts'
import { readHead } from './head.ts'
import { toLines } from './lines.ts'
import { type Faces, readPage } from './page-text.ts'
import { withPdf } from './pdfjs.ts'
import { toBlocks } from './to-blocks.ts'

/**
 * Reads a PDF that has its text in it: words with their places become lines, columns, paragraphs, headings, items, rows and
 * footnotes; running heads and feet, page numbers and what browsers print at the edges of pages are left out. Every block
 * knows the page it begins on.
 * @throws {AppError} `file-no-text` for pictures of pages, `file-unsupported` for a locked file, `file-too-large`,
 *   `parser-failed`
 */
export function readPdf(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  return withPdf(bytes, async (pdf) => {
    const pages: WholePage[] = []
    const faces: Faces = new Map()
    let length = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const { runs, width, height } = await readPage(pdf, number, faces)
      length += runs.reduce((sum, { text }) => sum + text.length, 0)
      if (length > maxTextLength) throw tooLarge()
      pages.push({ page: number, width, height, fragments: toFragments(runs) })
    }
    const { pages: bare, url } = removeFurniture(pages)
    const blocks = toBlocks(toLines(bare))
    if (isScan(blocks, pages.length)) throw scanned()
    return { format: 'pdf', fileName, head: { ...(await readHead(pdf)), url }, blocks, doubts: doubtsOf(pages) }
  })
}

/** Whether pages are pictures. Stamps leave some letters on them. */
function isScan(blocks: readonly Block[], pages: number): boolean {
  const letters = blocks.reduce((sum, { text }) => sum + text.length, 0)
  return letters === 0 || (pages > 3 && letters < 20 * pages)
}

function doubtsOf(pages: readonly WholePage[]): string[] {
  const empty = pages.filter(({ fragments }) => fragments.length === 0).length
  return empty === 0 ? [] : [`${empty} of the ${pages.length} pages hold no text; they may be pictures.`]
}

const scanned = (): AppError =>
  new AppError(
    'file-no-text',
    'This PDF is a scan: it holds pictures of pages and no text. Run text recognition (OCR) on it first, then import the result.',
  )
