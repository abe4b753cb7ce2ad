import { useState } from 'react'
import type { ReportSummary } from '../../../preload/contract/reports.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { OtherCopies } from './OtherCopies.tsx'

/** Says in a report's head that there are other copies of its edition, and leads to them. */
export function CopiesButton({ report: { reportId, copy } }: { report: Pick<ReportSummary, 'reportId' | 'copy'> }) {
  const [isShown, setIsShown] = useState(false)
  if (copy === undefined) return null
  return (
    <>
      <Button variant="quiet" size="small" onPress={() => setIsShown(true)}>
        Copy {copy.number} of {copy.of}…
      </Button>
      <Dialog title="Copies of this edition" isOpen={isShown} onClose={() => setIsShown(false)}>
        <OtherCopies reportId={reportId} onLeave={() => setIsShown(false)} />
      </Dialog>
    </>
  )
}
