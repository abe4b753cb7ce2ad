import type { HighlightItem } from '../../../preload/contract/highlights.ts'
import type { Report, Section } from '../../../preload/contract/reports.ts'
import { AppError } from '../errors.ts'
import { checkQuotation, wordsAt } from '../quotation/check.ts'
import { cite, citedSection } from '../quotation/citation.ts'
import type { ReportsStore } from '../store/stores.ts'
import type { Block, ExportDocument, Paragraph, Quotation, Run } from './document.ts'
import { bibliographyLine, checksum, sourceEntry } from './sources.ts'

/** What is composed. */
export interface Composition {
  title: string
  highlights: readonly HighlightItem[]
  /** A tag's name by its id. */
  tagNames: ReadonlyMap<string, string>
  reports: Pick<ReportsStore, 'list' | 'get' | 'outline' | 'passages'>
}

/**
 * Builds a document from highlights: report by report in the order of the shelf, each quotation with its citation and
 * the researcher's tags and comment, and the list of sources at the end. Every quotation is read again from its source
 * and compared with what was marked.
 *
 * @throws {AppError} `quote-mismatch` on the first quotation that is not word for word what its source says. The
 * message names it by report, paragraph and first words, because the user must find it among hundreds; it is the one
 * message that holds such text, and it is only ever shown: the door logs `internal` failures alone.
 */
export function composeDocument(composition: Composition): ExportDocument {
  const byReport = Map.groupBy(composition.highlights, (highlight) => highlight.reportId)
  const chapters = composition.reports.list().flatMap(({ reportId }) => {
    const highlights = byReport.get(reportId)
    const report = highlights && composition.reports.get(reportId)
    return report === undefined ? [] : [{ report, highlights: highlights ?? [] }]
  })
  return {
    title: composition.title,
    summary: `${counted(composition.highlights.length, 'quotation')} from ${counted(chapters.length, 'report')}`,
    blocks: [
      ...chapters.flatMap(({ report, highlights }) => chapter(composition, report, highlights)),
      ...appendix(
        chapters.map(({ report }) => report),
        composition.highlights.length,
      ),
    ],
  }
}

function chapter(composition: Composition, report: Report, highlights: readonly HighlightItem[]): Block[] {
  const outline = composition.reports.outline(report.reportId)
  return [
    { kind: 'heading', level: 1, text: report.title, language: report.language },
    paragraph('bibliography', [{ text: bibliographyLine(report), face: 'plain' }]),
    ...highlights.flatMap((highlight) => [
      quotation(composition, report, outline, highlight),
      ...remarks(highlight, composition.tagNames),
    ]),
  ]
}

function quotation(
  { reports }: Composition,
  report: Report,
  outline: readonly Section[],
  highlight: HighlightItem,
): Quotation {
  const passages = reports.passages(report.reportId, highlight.passage, highlight.endPassage)
  const words = wordsAt(passages, highlight)
  if (words === undefined || !checkQuotation(passages, highlight, highlight.quote).ok) {
    throw mismatch(report, highlight)
  }
  const section = citedSection(outline, passages[0]?.sectionId ?? null)
  return {
    kind: 'quotation',
    // From the source rather than from the highlight, so that what is printed is what was compared. A selection
    // may have begun or ended on a space.
    paragraphs: words
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    language: report.language,
    footnote: cite(report, section, highlight),
  }
}

function mismatch(report: Report, { passage, quote }: HighlightItem): AppError {
  const beginning =
    quote.length > 60
      ? `${quote
          .slice(0, 60)
          .replace(/[\uD800-\uDBFF]$/, '')
          .trimEnd()}…`
      : quote
  return new AppError(
    'quote-mismatch',
    `The quotation at ¶ ${passage} of “${report.title}”, beginning “${beginning}”, is not what its source says. ` +
      'Nothing was exported. Remove that highlight, mark the words again, then export.',
  )
}

/** What the researcher added: never in the quotation's own paragraphs. */
function remarks({ tags, comment }: HighlightItem, tagNames: ReadonlyMap<string, string>): Paragraph[] {
  const names = tags.map((tag) => tagNames.get(tag)).filter((name) => name !== undefined)
  const found: Paragraph[] = []
  if (names.length > 0) {
    found.push(
      paragraph('tags', [
        { text: names.length === 1 ? 'Tag:' : 'Tags:', face: 'label' },
        { text: names.join(' · '), face: 'plain' },
      ]),
    )
  }
  const lines = comment.split(/[\r\n\u2028\u2029]/).filter((line) => line.trim() !== '')
  for (const [index, line] of lines.entries()) {
    const label: Run[] = index === 0 ? [{ text: 'Comment:', face: 'label' }] : []
    found.push(paragraph('comment', [...label, { text: line.trim(), face: 'plain' }]))
  }
  return found
}

function appendix(reports: readonly Report[], quotations: number): Block[] {
  const compared =
    quotations === 1
      ? 'The quotation was compared with its source'
      : `Each of the ${counted(quotations, 'quotation')} was compared with its source`
  return [
    { kind: 'heading', level: 1, text: 'Sources', language: 'en' },
    ...reports.flatMap((report) => [
      paragraph('source', sourceEntry(report), report.language),
      paragraph('checksum', checksum(report)),
    ]),
    { kind: 'heading', level: 1, text: 'How the quotations were checked', language: 'en' },
    paragraph('remark', [
      {
        text:
          `${compared} as this document was written, and is word for word what the source says: letters, letter case, ` +
          'accents, punctuation, quotation marks and dashes agree; only line breaks, runs of spaces, soft hyphens and ' +
          'zero-width characters were set aside. The SHA-256 of a source identifies the file that was quoted; ¶ counts ' +
          'the paragraphs of that file.',
        face: 'plain',
      },
    ]),
  ]
}

const paragraph = (role: Paragraph['role'], runs: Run[], language = 'en'): Paragraph => ({
  kind: 'paragraph',
  role,
  runs,
  language,
})

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
