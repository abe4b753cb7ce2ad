import { useQuery } from '@tanstack/react-query'
import type { ReadablePassage, Report, Section } from '../../../preload/contract/reports.ts'
import { call, type DeskError, useCall } from '../../desk.ts'

/** Passages asked for at once: the most that one call answers. */
const pageLength = 500

/** A whole report as the reader shows it. */
export interface ReportText {
  report: Report
  outline: Section[]
  passages: ReadablePassage[]
}

/** Fetches a report with its outline and all its passages; each part stays for as long as the report can be reached. */
export function useReportText(reportId: string): { text: ReportText | undefined; error: DeskError | null } {
  const report = useCall('reports.get', { reportId })
  const outline = useCall('reports.outline', { reportId })
  const passages = useQuery<ReadablePassage[], DeskError>({
    queryKey: ['reports.passages', reportId],
    queryFn: () => allPassages(reportId),
  })
  const isComplete = report.data !== undefined && outline.data !== undefined && passages.data !== undefined
  return {
    text: isComplete ? { report: report.data, outline: outline.data, passages: passages.data } : undefined,
    error: report.error ?? outline.error ?? passages.error,
  }
}

async function allPassages(reportId: string): Promise<ReadablePassage[]> {
  const passages: ReadablePassage[] = []
  for (;;) {
    const from = passages.length + 1
    const page = await call('reports.passages', { reportId, from, to: from + pageLength - 1 })
    passages.push(...page)
    if (page.length < pageLength) return passages
  }
}
