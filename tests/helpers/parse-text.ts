import type { ReportDraft } from '../../main/core/import/draft.ts'
import { declaredEncoding, decode } from '../../main/core/import/encoding.ts'
import { profileOf } from '../../main/core/import/profiles/index.ts'
import { readHtml } from '../../main/core/import/readers/html.ts'
import { readMarkdown } from '../../main/core/import/readers/markdown.ts'
import { readText } from '../../main/core/import/readers/text.ts'
import { sniff } from '../../main/core/import/sniff.ts'

const readers = { html: readHtml, markdown: readMarkdown, text: readText }

/** A report from a page or a text, at once: for the tests of profiles, which need no other format. */
export function parseText(bytes: Uint8Array, fileName: string): ReportDraft {
  const format = sniff(bytes, fileName)
  if (format !== 'html' && format !== 'markdown' && format !== 'text') throw new Error(`${format} is no text`)
  const { text } = decode(bytes, format === 'html' ? declaredEncoding(bytes) : null)
  const document = readers[format](text, fileName)
  return profileOf(document).read(document)
}
