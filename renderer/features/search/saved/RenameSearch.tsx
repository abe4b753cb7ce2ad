import { useState } from 'react'
import type { SavedSearch } from '../../../../preload/contract/searches.ts'
import { call, DeskError } from '../../../desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'

/** Gives a saved search another name. */
export function RenameSearch({ search, onClose }: { search: SavedSearch; onClose(): void }) {
  const [name, setName] = useState(search.name)
  const [error, setError] = useState('')
  const rename = async (): Promise<void> => {
    try {
      await call('searches.update', { searchId: search.searchId, name: name.trim() })
      onClose()
    } catch (failure) {
      if (!(failure instanceof DeskError)) throw failure
      setError(failure.message)
    }
  }
  const isReady = name.trim() !== ''
  return (
    <Dialog
      title="Rename the search"
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void rename()}>
            Rename
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void rename()
        }}
      >
        <TextField
          label="Name"
          value={name}
          error={error}
          maxLength={200}
          autoFocus
          onChange={(text) => {
            setName(text)
            setError('')
          }}
        />
      </form>
    </Dialog>
  )
}
