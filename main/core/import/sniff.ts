import { AppError } from '../errors.ts'
import { widePattern } from './encoding.ts'

/** Formats that this version reads. */
export type FileFormat = 'html' | 'markdown' | 'text' | 'pdf'

const readable = 'Verbatim reads saved web pages (HTML), PDF documents, Markdown and plain text.'

/** First bytes of formats that people try, as Latin-1. */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ['{\\rtf', 'an RTF document'],
  ['\xd0\xcf\x11\xe0', 'an old Microsoft Office document'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x1f\x8b', 'an archive'],
  ['7z\xbc\xaf', 'an archive'],
  ['Rar!', 'an archive'],
  ['\xfd7zXZ', 'an archive'],
  ['\x28\xb5\x2f\xfd', 'an archive'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a sound, picture or video file'],
  ['ID3', 'a sound file'],
  ['OggS', 'a sound or video file'],
  ['\x1aE\xdf\xa3', 'a video file'],
  ['SQLite format 3', 'a database'],
  ['\x7fELF', 'a program'],
  ['From: <Saved by', 'a web archive (MHTML)'],
]

/** What ZIP archives are, by the names in them. */
const archives: readonly (readonly [holds: string, name: string])[] = [
  ['mimetypeapplication/epub', 'an EPUB book'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'an OpenDocument text (ODT)'],
  ['mimetypeapplication/vnd.oasis', 'an OpenDocument file'],
  ['word/', 'a Word document (DOCX)'],
  ['xl/', 'an Excel workbook'],
  ['ppt/', 'a PowerPoint presentation'],
  ['[Content_Types].xml', 'a Microsoft Office document'],
]

/** Some mail programs and old browsers begin a web archive with other headers. */
const webArchive = /^(?:[\w-]+: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?MIME-Version: 1\.0/i

const pageStart = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i
const anyTags = /<(?:p|div|h[1-6]|br|a|table|article|section|span|ul|body)\b[^>]*>/i

/**
 * What kind of file the bytes are, by their content; the name decides only between plain text and Markdown, and
 * whether text with tags is a page.
 * @throws {AppError} `file-empty`, `file-unsupported`
 */
export function sniff(bytes: Uint8Array, fileName: string): FileFormat {
  if (bytes.length === 0) throw new AppError('file-empty', 'This file is empty. Save or copy it again.')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  // Programs put up to a kilobyte of their own before the mark of a PDF.
  if (start.startsWith('%PDF-') || start.slice(0, 1024).includes('%PDF-1.')) return 'pdf'
  const known = nameOf(start)
  if (known !== undefined) throw new AppError('file-unsupported', unsupported(known, fileName))
  const encoding = markedWide(bytes) ?? widePattern(bytes)
  if (encoding === undefined && isBinary(bytes)) {
    throw new AppError('file-unsupported', unsupported('a binary file', fileName))
  }
  const text = encoding === undefined ? start : new TextDecoder(encoding).decode(bytes.subarray(0, 8192))
  const named = fileName.toLowerCase()
  if (pageStart.test(text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, ''))) return 'html'
  if (/\.x?html?$/.test(named) && anyTags.test(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536))))
    return 'html'
  return /\.(?:md|markdown|mdown)$/.test(named) ? 'markdown' : 'text'
}

/** The name of a known format that is not read. */
function nameOf(start: string): string | undefined {
  if (webArchive.test(start)) return 'a web archive (MHTML)'
  const name = signatures.find(([mark]) => start.startsWith(mark))?.[1]
  if (name !== 'a ZIP archive') return name
  return archives.find(([holds]) => start.includes(holds))?.[1] ?? name
}

function unsupported(what: string, fileName: string): string {
  const but = /\.(?:x?html?|txt|md)$/i.test(fileName) ? ', whatever its name says' : ''
  return `This is ${what}${but}. ${readable} Save it in one of these forms, then import that.`
}

const markedWide = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** Text holds hardly any control characters; one in a hundred is more than damage. */
function isBinary(bytes: Uint8Array): boolean {
  const part = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of part) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a) controls++
  }
  return controls > part.length / 100
}
