import { type ChangeEvent, useRef, useState } from 'react'
import type { TermColumn } from '../../../../preload/contract/terms.ts'
import { addFiles, call, DeskError } from '../../../desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { counted } from '../../../ui/counted.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { warn } from '../../../ui/messages.ts'
import { Select } from '../../../ui/Select.tsx'
import styles from './TermsPlace.module.css'
import { takeTerms } from './term-list.ts'

/** The id of the file field, which the button presses. */
export const termsPickerId = 'pick-terms'

interface Choice {
  name: string
  columns: TermColumn[]
}

/** Chooses a file with a list; of several columns the user says which. */
export function PickTerms({ variant }: { variant: 'primary' | 'plain' }) {
  const input = useRef<HTMLInputElement>(null)
  const [choice, setChoice] = useState<Choice | null>(null)

  const take = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(target.files ?? [])]
    target.value = ''
    try {
      const [fileId] = await addFiles(files)
      if (fileId === undefined) return
      const { fileName, columns } = await call('terms.read', { fileId })
      const [only] = columns
      if (columns.length === 1 && only !== undefined) takeTerms(fileName, only.terms)
      else setChoice({ name: fileName, columns })
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      warn(error.message)
    }
  }
  return (
    <>
      <Button variant={variant} onPress={() => input.current?.click()}>
        Choose a file…
      </Button>
      <input
        ref={input}
        id={termsPickerId}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.text"
        aria-label="File with a list of terms"
        onChange={(event) => void take(event)}
      />
      {choice !== null && <ChooseColumn choice={choice} onClose={() => setChoice(null)} />}
    </>
  )
}

function ChooseColumn({ choice: { name, columns }, onClose }: { choice: Choice; onClose(): void }) {
  const [at, setAt] = useState(0)
  const column = columns[at]
  return (
    <Dialog
      title="Which column holds the terms?"
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={column === undefined || column.terms.length === 0}
            onPress={() => {
              if (column !== undefined) takeTerms(name, column.terms)
              onClose()
            }}
          >
            Search these
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select<string>
          label="Column"
          options={columns.map(({ name, terms }, index) => ({
            id: `${index}`,
            label: `${name === '' ? `Column ${index + 1}` : name} (${counted(terms.length, 'term')})`,
          }))}
          value={`${at}`}
          onChange={(id: string) => setAt(Number(id))}
        />
        <ul className={styles.sample} aria-label="Its first terms">
          {column?.terms.slice(0, 6).map((term) => (
            <li key={term}>
              <bdi>{term}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
