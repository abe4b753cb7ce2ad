import { useState } from 'react'
import type { QueryChip } from '../../../../preload/contract/query.ts'
import { call, DeskError, useCall } from '../../../desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { say } from '../../../ui/messages.ts'
import { TextField } from '../../../ui/TextField.tsx'
import type { Asked } from '../use-find.ts'
import styles from './SavedSearches.module.css'
import { suggestName } from './suggest-name.ts'

export interface SaveSearchProps {
  asked: Asked
  chips: readonly QueryChip[]
  onClose(): void
}

/** Keeps a search by a name. Under a name that is taken it can take the other's place, which the user is asked. */
export function SaveSearch({ asked: { query, isExact }, chips, onClose }: SaveSearchProps) {
  const saved = useCall('searches.list', {}).data ?? []
  const [name, setName] = useState(() => suggestName(chips, query))
  const [taken, setTaken] = useState<string | null>(null)
  const [error, setError] = useState('')

  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act()
      say(`Saved the search “${name.trim()}”.`)
      onClose()
    } catch (failure) {
      if (!(failure instanceof DeskError)) throw failure
      const other = saved.find((one) => isSameName(one.name, name))
      if (failure.code === 'conflict' && other !== undefined) setTaken(other.searchId)
      else setError(failure.message)
    }
  }
  const save = (): Promise<void> => attempt(() => call('searches.save', { name: name.trim(), query, isExact }))
  const isReady = name.trim() !== ''
  return (
    <Dialog
      title="Save this search"
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        taken === null ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button variant="primary" isDisabled={!isReady} onPress={() => void save()}>
              Save
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => setTaken(null)}>Choose another name</Button>
            <Button
              variant="danger"
              autoFocus
              onPress={() => void attempt(() => call('searches.update', { searchId: taken, query, isExact }))}
            >
              Replace it
            </Button>
          </>
        )
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady && taken === null) void save()
        }}
      >
        <TextField
          label="Name"
          value={name}
          error={error}
          maxLength={200}
          autoFocus
          description="Its number of passages is kept up to date when reports come or go."
          onChange={(text) => {
            setName(text)
            setTaken(null)
            setError('')
          }}
        />
        {taken !== null && (
          <p className={styles.question} role="alert">
            A search of that name exists. Replace what it asks?
          </p>
        )}
      </form>
    </Dialog>
  )
}

const isSameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
