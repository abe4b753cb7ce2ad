import type { Report } from '../../../preload/contract/reports.ts'
import { citeSource } from '../quotation/citation.ts'
import type { Run } from './document.ts'

/** Under a report's heading: publisher, what it covers, when it appeared; what is unknown is left out. */
export function bibliographyLine({ publisher, coversYear, publishedYear }: Report): string {
  const covers = coversYear === null ? null : `events of ${coversYear}`
  const published = publishedYear === null || publishedYear === coversYear ? null : `published ${publishedYear}`
  return [publisher, covers, published].filter((part) => part !== null && part !== '').join(' · ')
}

/** An entry of the list of sources: publisher, title, year, address and day of import. */
export function sourceEntry(report: Report): Run[] {
  const address: Run[] = report.url === null ? [] : [plain(' '), { text: report.url, face: 'code' }]
  return [plain(`${citeSource(report)}.`), ...address, plain(` Imported ${day.format(report.importedAtMs)}.`)]
}

/** Identifies the file that was quoted. */
export const checksum = ({ sha256 }: Report): Run[] => [
  { text: 'SHA-256:', face: 'label' },
  { text: sha256, face: 'code' },
]

const plain = (text: string): Run => ({ text, face: 'plain' })

/** In UTC, so that a document is the same wherever it is written. */
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
