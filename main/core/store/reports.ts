import { zstdDecompressSync } from 'node:zlib'
import type { Passage, Report, ReportSummary, Section } from '../../../preload/contract/reports.ts'
import { countryName } from './country-name.ts'
import { copyNumbers, createFindCopies } from './editions.ts'
import { createInsertReport, type NewReport, passagesPerReport } from './insert-report.ts'
import type { LibraryDb } from './open.ts'

/** The original file of a report. */
export interface Source {
  fileName: string
  /** As they were imported, decompressed. */
  bytes: Uint8Array
  /** 32 bytes, as recorded at import. */
  sha256: Uint8Array
}

/**
 * Reports with their sources, outlines and passages, as people see them: with their corrections, and without those in
 * the trash. `uid` is the id that the contract calls `reportId`.
 */
export interface ReportsStore {
  /** By country, then year, then title; reports without a country last. */
  list(): ReportSummary[]
  get(uid: string): Report | undefined
  /** In reading order. */
  outline(uid: string): Section[]
  /** Passages `from` to `to`, both included; fewer where the report ends. */
  passages(uid: string, from: number, to: number): Passage[]
  passage(uid: string, number: number): Passage | undefined
  /** The last page on which a passage begins; null where the source has no pages. */
  lastPage(uid: string): number | null
  rowId(uid: string): number | undefined
  uidOf(rowId: number): string | undefined
  /** Uids of the reports of the same edition, this one among them, in the order of import; none without an edition. */
  copies(uid: string): string[]
  /** The report imported from these bytes. */
  findBySha256(sha: Uint8Array): ReportSummary | undefined
  /**
   * Writes a report with its source, outline, passages and index rows; answers its uid. The caller has opened the
   * transaction, so that many reports can share one.
   * @throws {AppError} `file-too-large` for a report of a million passages or more
   */
  insert(report: NewReport): string
  /** Also of a report in the trash. */
  source(uid: string): Source | undefined
}

/** Orders reports as a shelf does: country, year, title; what has no country stands last. */
export function compareOnShelf(a: ShelfPlace, b: ShelfPlace): number {
  return (
    Number(a.countryName === null) - Number(b.countryName === null) ||
    collator.compare(a.countryName ?? '', b.countryName ?? '') ||
    (a.coversYear ?? 0) - (b.coversYear ?? 0) ||
    collator.compare(a.title, b.title)
  )
}

/** What {@link compareOnShelf} looks at. */
export interface ShelfPlace {
  countryName: string | null
  coversYear: number | null
  title: string
}

const collator = new Intl.Collator('en', { numeric: true })

const summaryColumns = `
  r.id, r.uid, r.publisher, r.country, r.series, r.title, r.covers_year, r.published_year, r.language,
  r.section_count, r.passage_count, r.word_count, r.is_sample, r.corrected`

interface SummaryRow {
  id: number
  uid: string
  publisher: string | null
  country: string | null
  series: string | null
  title: string
  covers_year: number | null
  published_year: number | null
  language: string
  section_count: number
  passage_count: number
  word_count: number
  is_sample: number
  /** JSON of the corrected fields. */
  corrected: string
  highlights: number
}

interface ReportRow extends SummaryRow {
  url: string | null
  file_name: string
  size_bytes: number
  sha256: Buffer
  imported_at_ms: number
  profile: string
  doubts: string
  found_publisher: string | null
  found_country: string | null
  found_series: string | null
  found_title: string
  found_covers_year: number | null
  found_published_year: number | null
  found_language: string
}

interface SectionRow {
  ordinal: number
  parent_ordinal: number | null
  level: number
  number: string
  heading: string
  topic: string | null
  found_topic: string | null
  first_passage: number | null
  passage_count: number
  word_count: number
}

interface PassageRow {
  number: number
  section_ordinal: number | null
  kind: Passage['kind']
  text: string
  page: number | null
}

type Copy = ReportSummary['copy']

const rowToSummary = (row: SummaryRow, copy: Copy): ReportSummary => ({
  ...(copy === undefined ? {} : { copy }),
  reportId: row.uid,
  publisher: row.publisher,
  country: row.country,
  countryName: countryName(row.country),
  series: row.series,
  title: row.title,
  coversYear: row.covers_year,
  publishedYear: row.published_year,
  language: row.language,
  sections: row.section_count,
  passages: row.passage_count,
  words: row.word_count,
  highlights: row.highlights,
  isSample: row.is_sample === 1,
  correctedFields: Object.keys(JSON.parse(row.corrected) as object) as ReportSummary['correctedFields'],
})

const rowToReport = (row: ReportRow, copy: Copy): Report => ({
  ...rowToSummary(row, copy),
  url: row.url,
  fileName: row.file_name,
  sizeBytes: row.size_bytes,
  sha256: row.sha256.toString('hex'),
  importedAtMs: row.imported_at_ms,
  profile: row.profile,
  doubts: JSON.parse(row.doubts) as string[],
  found: {
    publisher: row.found_publisher,
    country: row.found_country,
    countryName: countryName(row.found_country),
    series: row.found_series,
    title: row.found_title,
    coversYear: row.found_covers_year,
    publishedYear: row.found_published_year,
    language: row.found_language,
  },
})

const rowToSection = (row: SectionRow): Section => ({
  sectionId: row.ordinal,
  parentId: row.parent_ordinal,
  level: row.level,
  number: row.number,
  heading: row.heading,
  topic: row.topic,
  foundTopic: row.found_topic,
  firstPassage: row.first_passage,
  passages: row.passage_count,
  words: row.word_count,
})

const rowToPassage = (row: PassageRow): Passage => ({
  number: row.number,
  sectionId: row.section_ordinal,
  kind: row.kind,
  text: row.text,
  ...(row.page === null ? {} : { page: row.page }),
})

/** The reports of an open library. */
export function createReportsStore(db: LibraryDb): ReportsStore {
  const selectAll = db.prepare<[], SummaryRow>(`
    SELECT ${summaryColumns}, coalesce(h.n, 0) AS highlights
    FROM current_reports r LEFT JOIN (SELECT report_id, count(*) AS n FROM highlights GROUP BY report_id) h ON h.report_id = r.id`)
  const selectOne = db.prepare<[string], ReportRow>(`
    SELECT ${summaryColumns}, r.url, r.imported_at_ms, r.profile, r.doubts, s.file_name, s.size_bytes, s.sha256,
      b.publisher AS found_publisher, b.country AS found_country, b.series AS found_series, b.title AS found_title,
      b.covers_year AS found_covers_year, b.published_year AS found_published_year, b.language AS found_language,
      (SELECT count(*) FROM highlights h WHERE h.report_id = r.id) AS highlights
    FROM current_reports r JOIN sources s ON s.id = r.source_id JOIN reports b ON b.id = r.id WHERE r.uid = ?`)
  const selectBySha = db.prepare<[Uint8Array], SummaryRow>(`
    SELECT ${summaryColumns}, (SELECT count(*) FROM highlights h WHERE h.report_id = r.id) AS highlights
    FROM sources s JOIN current_reports r ON r.source_id = s.id WHERE s.sha256 = ?`)
  const selectRowId = db.prepare<[string], number>('SELECT id FROM current_reports WHERE uid = ?').pluck()
  const selectUid = db.prepare<[number], string>('SELECT uid FROM current_reports WHERE id = ?').pluck()
  const selectOutline = db.prepare<[number], SectionRow>(`
    SELECT s.ordinal, s.parent_ordinal, s.level, s.number, s.heading, s.first_passage, s.passage_count, s.word_count,
      iif(t.section IS NULL, s.topic, t.topic) AS topic, s.topic AS found_topic
    FROM sections s JOIN reports r ON r.id = s.report_id
    LEFT JOIN section_topics t ON t.sha256 = r.sha256 AND t.section = s.ordinal AND t.heading = s.heading
    WHERE s.report_id = ? ORDER BY s.ordinal`)
  const selectPassages = db.prepare<[number, number], PassageRow>(
    'SELECT number, section_ordinal, kind, text, page FROM passages WHERE id BETWEEN ? AND ? ORDER BY id',
  )
  const selectLastPage = db
    .prepare<[number, number], number | null>('SELECT max(page) FROM passages WHERE id BETWEEN ? AND ?')
    .pluck()
  const selectSource = db.prepare<
    [string],
    { file_name: string; bytes: Buffer; sha256: Buffer; compression: 'none' | 'zstd' }
  >(`
    SELECT s.file_name, s.bytes, s.sha256, s.compression
    FROM reports r JOIN sources s ON s.id = r.source_id WHERE r.uid = ?`)

  const findCopies = createFindCopies(db)
  const copyOf = (row: SummaryRow): Copy => {
    const copies = findCopies(row)
    return copies.length < 2
      ? undefined
      : { number: 1 + copies.findIndex(({ id }) => id === row.id), of: copies.length }
  }

  const passages = (uid: string, from: number, to: number): Passage[] => {
    const rowId = selectRowId.get(uid)
    if (rowId === undefined || from >= passagesPerReport) return []
    const base = rowId * passagesPerReport
    return selectPassages.all(base + from, base + Math.min(to, passagesPerReport - 1)).map(rowToPassage)
  }

  return {
    list() {
      const rows = selectAll.all()
      const copies = copyNumbers(rows)
      return rows.map((row) => rowToSummary(row, copies.get(row.uid))).sort(compareOnShelf)
    },
    get(uid) {
      const row = selectOne.get(uid)
      return row === undefined ? undefined : rowToReport(row, copyOf(row))
    },
    outline(uid) {
      const rowId = selectRowId.get(uid)
      return rowId === undefined ? [] : selectOutline.all(rowId).map(rowToSection)
    },
    passages,
    passage: (uid, number) => passages(uid, number, number)[0],
    lastPage(uid) {
      const rowId = selectRowId.get(uid)
      if (rowId === undefined) return null
      const base = rowId * passagesPerReport
      return selectLastPage.get(base, base + passagesPerReport - 1) ?? null
    },
    rowId: (uid) => selectRowId.get(uid),
    uidOf: (rowId) => selectUid.get(rowId),
    copies(uid) {
      const row = selectOne.get(uid)
      return row === undefined ? [] : findCopies(row).map((copy) => copy.uid)
    },
    findBySha256(sha) {
      const row = selectBySha.get(sha)
      return row === undefined ? undefined : rowToSummary(row, copyOf(row))
    },
    insert: createInsertReport(db),
    source(uid) {
      const row = selectSource.get(uid)
      if (row === undefined) return undefined
      const bytes = row.compression === 'zstd' ? zstdDecompressSync(row.bytes) : row.bytes
      return { fileName: row.file_name, bytes, sha256: row.sha256 }
    },
  }
}
