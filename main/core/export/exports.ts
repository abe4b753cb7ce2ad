import { join } from 'node:path'
import type { ExportFormat, ExportScope } from '../../../preload/contract/exports.ts'
import type { HighlightItem } from '../../../preload/contract/highlights.ts'
import { AppError } from '../errors.ts'
import type { Stores } from '../store/stores.ts'
import { composeDocument } from './compose.ts'
import type { Writer } from './document.ts'
import { safeFileName } from './file-name.ts'
import type { Leftovers } from './leftovers.ts'
import { writeFileWhole } from './write-file.ts'
import { writeDocx } from './writers/docx.ts'
import { writeMarkdown } from './writers/markdown.ts'

/** The writer of each format. A format's name is its files' extension. */
const writers: Record<ExportFormat, Writer> = { docx: writeDocx, md: writeMarkdown }

/** The rooms that an export reads. */
export type ExportStores = Pick<Stores, 'reports' | 'highlights' | 'tags'>

/** What an export would hold. */
export interface ExportPreview {
  quotations: number
  reports: number
  /** Quotations with a comment. */
  comments: number
  suggestedName: string
}

/**
 * Counts what would leave.
 * @throws {AppError} `not-found` when the tag or the report is gone
 */
export function previewExport(stores: ExportStores, scope: ExportScope, format: ExportFormat): ExportPreview {
  const { fileName, highlights } = select(stores, scope)
  return {
    quotations: highlights.length,
    reports: new Set(highlights.map(({ reportId }) => reportId)).size,
    comments: highlights.filter(({ comment }) => comment.trim() !== '').length,
    suggestedName: safeFileName(fileName, format),
  }
}

/** Where an export goes. */
export interface ExportTarget {
  folder: string
  /** As the user typed it: made safe here. */
  fileName: string
  /** Whether a file of that name may be replaced. */
  mayReplace: boolean
  leftovers: Leftovers
}

/**
 * Composes, checks and writes a document. Nothing is written unless every quotation agrees with its source.
 * @throws {AppError} `quote-mismatch`, `exists`, `file-missing`; `not-found` when the tag or the report is gone or
 * there is nothing to export
 */
export async function runExport(
  stores: ExportStores,
  scope: ExportScope,
  format: ExportFormat,
  target: ExportTarget,
): Promise<{ file: string; quotations: number; bytes: number }> {
  const { title, highlights } = select(stores, scope)
  if (highlights.length === 0) {
    throw new AppError('not-found', 'There is nothing to export yet. Mark some words in a report first.')
  }
  const tagNames = new Map(stores.tags.list().map(({ tagId, name }) => [tagId, name]))
  const document = composeDocument({ title, highlights, tagNames, reports: stores.reports })
  const bytes = await writers[format](document)
  const file = join(target.folder, safeFileName(target.fileName, format))
  await writeFileWhole(file, bytes, target)
  return { file, quotations: highlights.length, bytes: bytes.length }
}

interface Selection {
  title: string
  /** Without its extension, not yet safe. */
  fileName: string
  highlights: HighlightItem[]
}

function select(stores: ExportStores, scope: ExportScope): Selection {
  if (scope.kind === 'tag') {
    const tag = stores.tags.get(scope.tagId)
    if (tag === undefined) throw new AppError('not-found', 'That tag is no longer in the library. Choose another.')
    const highlights = stores.highlights.list({ tagId: scope.tagId })
    return { title: `Quotations tagged “${tag.name}”`, fileName: `Quotations - ${tag.name}`, highlights }
  }
  if (scope.kind === 'report') {
    const report = stores.reports.get(scope.reportId)
    if (report === undefined)
      throw new AppError('not-found', 'That report is no longer in the library. Choose another.')
    const highlights = stores.highlights.list({ reportId: scope.reportId })
    return { title: `Quotations from “${report.title}”`, fileName: `Quotations - ${report.title}`, highlights }
  }
  return { title: 'Quotations', fileName: 'Quotations', highlights: stores.highlights.list({}) }
}
