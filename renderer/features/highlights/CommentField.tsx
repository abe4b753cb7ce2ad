import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { describeKeys } from '../../keys.ts'
import styles from './CommentField.module.css'

export interface CommentFieldProps {
  /** The comment as it is saved. */
  comment: string
  onSave(comment: string): void
  /** Ctrl+Enter: saved, and nothing more to say. */
  onDone?(): void
  isFocused?: boolean
  rows?: number
}

/**
 * A field for a comment. It is saved when the field is left and on Ctrl+Enter. Escape never loses what was written
 * unasked: the first one says that it is not saved yet, only the second takes the old comment back.
 */
export function CommentField({ comment, onSave, onDone, isFocused, rows = 3 }: CommentFieldProps) {
  const [text, setText] = useState(comment)
  const [isWarned, setIsWarned] = useState(false)
  const hintId = useId()
  const isChanged = text !== comment

  // What another change (an undo, say) made of the comment, as long as nobody writes here.
  const saved = useRef(comment)
  useEffect(() => {
    const before = saved.current
    saved.current = comment
    setText((mine) => (mine === before ? comment : mine))
  }, [comment])

  const save = (): void => {
    setIsWarned(false)
    if (isChanged) onSave(text)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      save()
      onDone?.()
    } else if (event.key === 'Escape' && isChanged) {
      event.stopPropagation()
      event.preventDefault()
      if (isWarned) setText(comment)
      setIsWarned(!isWarned)
    } else if (isWarned) setIsWarned(false)
  }

  return (
    <div className={styles.field}>
      <textarea
        className={styles.text}
        aria-label="Comment"
        aria-describedby={hintId}
        placeholder="Comment"
        rows={rows}
        maxLength={20_000}
        value={text}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the user has just asked for this field
        autoFocus={isFocused === true}
        onChange={({ target }) => setText(target.value)}
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
      <p id={hintId} className={styles.hint} role={isWarned ? 'alert' : undefined}>
        {isWarned
          ? `Not saved. ${describeKeys('mod+enter')} saves, Escape again discards.`
          : isChanged
            ? `${describeKeys('mod+enter')} saves`
            : ''}
      </p>
    </div>
  )
}
