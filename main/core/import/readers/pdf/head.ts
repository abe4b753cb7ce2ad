import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type DocumentHead, emptyHead } from '../../blocks.ts'
import { normaliseText } from '../../text.ts'

/** Longest value that is kept, UTF-16 units. */
const longest = 500

/** Titles that programs give: file names, and words for none. */
const noTitle =
  /^(?:untitled|без (?:имени|названия)|document\d*|microsoft word\b.*|.*\.(?:docx?|rtf|odt|pdf|indd|html?|txt|pages))$/i

/** Authors that are no publishers: people's names and accounts are two small words or one. */
const organisation =
  /\b(?:department|ministry|bureau|office|committee|council|union|foundation|institute|watch|amnesty|international|rights|nations|centre|center|association|organi[sz]ation|agency|university|коми\p{L}+|бюро|фонд|центр|министерств\p{L}+|ассоциаци\p{L}+|қор\p{L}*|орталы\p{L}+)\b/iu

/** Programs that print or convert what came out before; converters name no creator either. */
const printing = /mozilla|chrom|safari|firefox|writer\/web|print to pdf|quartz|wkhtml|ghostscript|cairo/i

/** What a PDF says about itself. Its date is that of publication, unless something printed is all that it is. */
export async function readHead(pdf: PDFDocumentProxy): Promise<DocumentHead> {
  const head = emptyHead()
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const field = (name: string): string | null => {
    const value: unknown = (info as Record<string, unknown>)[name]
    const text = typeof value === 'string' ? normaliseText(value.slice(0, longest)) : ''
    return text === '' ? null : text
  }
  const title = field('Title')
  const author = field('Author')
  const creator = field('Creator')
  const isPrinted = creator === null || printing.test(`${creator} ${field('Producer')}`)
  const created = /^D:((?:19|20)\d\d)(\d\d)?(\d\d)?/.exec(field('CreationDate') ?? '')
  return {
    ...head,
    title: title === null || noTitle.test(title) ? null : title,
    language: /^[a-z]{2,3}\b/i.exec(field('Language') ?? '')?.[0].toLowerCase() ?? null,
    site: author !== null && organisation.test(author) ? author : null,
    published: isPrinted || created === null ? null : created.slice(1).filter(Boolean).join('-'),
  }
}
