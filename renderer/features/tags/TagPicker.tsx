import clsx from 'clsx'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Tag } from '../../../preload/contract/tags.ts'
import { useCall, useChange } from '../../desk.ts'
import { offerTags } from './offer-tags.ts'
import { rememberTag, useRecentTags } from './recent-tags.ts'
import { TagSwatch } from './TagChip.tsx'
import styles from './TagPicker.module.css'

export interface TagPickerProps {
  /** The tags that are on, by id, in the order in which they were put on. */
  selected: readonly string[]
  onChange(tagIds: string[]): void
  /** Enter in the empty field: there is nothing more to choose. */
  onDone?(): void
  isFocused?: boolean
}

/**
 * Puts tags on and takes them off: type to narrow the list, Enter takes the first, a new name makes a tag. In the empty
 * field the digits 1 to 9 take the first nine tags, those used last, and Backspace takes the last one off.
 */
export function TagPicker({ selected, onChange, onDone, isFocused }: TagPickerProps) {
  const tags = useCall('tags.list', {}).data ?? []
  const recent = useRecentTags()
  const create = useChange('tags.create')
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(-1)
  // The order is that of the moment at which the picker opened: a tag that is put on stays where it is.
  const [order] = useState(recent)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()

  const offer = offerTags(tags, order, typed)
  const count = offer.tags.length + (offer.newName === null ? 0 : 1)
  const at = typed === '' ? Math.min(active, count - 1) : Math.min(Math.max(active, 0), count - 1)

  const toggle = (tag: Pick<Tag, 'tagId'>): void => {
    const isOn = selected.includes(tag.tagId)
    if (!isOn) rememberTag(tag.tagId)
    onChange(isOn ? selected.filter((one) => one !== tag.tagId) : [...selected, tag.tagId])
    setTyped('')
    setActive(-1)
  }
  const take = (index: number): void => {
    const tag = offer.tags[index]
    if (tag !== undefined) toggle(tag)
    else if (offer.newName !== null) create.mutate({ name: offer.newName }, { onSuccess: toggle })
  }
  const moveTo = (index: number): void => {
    setActive(index)
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') moveTo((at + 1) % Math.max(count, 1))
    else if (event.key === 'ArrowUp') moveTo((at <= 0 ? count : at) - 1)
    else if (event.key === 'Enter' && isPlain) {
      if (at >= 0) take(at)
      else onDone?.()
    } else if (event.key === 'Backspace' && typed === '' && selected.length > 0) onChange(selected.slice(0, -1))
    else if (typed === '' && isPlain && /^[1-9]$/.test(event.key) && Number(event.key) <= offer.tags.length) {
      take(Number(event.key) - 1)
    } else return
    event.preventDefault()
  }

  return (
    <div className={styles.picker}>
      <input
        className={styles.field}
        role="combobox"
        aria-label="Tag"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={tags.length === 0 ? 'Name a first tag' : 'Find or name a tag'}
        maxLength={200}
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: the user has just asked for this field
        autoFocus={isFocused === true}
        spellCheck="false"
        autoComplete="off"
        onChange={({ target }) => {
          setTyped(target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      {/* The field keeps the focus and names the line that is meant: the lines take none themselves. */}
      <div ref={list} id={id} role="listbox" aria-label="Tags" aria-multiselectable className={styles.list}>
        {offer.tags.map((tag, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field takes the keys
          <div
            key={tag.tagId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={selected.includes(tag.tagId)}
            className={clsx(styles.option, index === at && styles.active)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => toggle(tag)}
          >
            <span aria-hidden className={styles.tick}>
              {selected.includes(tag.tagId) ? '✓' : ''}
            </span>
            <TagSwatch colour={tag.colour} />
            <span className={styles.name} dir="auto">
              {tag.name}
            </span>
            {typed === '' && index < 9 && (
              <span aria-hidden className={styles.digit}>
                {index + 1}
              </span>
            )}
          </div>
        ))}
        {offer.newName !== null && (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field takes the keys
          <div
            id={`${id}-${offer.tags.length}`}
            role="option"
            aria-selected={false}
            className={clsx(styles.option, at === offer.tags.length && styles.active)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(offer.tags.length)}
          >
            <span aria-hidden className={styles.tick}>
              +
            </span>
            <span className={styles.name}>
              New tag “<bdi>{offer.newName}</bdi>”
            </span>
          </div>
        )}
      </div>
    </div>
  )
}
