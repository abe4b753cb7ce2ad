import { type CSSProperties, memo, useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { FacetField, FacetValue } from '../../../../preload/contract/search.ts'
import { Button } from '../../../ui/Button.tsx'
import { number } from '../../../ui/counted.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { TickBox } from '../../../ui/TickBox.tsx'
import styles from './Facet.module.css'
import { type FacetLine, filteredLines, shortLines } from './facet-lines.ts'

export interface FacetProps {
  field: FacetField
  name: string
  /** Undefined until they have been counted for the first time. */
  values: readonly FacetValue[] | undefined
  onToggle(field: FacetField, value: FacetValue): void
}

/** Lines that are kept free for values that are not there yet. */
const expected = 4

/** One field with its values, each with its number of passages. Long ones show the most frequent, and the rest on request. */
export const Facet = memo(function Facet({ field, name, values, onToggle }: FacetProps) {
  const [isWhole, setIsWhole] = useState(false)
  const [filter, setFilter] = useState('')
  const more = useRef<HTMLButtonElement>(null)
  if (values === undefined) {
    return (
      <section className={styles.facet} aria-label={name} aria-busy>
        <h2 className={styles.name}>{name}</h2>
        <div className={styles.waiting} style={{ '--lines': expected } as CSSProperties} />
      </section>
    )
  }
  if (values.length === 0) return null
  const short = shortLines(field, values)
  const lines = isWhole ? filteredLines(field, values, filter) : short
  return (
    <section className={styles.facet} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      {isWhole && (
        <TextField
          label={`Filter: ${name}`}
          isLabelHidden
          placeholder="Filter"
          value={filter}
          onChange={setFilter}
          autoFocus
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return event.continuePropagation()
            if (filter !== '') setFilter('')
            else {
              // The field goes, and the keyboard back to where it came from.
              more.current?.focus()
              setIsWhole(false)
            }
          }}
        />
      )}
      <ListBox
        aria-label={name}
        className={isWhole ? (styles.whole ?? '') : (styles.list ?? '')}
        items={lines.map((line) => ({ ...line, id: line.key }))}
        selectionMode="multiple"
        selectedKeys={lines.flatMap(({ key, value }) => (value.isChosen ? [key] : []))}
        escapeKeyBehavior="none"
        renderEmptyState={() => <p className={styles.none}>Nothing of that name.</p>}
        onSelectionChange={(keys) => {
          const toggled = lines.find(({ key, value }) => keys !== 'all' && keys.has(key) !== value.isChosen)
          if (toggled !== undefined) onToggle(field, toggled.value)
        }}
      >
        {(line) => <Line line={line} />}
      </ListBox>
      {(isWhole || values.length > short.length) && (
        <Button
          ref={more}
          variant="quiet"
          size="small"
          className={styles.more}
          aria-expanded={isWhole}
          onPress={() => {
            setIsWhole(!isWhole)
            setFilter('')
          }}
        >
          {isWhole ? 'Fewer' : `${number(values.length - short.length)} more…`}
        </Button>
      )}
    </section>
  )
})

const Line = ({ line: { key, value, depth, label } }: { line: FacetLine }) => (
  <ListBoxItem
    id={key}
    textValue={`${label}, ${number(value.count)}`}
    isDisabled={value.filter === ''}
    className={styles.line ?? ''}
    style={{ '--depth': depth } as CSSProperties}
  >
    {({ isSelected }) => (
      <>
        <TickBox tick={isSelected ? 'on' : 'off'} className={styles.box} />
        <span className={styles.label} dir="auto" title={label}>
          {label}
        </span>
        <span className={styles.count}>{number(value.count)}</span>
      </>
    )}
  </ListBoxItem>
)
