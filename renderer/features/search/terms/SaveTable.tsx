import { useState } from 'react'
import { call } from '../../../desk.ts'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { counted } from '../../../ui/counted.ts'
import { withEnding } from '../../export/export-form.ts'
import { SaveDialog } from '../../export/SaveDialog.tsx'
import { useSaveForm } from '../../export/use-save-form.ts'
import { useTermList } from './term-list.ts'

type Format = 'csv' | 'xlsx'

const formats: readonly { id: Format; label: string; says: string }[] = [
  { id: 'xlsx', label: 'Excel', says: 'A workbook, for Excel and LibreOffice.' },
  { id: 'csv', label: 'CSV', says: 'Plain text with commas, for any program.' },
]

/** Writes the table of a list into a file: a row a report, a column a term. */
export function SaveTable({ onClose }: { onClose(): void }) {
  const { name, terms, mode, within } = useTermList.getState()
  const [format, setFormat] = useState<Format>('xlsx')
  const [fileName, setFileName] = useState(() => withEnding(name, 'xlsx'))
  const form = useSaveForm('terms.export', {
    fileName,
    setFileName,
    inputFor: (target) => ({
      terms: [...terms],
      mode,
      within,
      format,
      ...target,
      fileName: withEnding(target.fileName, format),
    }),
  })
  return (
    <SaveDialog
      title="Export the table"
      doneTitle="Exported"
      action="Export"
      progress="Searching and writing"
      warning="The file is not encrypted: whoever gets it can read your terms."
      form={form}
      summary={({ reports }) => `${counted(terms.length, 'term')} in ${counted(reports, 'report')}.`}
      onStop={() => void call('terms.cancelExport', {}).catch(() => undefined)}
      onClose={onClose}
    >
      <ChoiceCards
        label="Format"
        options={formats}
        value={format}
        onChange={(id) => {
          form.setFileName(withEnding(fileName, id))
          setFormat(id)
        }}
      />
    </SaveDialog>
  )
}
