import { useCall } from '../../desk.ts'
import { go, useRoute } from '../../route.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Reader } from './Reader.tsx'
import { useReportText } from './use-report-text.ts'

/** A report, to read. */
export function ReaderPlace() {
  const route = useRoute()
  return route.place === 'report' ? <OneReport key={route.reportId} reportId={route.reportId} /> : null
}

function OneReport({ reportId }: { reportId: string }) {
  const { text, error } = useReportText(reportId)
  const isTrashed = useCall('trash.list', error === null ? null : {}).data?.some((one) => one.reportId === reportId)
  if (error !== null) {
    return isTrashed === true ? (
      <EmptyState
        title="This report is in the trash"
        actions={<Button onPress={() => go({ place: 'trash' })}>Go to the trash</Button>}
      >
        Bring it back from there to read it again.
      </EmptyState>
    ) : (
      <EmptyState
        title="This report cannot be shown"
        actions={<Button onPress={() => go({ place: 'library' })}>Go to the library</Button>}
      >
        {error.message}
      </EmptyState>
    )
  }
  // What is on its way takes a few hundredths of a second: a sign of waiting would only flicker.
  return text === undefined ? null : <Reader text={text} />
}
