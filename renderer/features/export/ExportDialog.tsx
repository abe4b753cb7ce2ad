import { useEffect, useState } from 'react'
import type { ExportFormat, ExportScope } from '../../../preload/contract/exports.ts'
import { useCall } from '../../desk.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { counted } from '../../ui/counted.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './ExportDialog.module.css'
import { scopeOf, withEnding } from './export-form.ts'
import { SaveDialog } from './SaveDialog.tsx'
import { useSaveForm } from './use-save-form.ts'

export interface ExportDialogProps {
  /** What is offered first; the user can choose otherwise. */
  scope: ExportScope
  onClose(): void
}

const formats: readonly { id: ExportFormat; label: string; says: string }[] = [
  { id: 'docx', label: 'Word', says: 'A document with a footnote for each quotation.' },
  { id: 'md', label: 'Markdown', says: 'Plain text with footnotes, for any editor.' },
]

/** Writes highlights into a document: which, as what, where, and what leaves with them. */
export function ExportDialog({ scope: first, onClose }: ExportDialogProps) {
  const [scope, setScope] = useState(first)
  const [format, setFormat] = useState<ExportFormat>('docx')
  const [typedName, setTypedName] = useState<string | undefined>()

  const tags = useCall('tags.list', {}).data ?? []
  const reports = (useCall('reports.list', {}).data ?? []).filter((report) => report.highlights > 0)
  const preview = useCall('exports.preview', { scope, format }, { keepPrevious: true })
  const form = useSaveForm('exports.run', {
    fileName: typedName ?? preview.data?.suggestedName ?? '',
    setFileName: setTypedName,
    hasContent: (preview.data?.quotations ?? 0) > 0,
    inputFor: (target) => ({ scope, format, ...target, fileName: withEnding(target.fileName, format) }),
  })

  // A name that was typed follows the format; one that was not is suggested anew.
  useEffect(() => setTypedName((name) => (name === undefined ? name : withEnding(name, format))), [format])

  return (
    <SaveDialog
      title="Export highlights"
      doneTitle="Exported"
      action="Export"
      progress="Comparing and writing"
      warning="The document is not encrypted: whoever gets the file can read it. Each quotation is compared with its source first."
      form={form}
      summary={({ quotations, bytes }) =>
        `${counted(quotations, 'quotation')}, each compared with its source word for word; ${counted(bytes, 'byte')}.`
      }
      onClose={onClose}
    >
      <Select<string>
        label="What leaves"
        options={[
          { id: 'all', label: 'All highlights' },
          ...tags.map((tag) => ({ id: `tag:${tag.tagId}`, label: `Tag: ${tag.name}` })),
          ...reports.map((report) => ({ id: `report:${report.reportId}`, label: report.title })),
        ]}
        value={scope.kind === 'all' ? 'all' : scope.kind === 'tag' ? `tag:${scope.tagId}` : `report:${scope.reportId}`}
        onChange={(value: string) => {
          form.anew()
          setScope(scopeOf(value))
        }}
      />
      <p className={styles.preview} role="status">
        {preview.data === undefined
          ? (preview.error?.message ?? ' ')
          : preview.data.quotations === 0
            ? 'Nothing is highlighted there yet.'
            : `${counted(preview.data.quotations, 'quotation')} from ${counted(preview.data.reports, 'report')}, with ${counted(preview.data.comments, 'comment')} of yours.`}
      </p>
      <ChoiceCards
        label="Format"
        options={formats}
        value={format}
        onChange={(id) => {
          form.anew()
          setFormat(id)
        }}
      />
    </SaveDialog>
  )
}
