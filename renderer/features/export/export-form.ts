import type { ExportFormat, ExportScope } from '../../../preload/contract/exports.ts'

/** The scope that a choice of the form stands for: `all`, `tag:<id>` or `report:<id>`. */
export function scopeOf(choice: string): ExportScope {
  const [kind, id = ''] = choice.split(':')
  if (kind === 'tag') return { kind, tagId: id }
  if (kind === 'report') return { kind, reportId: id }
  return { kind: 'all' }
}

/** The endings of documents, tables and lists: what takes the place of which. */
const endings = /\.(docx|md|xlsx|csv|tsv|txt|text)$/i

/** The name with the ending of a format in place of another's, or added where it has none of these. */
export function withEnding(name: string, format: ExportFormat | 'csv' | 'xlsx'): string {
  const stem = name.replace(endings, '')
  return stem === '' ? name : `${stem}.${format}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[<>:"/\\|?*\u0000-\u001f]/
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** What is wrong with a file name on one of the systems that the document may travel to; undefined when nothing is. */
export function fileNameFault(name: string): string | undefined {
  const sign = unsafe.exec(name)?.[0]
  if (sign !== undefined) {
    return sign < ' '
      ? 'A file name cannot hold control characters.'
      : `A file name cannot hold ${sign} on every system.`
  }
  const bare = name.trim()
  if (bare === '' || /^\.+$/.test(bare)) return 'Give the document a name.'
  if (bare.startsWith('.')) return 'A name that begins with a full stop makes a hidden file.'
  if (reserved.test(bare)) return 'Windows keeps that name for itself. Choose another.'
  return undefined
}
