import type { Highlight, highlights, Span } from '../../../preload/contract/highlights.ts'
import type { Context, Library } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { AppError } from '../errors.ts'
import { cite, citedSection } from '../quotation/citation.ts'
import { findQuote } from '../quotation/find.ts'
import { readSpan } from '../store/span.ts'
import { tellTouched } from './touched.ts'

/** Marking, tagging and commenting; a quotation with its citation. */
export const highlightsHandlers = (context: Context): Handlers<typeof highlights> => {
  const told = (highlight: Highlight, tags: boolean): Highlight => {
    tellTouched(context, { reportIds: [highlight.reportId], tags })
    return highlight
  }
  return {
    'highlights.list': (filter) => context.library().highlights.list(filter),
    'highlights.create': (fields) => told(context.library().highlights.create(fields), fields.tags.length > 0),
    'highlights.createFromQuote': ({ reportId, quote, tagNames, comment }) => {
      const library = context.library()
      const span = onlyPlace(library, reportId, quote)
      // One step back for the highlight and the tags that it brought.
      const created = library.history.together(() => {
        const tags = tagNames.map((name) => library.tags.findOrCreate(name).tagId)
        return library.highlights.create({ span, tags, comment })
      })
      return told(created, tagNames.length > 0)
    },
    'highlights.setTags': ({ highlightId, tags }) =>
      told(context.library().highlights.setTags(highlightId, tags), true),
    'highlights.setComment': ({ highlightId, comment }) =>
      told(context.library().highlights.setComment(highlightId, comment), false),
    'highlights.remove': ({ highlightId }) => {
      const removed = context.library().highlights.remove(highlightId)
      told(removed, removed.tags.length > 0)
      return {}
    },
    'highlights.citation': ({ span }) => {
      const { reports } = context.library()
      const report = reports.get(span.reportId)
      if (report === undefined) throw noReport()
      const { quote } = readSpan(span, (from, to) => reports.passages(span.reportId, from, to))
      const sectionId = reports.passage(span.reportId, span.passage)?.sectionId ?? null
      const citation = cite(report, citedSection(reports.outline(span.reportId), sectionId), span)
      return { quote, citation, text: `“${quote}” (${citation.replace(/\.$/, '')})` }
    },
  }
}

const noReport = (): AppError => new AppError('not-found', 'This report is not in the library.')

/**
 * The one place of a quotation in a report.
 * @throws {AppError} `not-found`, `quote-not-found`, `quote-ambiguous`
 */
function onlyPlace({ reports }: Library, reportId: string, quote: string): Span {
  const report = reports.get(reportId)
  if (report === undefined) throw noReport()
  const [match, another] = findQuote(reports.passages(reportId, 1, report.passages), quote)
  if (match === undefined) {
    throw new AppError(
      'quote-not-found',
      'These words are not in this report. Copy them from the report itself, without your own changes.',
    )
  }
  if (another !== undefined) {
    throw new AppError(
      'quote-ambiguous',
      'These words stand in this report more than once. Quote a longer part, so that the place is clear.',
    )
  }
  return { reportId, ...match }
}
