import { AppError } from '../../errors.ts'
import type { ReadDocument } from '../blocks.ts'
import { decode } from '../encoding.ts'
import { readHtml } from './html.ts'
import { type MimePart, readParts } from './mhtml-parts.ts'
import { guarded } from './packed.ts'
import { readText } from './text.ts'

/**
 * Reads a web archive (MHTML): the page in it, with the address that it was saved from. Pictures, styles and pages inside
 * the page are left out.
 * @throws {AppError} `file-no-text` for one without a page, `parser-failed`
 */
export function readMhtml(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  return guarded('web archive', () => {
    const parts = readParts(bytes)
    const page = rootPart(parts)
    if (page === undefined) throw noPage()
    const { text, isSure, encoding } = decode(page.content(), page.charset)
    const document = page.type === 'text/plain' ? readText(text, fileName) : readHtml(text, fileName)
    if (!isSure) document.doubts.push(`The page does not name its encoding; it was read as ${encoding}.`)
    const { head } = document
    const [first] = parts
    const saved = first?.headers.get('snapshot-content-location') ?? page.headers.get('content-location')
    const subject = first?.headers.get('subject') ?? null
    return { ...document, head: { ...head, title: head.title ?? subject, url: head.url ?? webAddress(saved) } }
  })
}

/** The page itself: the part that the archive names as its start, or the first page in it. */
function rootPart(parts: readonly MimePart[]): MimePart | undefined {
  const start = parts.find(({ type }) => type === 'multipart/related')?.start
  const pages = parts.filter(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type))
  const named = start === undefined ? undefined : pages.find(({ headers }) => headers.get('content-id') === start)
  return named ?? pages[0] ?? parts.find(({ type }) => type === 'text/plain')
}

function webAddress(address: string | undefined): string | null {
  const url = URL.parse(address ?? '')
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}

const noPage = (): AppError =>
  new AppError('file-no-text', 'This web archive holds no page. Open the page again and save it as HTML.')
