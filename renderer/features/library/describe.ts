import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { counted } from '../../ui/counted.ts'
import { copyOf } from '../reissues/copy-names.ts'

/** A report in a line, for screen readers and tooltips: what it is, whose, and what is in it. */
export function describeReport(report: ReportSummary): string {
  const { countryName, coversYear, publisher, title, highlights, isSample } = report
  return [
    [countryName, coversYear].filter((part) => part !== null).join(' '),
    publisher,
    title,
    copyOf(report),
    highlights > 0 && counted(highlights, 'highlight'),
    isSample && 'sample, fiction',
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ')
}

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** A language's English name, or its tag where it has none. */
export function nameLanguage(tag: string): string {
  try {
    return languages.of(tag) ?? tag
  } catch {
    // Not a tag that the standard allows: the file said so, and so do we.
    return tag
  }
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** A day as people write it: `22 November 2026`. */
export const nameDay = (atMs: number): string => days.format(atMs)

/** A size in bytes as people write it: `286 KB`, `1.4 MB`. */
export function describeSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}
