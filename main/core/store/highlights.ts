import type { Highlight, HighlightItem, Span } from '../../../preload/contract/highlights.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import { countryName } from './country-name.ts'
import type { Edit, HistoryStore } from './history.ts'
import type { LibraryDb } from './open.ts'
import { compareOnShelf, type ReportsStore } from './reports.ts'
import { shortTitle } from './short-title.ts'
import { readSpan } from './span.ts'
import type { TagsStore } from './tags.ts'

/** Marked spans with their tags and comments. Every change goes through the history. */
export interface HighlightsStore {
  /** Those of a report, of a tag, of both or all: by report (country, year, title), then by place. */
  list(filter: { reportId?: string | undefined; tagId?: string | undefined }): HighlightItem[]
  get(uid: string): Highlight | undefined
  /** The first highlight that marks exactly this span. */
  at(span: Span): Highlight | undefined
  /**
   * Marks a span. `carriedFrom` is the highlight of another copy that the new one repeats.
   * @throws {AppError} `not-found` for a report, passage or tag that the library lacks, `invalid-input` for a span
   * that is not in its passages
   */
  create(fields: { span: Span; tags: readonly string[]; comment: string; carriedFrom?: string }): Highlight
  /** Uids of highlights that were carried over to a report, whatever became of them since. */
  carriedTo(reportId: string): Set<string>
  /** @throws {AppError} `not-found` */
  setTags(uid: string, tags: readonly string[]): Highlight
  /** @throws {AppError} `not-found` */
  setComment(uid: string, comment: string): Highlight
  /** Answers what was removed. @throws {AppError} `not-found` */
  remove(uid: string): Highlight
}

interface HighlightRow {
  uid: string
  report_uid: string
  passage: number
  start_offset: number
  end_passage: number
  end_offset: number
  quote: string
  comment: string
  created_at_ms: number
  updated_at_ms: number
  /** JSON array of uids, in order of position. */
  tags: string
}

interface ItemRow extends HighlightRow {
  report_title: string
  country: string | null
  covers_year: number | null
  section_number: string | null
  section_heading: string | null
  page: number | null
  is_sample: number
}

const rowToHighlight = (row: HighlightRow): Highlight => ({
  highlightId: row.uid,
  reportId: row.report_uid,
  passage: row.passage,
  start: row.start_offset,
  endPassage: row.end_passage,
  end: row.end_offset,
  quote: row.quote,
  comment: row.comment,
  tags: JSON.parse(row.tags) as string[],
  createdAtMs: row.created_at_ms,
  updatedAtMs: row.updated_at_ms,
})

const rowToItem = (row: ItemRow): HighlightItem => ({
  ...rowToHighlight(row),
  reportTitle: row.report_title,
  countryName: countryName(row.country),
  coversYear: row.covers_year,
  sectionNumber: row.section_number ?? '',
  sectionHeading: row.section_heading ?? '',
  page: row.page,
  isSample: row.is_sample === 1,
})

const columns = `
  h.uid, r.uid AS report_uid, h.passage, h.start_offset, h.end_passage, h.end_offset, h.quote, h.comment,
  h.created_at_ms, h.updated_at_ms,
  (SELECT json_group_array(t.tag_uid ORDER BY t.position) FROM highlight_tags t WHERE t.highlight_uid = h.uid) AS tags`

interface Parts {
  reports: ReportsStore
  tags: TagsStore
  history: HistoryStore
  now(): number
}

/** The highlights of an open library. */
export function createHighlightsStore(db: LibraryDb, { reports, tags, history, now }: Parts): HighlightsStore {
  const selectOne = db.prepare<[string], HighlightRow>(
    `SELECT ${columns} FROM highlights h JOIN current_reports r ON r.id = h.report_id WHERE h.uid = ?`,
  )
  const selectAt = db
    .prepare<[Span], string>(
      `SELECT h.uid FROM highlights h JOIN current_reports r ON r.id = h.report_id
       WHERE r.uid = @reportId AND h.passage = @passage AND h.start_offset = @start
         AND h.end_passage = @endPassage AND h.end_offset = @end
       ORDER BY h.seq LIMIT 1`,
    )
    .pluck()
  const selectItems = db.prepare<[{ report: string | null; tag: string | null }], ItemRow>(`
    SELECT ${columns}, r.title AS report_title, r.country, r.covers_year,
      -- as citations do: where the passage's own section has no number, the nearest above it that has
      (WITH RECURSIVE above (parent_ordinal, number) AS (
        SELECT s.parent_ordinal, s.number
        UNION ALL
        SELECT up.parent_ordinal, up.number FROM above
        JOIN sections up ON up.report_id = h.report_id AND up.ordinal = above.parent_ordinal
        WHERE above.number = ''
      ) SELECT number FROM above WHERE number <> '') AS section_number,
      s.heading AS section_heading, p.page, r.is_sample
    FROM highlights h
    JOIN current_reports r ON r.id = h.report_id
    LEFT JOIN passages p ON p.id = h.report_id * 1000000 + h.passage
    LEFT JOIN sections s ON s.report_id = h.report_id AND s.ordinal = p.section_ordinal
    WHERE (@report IS NULL OR r.uid = @report)
      AND (@tag IS NULL OR h.uid IN (SELECT highlight_uid FROM highlight_tags WHERE tag_uid = @tag))
    ORDER BY h.report_id, h.passage, h.start_offset, h.seq`)
  const selectCarried = db
    .prepare<[string], string>(
      `SELECT h.carried_from FROM highlights h JOIN current_reports r ON r.id = h.report_id
       WHERE r.uid = ? AND h.carried_from IS NOT NULL`,
    )
    .pluck()
  const nextSeq = db.prepare<[], number>('SELECT coalesce(max(seq), 0) + 1 FROM highlights').pluck()

  const get = (uid: string): Highlight | undefined => {
    const row = selectOne.get(uid)
    return row === undefined ? undefined : rowToHighlight(row)
  }
  const need = (uid: string): Highlight => {
    const highlight = get(uid)
    if (highlight === undefined) throw new AppError('not-found', 'This highlight is no longer in the library.')
    return highlight
  }
  const needTags = (uids: readonly string[]): string[] => {
    for (const uid of uids) {
      if (tags.get(uid) === undefined) throw new AppError('not-found', 'One of these tags is no longer in the library.')
    }
    return [...new Set(uids)]
  }
  const nameOf = (uid: string): string => `“${tags.get(uid)?.name ?? ''}”`
  const inReport = (uid: string): string => `in “${shortTitle(reports.get(uid)?.title ?? '')}”`
  const putTags = (edit: Edit, uid: string, wanted: readonly string[]): void => {
    for (const [position, tag_uid] of wanted.entries()) {
      edit.put('highlight_tags', { highlight_uid: uid, tag_uid, position })
    }
  }
  const removeTags = (edit: Edit, uid: string, unwanted: readonly string[]): void => {
    for (const tag_uid of unwanted) edit.remove('highlight_tags', { highlight_uid: uid, tag_uid })
  }

  return {
    list: ({ reportId, tagId }) =>
      byShelf(selectItems.all({ report: reportId ?? null, tag: tagId ?? null }).map(rowToItem)),
    get,
    at(span) {
      const uid = selectAt.get(span)
      return uid === undefined ? undefined : need(uid)
    },
    carriedTo: (reportId) => new Set(selectCarried.all(reportId)),
    create({ span, tags: wanted, comment, carriedFrom }) {
      const reportRow = reports.rowId(span.reportId)
      if (reportRow === undefined) throw new AppError('not-found', 'This report is not in the library.')
      const quoted = readSpan(span, (from, to) => reports.passages(span.reportId, from, to))
      const tagUids = needTags(wanted)
      const uid = newId()
      const time = now()
      return history.record(`highlight ${inReport(span.reportId)}`, (edit) => {
        edit.put('highlights', {
          uid,
          report_id: reportRow,
          passage: span.passage,
          start_offset: span.start,
          end_passage: span.endPassage,
          end_offset: span.end,
          ...quoted,
          comment,
          created_at_ms: time,
          updated_at_ms: time,
          seq: nextSeq.get() ?? 1,
          carried_from: carriedFrom ?? null,
        })
        putTags(edit, uid, tagUids)
        return need(uid)
      })
    },
    setTags(uid, wanted) {
      const before = need(uid)
      const after = needTags(wanted)
      if (isSameList(before.tags, after)) return before
      const added = after.filter((tag) => !before.tags.includes(tag))
      const dropped = before.tags.filter((tag) => !after.includes(tag))
      return history.record(tagsLabel(added.map(nameOf), dropped.map(nameOf)), (edit) => {
        removeTags(edit, uid, dropped)
        putTags(edit, uid, after)
        edit.update('highlights', { uid, updated_at_ms: now() })
        return need(uid)
      })
    },
    setComment(uid, comment) {
      const before = need(uid)
      if (before.comment === comment) return before
      const what = comment === '' ? 'removal of a comment' : 'comment'
      return history.record(`${what} ${inReport(before.reportId)}`, (edit) => {
        edit.update('highlights', { uid, comment, updated_at_ms: now() })
        return need(uid)
      })
    },
    remove(uid) {
      const before = need(uid)
      return history.record(`removal of a highlight ${inReport(before.reportId)}`, (edit) => {
        // Explicitly, not by the schema's cascade: only what goes through the edit comes back with undo.
        removeTags(edit, uid, before.tags)
        edit.remove('highlights', { uid })
        return before
      })
    },
  }
}

/** Puts reports in their order on the shelf; within each the order of places stays. */
function byShelf(items: readonly HighlightItem[]): HighlightItem[] {
  const reports = [...Map.groupBy(items, ({ reportId }) => reportId).values()]
  const place = ([first]: HighlightItem[]) => ({
    countryName: first?.countryName ?? null,
    coversYear: first?.coversYear ?? null,
    title: first?.reportTitle ?? '',
  })
  return reports.sort((a, b) => compareOnShelf(place(a), place(b))).flat()
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index])

/** Says what became of a highlight's tags: the one that came or went by name, more by their number. */
function tagsLabel(added: readonly string[], dropped: readonly string[]): string {
  const [firstAdded] = added
  const [firstDropped] = dropped
  if (firstAdded !== undefined && added.length === 1 && dropped.length === 0) return `tag ${firstAdded}`
  if (firstDropped !== undefined && dropped.length === 1 && added.length === 0) return `taking off tag ${firstDropped}`
  if (added.length + dropped.length === 0) return 'order of tags'
  return `change of ${added.length + dropped.length} tags`
}
