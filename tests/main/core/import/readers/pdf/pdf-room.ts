import type { Block } from '../../../../../../main/core/import/blocks.ts'
import { readPdf } from '../../../../../../main/core/import/readers/pdf/pdf.ts'
import { makePdf, type PdfPage, type PdfText } from '../../../../../helpers/pdf.ts'

/** Blocks and metadata of a made PDF. */
export const read = async (pages: PdfPage[], options?: Parameters<typeof makePdf>[1]) =>
  readPdf(makePdf(pages, options), 'report.pdf')

/** A block in a line: page, kind, level, text. */
export const brief = ({ kind, level, text, page }: Block): string =>
  `${page} ${kind}${level === 0 ? '' : ` ${level}`}: ${text}`

/** The blocks of a made PDF, a line each. */
export const briefs = async (pages: PdfPage[]): Promise<string[]> => (await read(pages)).blocks.map(brief)

/** A line of ten points. */
export const line = (text: string, y: number, more: Partial<PdfText> = {}): PdfText => ({
  x: 72,
  y,
  size: 10,
  text,
  ...more,
})

/** Sentences that say nothing, as many words as are asked for; no two numbers say the same. */
export function prose(words: number, number: number): string {
  const stock = 'officials courts people groups towns letters papers rules answers meetings reports journeys'.split(' ')
  const text = Array.from({ length: words }, (_, index) => stock[(index * 5 + number * 7 + (index % 3)) % stock.length])
  return `Matter ${number} concerns ${text.join(' ')} and no more than that.`
}
