import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentHead } from '../../blocks.ts'
import { fileHead } from '../file-head.ts'

/** Programs that print or convert what came out before; converters name no creator either. */
const printing = /mozilla|chrom|safari|firefox|writer\/web|print to pdf|quartz|wkhtml|ghostscript|cairo/i

/** What a PDF says about itself. Its date is that of publication, unless something printed is all that it is. */
export async function readHead(pdf: PDFDocumentProxy): Promise<DocumentHead> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const field = (name: string): string | undefined => {
    const value: unknown = (info as Record<string, unknown>)[name]
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }
  const creator = field('Creator')
  const isPrinted = creator === undefined || printing.test(`${creator} ${field('Producer')}`)
  const created = /^D:((?:19|20)\d\d)(\d\d)?(\d\d)?/.exec(field('CreationDate') ?? '')
  return fileHead({
    title: field('Title'),
    author: field('Author'),
    language: field('Language'),
    published: isPrinted || created === null ? undefined : created.slice(1).filter(Boolean).join('-'),
  })
}
