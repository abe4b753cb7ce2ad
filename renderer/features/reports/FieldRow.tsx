import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Report } from '../../../preload/contract/reports.ts'
import { useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { type Choice, ChoiceField } from '../../ui/ChoiceField.tsx'
import { say } from '../../ui/messages.ts'
import { TextField } from '../../ui/TextField.tsx'
import { type FieldSpec, meaningOf, textOf } from './fields.ts'
import styles from './ReportDetails.module.css'

export interface FieldRowProps {
  report: Report
  spec: FieldSpec
  choices: readonly Choice[]
}

/** A line of the details whose value can be corrected where it stands, with what the program had found. */
export function FieldRow({ report, spec, choices }: FieldRowProps) {
  const { field, name, inSentence } = spec
  const { reportId } = report
  const [isEditing, setIsEditing] = useState(false)
  const [error, setError] = useState('')
  const correct = useChange('reports.correct')
  const button = useRef<HTMLSpanElement>(null)
  const value = textOf(field, report)
  const isCorrected = report.correctedFields.includes(field)

  // What had the keyboard is gone when the form closes: it goes on from the button that opened it.
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) focusButton(button.current)
    wasEditing.current = isEditing
  }, [isEditing])

  const stop = (): void => {
    setIsEditing(false)
    setError('')
  }
  const save = (text: string): void => {
    if (correct.isPending) return
    const meaning = text.trim() === (value ?? '') ? 'the same' : meaningOf(spec, text, choices)
    if (meaning === 'the same') stop()
    else if ('error' in meaning) setError(meaning.error)
    else {
      correct.mutate(
        { reportIds: [reportId], changes: meaning.changes },
        {
          onSuccess: () => {
            stop()
            say(`Corrected ${inSentence}.`)
          },
          onError: ({ message }) => setError(message),
        },
      )
    }
  }
  const takeBack = (): void =>
    correct.mutate(
      { reportIds: [reportId], changes: {}, asFound: [field] },
      {
        onSuccess: () => {
          focusButton(button.current)
          say(`Took back the correction of ${inSentence}.`)
        },
      },
    )

  return (
    <div className={styles.row}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        {isEditing ? (
          <FieldForm spec={spec} start={value ?? ''} choices={choices} error={error} onSave={save} onCancel={stop} />
        ) : (
          <span ref={button} className={styles.shown}>
            <bdi
              className={value === null ? styles.none : styles.text}
              {...(field === 'title' && { lang: report.language })}
            >
              {value ?? 'not known'}
            </bdi>
            <Button
              variant="quiet"
              size="small"
              className={styles.correct}
              aria-label={`Correct ${inSentence}`}
              onPress={() => setIsEditing(true)}
            >
              Correct
            </Button>
          </span>
        )}
        {isCorrected && !isEditing && (
          <span className={styles.found}>
            <span>
              Found by the program: <bdi>{textOf(field, report.found) ?? 'none'}</bdi>
            </span>
            <Button variant="quiet" size="small" aria-label={`Use that for ${inSentence}`} onPress={takeBack}>
              Use that
            </Button>
          </span>
        )}
      </dd>
    </div>
  )
}

const focusButton = (element: HTMLElement | null): void => element?.querySelector('button')?.focus()

interface FieldFormProps {
  spec: FieldSpec
  start: string
  choices: readonly Choice[]
  error: string
  onSave(text: string): void
  onCancel(): void
}

/** The field itself. Enter, a choice from the list and leaving it save; Escape takes back what was typed. */
function FieldForm({ spec, start, choices, error, onSave, onCancel }: FieldFormProps) {
  const { field, name, none } = spec
  const [text, setText] = useState(start)
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isInside =
      relatedTarget instanceof Element && (currentTarget.contains(relatedTarget) || isOfList(relatedTarget))
    if (!isInside) onSave(text)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    event.preventDefault()
    // The first Escape is the open list's.
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return
    onCancel()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(text)
      }}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      {field === 'title' ? (
        <TextField
          className={styles.field}
          label={name}
          isLabelHidden
          value={text}
          onChange={setText}
          error={error}
          maxLength={2000}
          autoFocus
          spellCheck="false"
        />
      ) : (
        <ChoiceField
          label={name}
          isLabelHidden
          choices={none === null ? choices : [{ id: 'none', label: none, isApart: true }, ...choices]}
          text={text}
          onText={setText}
          onPick={({ label }) => {
            setText(label)
            onSave(label)
          }}
          error={error}
          autoFocus
        />
      )}
      <Button type="submit" size="small">
        Save
      </Button>
      <Button variant="quiet" size="small" onPress={onCancel}>
        Cancel
      </Button>
    </form>
  )
}

/** The list that the field opens stands elsewhere in the page. */
const isOfList = (element: Element): boolean => element.closest('[role=listbox]') !== null
