import { useMemo, useState } from 'react'
import type { CorrectableField, Corrections, ReportSummary } from '../../../preload/contract/reports.ts'
import { useCall, useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { type Choice, ChoiceField } from '../../ui/ChoiceField.tsx'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/messages.ts'
import styles from './CorrectMany.module.css'
import { type CommonText, commonText, type FieldSpec, fieldSpecs, meaningOf } from './fields.ts'
import { setReportSheet } from './sheets.ts'
import { useFieldChoices } from './use-choices.ts'

const close = (): void => setReportSheet({ correcting: null })

/** Titles are each report's own. */
const commonFields = fieldSpecs.filter(({ field }) => field !== 'title')

const asFound = 'As the program found it'
const none: readonly ReportSummary[] = []

/** Gives several reports the same publisher, country, year, …: only the fields that are filled in, all in one step. */
export function CorrectMany({ reportIds }: { reportIds: readonly string[] }) {
  const all = useCall('reports.list', {}).data ?? none
  const reports = useMemo(() => all.filter(({ reportId }) => reportIds.includes(reportId)), [all, reportIds])
  const choices = useFieldChoices()
  const correct = useChange('reports.correct')
  const [typed, setTyped] = useState<Partial<Record<CorrectableField, string>>>({})
  const [errors, setErrors] = useState<Partial<Record<CorrectableField, string>>>({})
  const touched = commonFields.filter(({ field }) => typed[field] !== undefined)

  const set = (field: CorrectableField, text: string | undefined): void => {
    setErrors(({ [field]: _, ...rest }) => rest)
    setTyped(({ [field]: _, ...rest }) => (text === undefined ? rest : { ...rest, [field]: text }))
  }
  const save = (): void => {
    const changes: Corrections = {}
    const found: CorrectableField[] = []
    const wrong: typeof errors = {}
    for (const spec of touched) {
      const text = typed[spec.field] ?? ''
      if (text === asFound) found.push(spec.field)
      else {
        const meaning = meaningOf(spec, text, choices[spec.field])
        if ('error' in meaning) wrong[spec.field] = meaning.error
        else Object.assign(changes, meaning.changes)
      }
    }
    setErrors(wrong)
    if (Object.keys(wrong).length > 0 || touched.length === 0 || correct.isPending) return
    correct.mutate(
      { reportIds: [...reportIds], changes, asFound: found },
      {
        onSuccess: () => {
          close()
          say(`Corrected ${counted(reportIds.length, 'report')}.`)
        },
      },
    )
  }

  return (
    <Dialog
      title={`Correct ${counted(reportIds.length, 'report')}`}
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" isDisabled={touched.length === 0 || correct.isPending} onPress={save}>
            {`Correct all ${reportIds.length}`}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p className={styles.says}>What you fill in holds for all of them; the rest stays as it is.</p>
        {commonFields.map((spec) => (
          <Field
            key={spec.field}
            spec={spec}
            now={commonText(spec.field, reports)}
            choices={choices[spec.field]}
            isCorrected={reports.some(({ correctedFields }) => correctedFields.includes(spec.field))}
            typed={typed[spec.field]}
            error={errors[spec.field]}
            onChange={(text) => set(spec.field, text)}
          />
        ))}
        {/* Enter in a field saves: a form of several fields asks for a button. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}

interface FieldProps {
  spec: FieldSpec
  now: CommonText
  choices: readonly Choice[]
  /** Whether any of the reports has a correction that can be taken back. */
  isCorrected: boolean
  /** Undefined as long as nothing is filled in. */
  typed: string | undefined
  error: string | undefined
  onChange(text: string | undefined): void
}

function Field({ spec, now, choices, isCorrected, typed, error, onChange }: FieldProps) {
  const { name, none } = spec
  const offered: Choice[] = [
    ...(isCorrected ? [{ id: 'as found', label: asFound, isApart: true }] : []),
    ...(none === null ? [] : [{ id: 'none', label: none, isApart: true }]),
    ...choices,
  ]
  return (
    <div className={styles.field}>
      <ChoiceField
        label={name}
        choices={offered}
        text={typed ?? ''}
        // An emptied field says nothing: "none" is said by its own line of the list.
        onText={(text) => onChange(text === '' ? undefined : text)}
        onPick={({ label }) => onChange(label)}
        placeholder={inWords(now)}
        error={error}
      />
      {typed !== undefined && (
        <Button variant="quiet" size="small" className={styles.leave} onPress={() => onChange(undefined)}>
          Leave as it is
        </Button>
      )}
    </div>
  )
}

function inWords(now: CommonText): string {
  if (now.kind === 'one') return now.text
  return now.kind === 'none' ? 'none' : `several (${now.count})`
}
