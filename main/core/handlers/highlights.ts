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
    'highlights.createMany': ({ spans, tags }) => {
      const marked = markAll(context.library(), spans, tags)
      const reportIds = [...new Set(spans.map(({ reportId }) => reportId))]
      tellTouched(context, { reportIds, tags: tags.length > 0 })
      return marked
    },
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

/** Marks spans as one step of the history; those that are marked already get the tags that they lack. */
const markAll = ({ history, highlights }: Library, spans: readonly Span[], tags: readonly string[]) =>
  history.together(() => {
    let [created, tagged] = [0, 0]
    for (const span of spans) {
      const before = highlights.at(span)
      if (before === undefined) {
        highlights.create({ span, tags, comment: '' })
        created += 1
      } else if (tags.some((tag) => !before.tags.includes(tag))) {
        highlights.setTags(before.highlightId, [...before.tags, ...tags])
        tagged += 1
      }
    }
    const count = created + tagged
    history.record(count === 1 ? 'highlight of a search’s hit' : `highlights of ${count} hits`, () => undefined)
    return { created, tagged }
  })

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
