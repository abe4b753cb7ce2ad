import { AppError } from '../errors.ts'
import { widePattern } from './encoding.ts'

/** Formats that this version reads. */
export type FileFormat = 'html' | 'markdown' | 'text' | 'pdf' | 'docx' | 'odt' | 'epub' | 'rtf' | 'mhtml'

const readable =
  'Verbatim reads saved web pages (HTML, MHTML), PDF, Word (DOCX), OpenDocument (ODT), RTF and EPUB documents, Markdown and plain text.'

/** First bytes of formats that people try, as Latin-1. */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ['\xd0\xcf\x11\xe0', 'an old Microsoft Office document, or one that is locked with a password'],
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
  ['bplist00', 'a web archive of Safari'],
  ['AT&TFORM', 'a DjVu document'],
  ['SQLite format 3', 'a database'],
  ['\x7fELF', 'a program'],
]

/** Reports that are packed as ZIP archives, by the names in them. */
const packed: readonly (readonly [holds: string, format: FileFormat])[] = [
  ['mimetypeapplication/epub', 'epub'],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
  ['word/document', 'docx'],
  ['META-INF/container.xml', 'epub'],
]

/** What other ZIP archives are. */
const archives: readonly (readonly [holds: string, name: string])[] = [
  ['mimetypeapplication/vnd.oasis', 'an OpenDocument file'],
  ['xl/', 'an Excel workbook'],
  ['ppt/', 'a PowerPoint presentation'],
  ['Index/Document.iwa', 'a Pages document'],
  ['[Content_Types].xml', 'a Microsoft Office document'],
]

/** Bytes at the end of a ZIP archive that are looked through for names: its list of files stands there. */
const listBytes = 262_144

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
  const start = latin1(bytes.subarray(0, 4096))
  // Programs put up to a kilobyte of their own before the mark of a PDF.
  if (start.startsWith('%PDF-') || start.slice(0, 1024).includes('%PDF-1.')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (start.startsWith('From: <Saved by') || webArchive.test(start)) return 'mhtml'
  const names = start.startsWith('PK\x03\x04') ? start + listOf(bytes) : ''
  const format = packed.find(([holds]) => names.includes(holds))?.[1]
  if (format !== undefined) return format
  const known = nameOf(start, names)
  if (known !== undefined) throw new AppError('file-unsupported', unsupported(known, fileName))
  const encoding = markedWide(bytes) ?? widePattern(bytes)
  if (encoding === undefined && isBinary(bytes)) {
    throw new AppError('file-unsupported', unsupported('data of some program and no text', fileName))
  }
  const text = encoding === undefined ? start : new TextDecoder(encoding).decode(bytes.subarray(0, 8192))
  const named = fileName.toLowerCase()
  if (pageStart.test(text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, ''))) return 'html'
  if (/\.x?html?$/.test(named) && anyTags.test(latin1(bytes.subarray(0, 65_536)))) return 'html'
  return /\.(?:md|markdown|mdown)$/.test(named) ? 'markdown' : 'text'
}

/** A character a byte. (The platform's decoder of that name reads windows-1252.) */
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The end of a ZIP archive as Latin-1, where the names in it stand. */
const listOf = (bytes: Uint8Array): string => latin1(bytes.subarray(-listBytes))

/** The name of a known format that is not read. */
function nameOf(start: string, names: string): string | undefined {
  const archive = archives.find(([holds]) => names.includes(holds))?.[1]
  return archive ?? signatures.find(([mark]) => start.startsWith(mark))?.[1]
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
  const part = bytes.subarray(0, 8192)
  let controls = 0
  for (const byte of part) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a) controls++
  }
  return controls > part.length / 100
}
