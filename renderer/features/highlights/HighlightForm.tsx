import type { Highlight, Span } from '../../../preload/contract/highlights.ts'
import { useChange } from '../../desk.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/messages.ts'
import { TagPicker } from '../tags/TagPicker.tsx'
import { CommentField } from './CommentField.tsx'
import { copyWithCitation } from './copy-citation.ts'
import styles from './HighlightForm.module.css'

export interface HighlightFormProps {
  /** What is marked; until something is put on it, it may be a mere selection. */
  target: Span | Highlight
  /** Where the keyboard goes first. */
  focus: 'tags' | 'comment' | 'none'
  /** Hears of the highlight that a selection has become. */
  onCreated?(highlight: Highlight): void
  /** Takes the highlight away in place of the form's own way, which is to do it and say so. */
  onRemove?(): void
  onClose(): void
}

const isHighlight = (target: Span | Highlight): target is Highlight => 'highlightId' in target

/** Tags and comment of a highlight. A mere selection becomes one as soon as it gets the first of either. */
export function HighlightForm({ target, focus, onCreated, onRemove, onClose }: HighlightFormProps) {
  const create = useChange('highlights.create')
  const setTags = useChange('highlights.setTags')
  const setComment = useChange('highlights.setComment')
  const remove = useChange('highlights.remove')
  const highlight = isHighlight(target) ? target : null
  const { reportId, passage, start, endPassage, end } = target

  const make = (tags: string[], comment: string): void => {
    const span = { reportId, passage, start, endPassage, end }
    create.mutate({ span, tags, comment }, { onSuccess: (made) => onCreated?.(made) })
  }
  const changeTags = (tags: string[]): void => {
    if (highlight !== null) setTags.mutate({ highlightId: highlight.highlightId, tags })
    else if (!create.isPending) make(tags, '')
  }
  const changeComment = (comment: string): void => {
    if (highlight !== null) setComment.mutate({ highlightId: highlight.highlightId, comment })
    else if (!create.isPending) make([], comment)
  }

  const removeIt = (): void => {
    if (highlight === null) return
    remove.mutate({ highlightId: highlight.highlightId }, { onSuccess: () => say('Highlight removed.') })
  }

  return (
    <div className={styles.form}>
      <TagPicker selected={highlight?.tags ?? []} onChange={changeTags} onDone={onClose} isFocused={focus === 'tags'} />
      <CommentField
        comment={highlight?.comment ?? ''}
        onSave={changeComment}
        onDone={onClose}
        isFocused={focus === 'comment'}
      />
      <div className={styles.actions}>
        {highlight !== null && (
          <Button variant="quiet" size="small" className={styles.remove} onPress={onRemove ?? removeIt}>
            Remove
          </Button>
        )}
        <Button variant="quiet" size="small" onPress={() => void copyWithCitation(target)}>
          Copy with citation
        </Button>
        <Button size="small" onPress={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
