import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** What a text field of a draft takes. */
export interface Draft {
  value: string
  onChange(value: string): void
  onBlur(): void
  onKeyDown(event: KeyboardEvent): void
}

/**
 * What is typed into a field, saved when the field is left; Enter saves in a field of one line, Escape takes the saved
 * text back. `save` gets the text and how to take it back.
 */
export function useDraft(saved: string, save: (typed: string, undo: () => void) => void): Draft {
  const [value, setValue] = useState(saved)
  const known = useRef(saved)
  // A change that comes from elsewhere (an undo, say) shows, unless somebody is typing.
  useEffect(() => {
    const before = known.current
    known.current = saved
    setValue((typed) => (typed === before ? saved : typed))
  }, [saved])
  const undo = (): void => setValue(saved)
  return {
    value,
    onChange: setValue,
    onBlur: () => value !== saved && save(value, undo),
    onKeyDown: (event) => {
      const isOneLine = event.target instanceof HTMLInputElement
      if (event.key === 'Enter' && (isOneLine || event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        if (value !== saved) save(value, undo)
      } else if (event.key === 'Escape' && value !== saved) {
        event.preventDefault()
        event.stopPropagation()
        undo()
      }
    },
  }
}
