import { memo } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { CommentPreview } from './CommentPreview.tsx'
import type { AnyHit } from './hit-rows.ts'
import { PassagePreview } from './PassagePreview.tsx'
import { TagPreview } from './TagPreview.tsx'

export interface PreviewProps {
  hit: AnyHit
  reports: ReadonlyMap<string, ReportSummary>
  onOpen(hit: AnyHit): void
}

/** What is chosen in the list, as it stands where it was found. */
export const Preview = memo(function Preview({ hit, reports, onOpen }: PreviewProps) {
  const open = () => onOpen(hit)
  switch (hit.kind) {
    case 'passage':
      return (
        <PassagePreview
          key={hit.reportId}
          place={hit}
          report={reports.get(hit.reportId)}
          marks={hit.matches}
          onOpen={open}
        />
      )
    case 'comment':
      return <CommentPreview key={hit.highlightId} hit={hit} report={reports.get(hit.reportId)} onOpen={open} />
    case 'tag':
      return <TagPreview hit={hit} onOpen={open} />
  }
})
