import { AppError } from '../errors.ts'
import type { ReadDocument } from './blocks.ts'
import type { ReportDraft } from './draft.ts'
import { type Decoded, declaredEncoding, decode } from './encoding.ts'
import { maxFileBytes, maxTextLength, tooLarge } from './limits.ts'
import { profileOf } from './profiles/index.ts'
import { readDocx } from './readers/docx.ts'
import { readEpub } from './readers/epub.ts'
import { readHtml } from './readers/html.ts'
import { readMarkdown } from './readers/markdown.ts'
import { readMhtml } from './readers/mhtml.ts'
import { readOdt } from './readers/odt.ts'
import { readPdf } from './readers/pdf/pdf.ts'
import { readRtf } from './readers/rtf.ts'
import { readText } from './readers/text.ts'
import { type FileFormat, sniff } from './sniff.ts'

/**
 * A report from the bytes of a file. Pure: it opens nothing and reaches nothing, whatever the bytes say; the bytes stay
 * as they are.
 * @param fileName without its folder; it helps to tell formats and gives a title to a text that has none
 * @throws {AppError} `file-empty`, `file-unsupported`, `file-too-large`, `file-no-text`, `parser-failed`
 */
export async function parseReport(bytes: Uint8Array, fileName: string): Promise<ReportDraft> {
  if (bytes.length > maxFileBytes) throw tooLarge()
  const format = sniff(bytes, fileName)
  const document = await read(format, bytes, fileName)
  const draft = profileOf(document).read(document)
  if (draft.passages.length === 0) {
    throw new AppError(
      'file-no-text',
      'No text was found in this file. Open it to see whether it holds what you expect.',
    )
  }
  return draft
}

/** Formats that are read from their bytes; the file of any other is one text. */
const byteReaders = { pdf: readPdf, docx: readDocx, odt: readOdt, epub: readEpub, mhtml: readMhtml, rtf: readRtf }

type ByteFormat = keyof typeof byteReaders
type TextFormat = Exclude<FileFormat, ByteFormat>

const isByteFormat = (format: FileFormat): format is ByteFormat => Object.hasOwn(byteReaders, format)

const textReaders: Record<TextFormat, (text: string, fileName: string) => ReadDocument> = {
  html: readHtml,
  markdown: readMarkdown,
  text: readText,
}

const read = (format: FileFormat, bytes: Uint8Array, fileName: string): ReadDocument | Promise<ReadDocument> =>
  isByteFormat(format) ? byteReaders[format](bytes, fileName) : readEncoded(format, bytes, fileName)

function readEncoded(format: TextFormat, bytes: Uint8Array, fileName: string): ReadDocument {
  const decoded = decode(bytes, format === 'html' ? declaredEncoding(bytes) : null)
  if (format !== 'html' && decoded.text.length > maxTextLength) throw tooLarge()
  const document = textReaders[format](decoded.text, fileName)
  noteEncoding(decoded, document)
  return document
}

function noteEncoding({ encoding, isSure, text }: Decoded, document: ReadDocument): void {
  if (!isSure) document.doubts.push(`The file does not name its encoding; it was read as ${encoding}.`)
  if (text.includes('\ufffd')) document.doubts.push('Some characters could not be read and are shown as \ufffd.')
}
