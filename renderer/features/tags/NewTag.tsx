import { useState } from 'react'
import { useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Asks for the name of a new tag; its colour is the least used one and can be changed at once. */
export function NewTag({ onClose, onMade }: { onClose(): void; onMade(tagId: string): void }) {
  const [name, setName] = useState('')
  const create = useChange('tags.create')
  const make = (): void => {
    if (name.trim() !== '') create.mutate({ name: name.trim() }, { onSuccess: ({ tagId }) => onMade(tagId) })
  }
  return (
    <Dialog
      title="New tag"
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={make}>
            Make it
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          error={create.error?.message}
          maxLength={200}
          autoFocus
          autoComplete="off"
        />
      </form>
    </Dialog>
  )
}
