import { CorrectMany } from './CorrectMany.tsx'
import { RemovalQuestion } from './RemovalQuestion.tsx'
import { ReportDetails } from './ReportDetails.tsx'
import { SourceDialog } from './SourceDialog.tsx'
import { useReportSheets } from './sheets.ts'

/** Everything about reports that opens over the desk, wherever it is opened from. */
export function ReportSheets() {
  const { details, source, correcting, removing } = useReportSheets()
  return (
    <>
      {details !== null && <ReportDetails key={details} reportId={details} />}
      {source !== null && <SourceDialog key={source} reportId={source} />}
      {correcting !== null && <CorrectMany reportIds={correcting} />}
      {removing !== null && <RemovalQuestion reports={removing} />}
    </>
  )
}
