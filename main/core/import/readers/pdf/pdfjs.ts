import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError, codeOf } from '../../../errors.ts'
import { tooLarge } from '../../limits.ts'

/** Most pages of a report. */
const maxPages = 10_000

/**
 * Opens a PDF and hands it to `use`; closes it afterwards. Nothing but the bytes is read: no font, no character map and no
 * picture decoder is loaded from anywhere, no script and no form of the document runs.
 * @throws {AppError} `file-unsupported` for one that asks for a password, `parser-failed` for one that cannot be read,
 *   `file-too-large` for one of too many pages; what `use` throws
 */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const { getDocument } = await load()
  const task = getDocument({
    // A copy, because the library takes the buffer for itself.
    data: new Uint8Array(bytes),
    verbosity: 0,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures say nothing here; the smallest limit leaves all of them out.
    maxImageSize: 1,
    // Gives the names of fonts, which tell bold from regular.
    fontExtraProperties: true,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > maxPages) throw tooLarge()
    return await use(pdf)
  } catch (error) {
    throw failureOf(error)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loaded: Promise<Library> | undefined

/** The library, loaded with the first PDF, because it is large and most files are something else. */
const load = (): Promise<Library> => {
  loaded ??= loadParts()
  return loaded
}

async function loadParts(): Promise<Library> {
  // Its "worker" is put where it looks for one before it starts a thread: we are in a thread already.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function failureOf(error: unknown): unknown {
  if (error instanceof AppError || codeOf(error) !== '') return error
  if (error instanceof Error && error.name === 'PasswordException') {
    return new AppError(
      'file-unsupported',
      'This PDF is locked with a password. Open it where you know the password, save or print it without one, then import that.',
      { cause: error },
    )
  }
  return new AppError(
    'parser-failed',
    'This PDF could not be read; it may be damaged. Save or copy it again, or print it to a new PDF, then retry.',
    { cause: error },
  )
}
