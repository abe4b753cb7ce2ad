import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { counted, number } from '../../../ui/counted.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { maxTerms, pastedTerms } from './pasted-terms.ts'
import { takeTerms } from './term-list.ts'

/** Takes a list that is pasted or typed, a term a line. */
export function PasteTerms({ onClose }: { onClose(): void }) {
  const [text, setText] = useState('')
  const terms = pastedTerms(text)
  const isTooLong = terms.length > maxTerms
  return (
    <Dialog
      title="Paste a list"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={terms.length === 0 || isTooLong}
            onPress={() => {
              takeTerms('Pasted list', terms)
              onClose()
            }}
          >
            {terms.length === 0 ? 'Search' : `Search ${counted(terms.length, 'term')}`}
          </Button>
        </>
      }
    >
      <TextField
        label="Names or terms, one a line"
        rows={12}
        value={text}
        onChange={setText}
        autoFocus
        spellCheck="false"
        error={isTooLong ? `That is ${counted(terms.length, 'term')}; a list holds at most ${number(maxTerms)}.` : ''}
      />
    </Dialog>
  )
}
