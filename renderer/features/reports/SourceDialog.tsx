import { useState } from 'react'
import type { Report } from '../../../preload/contract/reports.ts'
import { useCall } from '../../desk.ts'
import { counted } from '../../ui/counted.ts'
import { SaveDialog } from '../export/SaveDialog.tsx'
import { useSaveForm } from '../export/use-save-form.ts'
import { setReportSheet } from './sheets.ts'

/** Saves the file that a report was imported from again, byte for byte. */
export function SourceDialog({ reportId }: { reportId: string }) {
  const report = useCall('reports.get', { reportId }).data
  return report === undefined ? null : <SourceForm report={report} />
}

function SourceForm({ report }: { report: Report }) {
  const { reportId, title, sizeBytes } = report
  const [fileName, setFileName] = useState(lastPart(report.fileName))
  const form = useSaveForm('reports.exportSource', {
    fileName,
    setFileName,
    inputFor: (target) => ({ reportId, ...target }),
  })
  return (
    <SaveDialog
      title="Show source"
      doneTitle="Source saved"
      action="Save"
      progress="Comparing and writing"
      warning="The file is not encrypted: whoever gets it can read it. It is first compared with what was imported."
      form={form}
      summary={({ bytes }) => `${counted(bytes, 'byte')}, each as it was imported.`}
      onClose={() => setReportSheet({ source: null })}
    >
      <p>
        Saves the file that “<bdi>{title}</bdi>” was imported from, byte for byte ({counted(sizeBytes, 'byte')}). Open
        it there with the program for such files.
      </p>
    </SaveDialog>
  )
}

/** A file out of a folder or an archive is listed with its way there. */
const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? name
