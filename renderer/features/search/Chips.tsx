import clsx from 'clsx'
import { memo, useEffect, useMemo, useRef } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import type { QueryChip } from '../../../preload/contract/query.ts'
import { useStable } from '../../ui/stable.ts'
import styles from './Chips.module.css'
import { chipWords, keyedChips } from './chip-words.ts'
import { chipsId, focusField } from './focus-hits.ts'
import { withChanged } from './query-parts.ts'
import { refine } from './refine.ts'

/**
 * How the query was read, part by part. Each part can be taken off: by its cross, or by Delete when the arrows have led
 * to it. `query` is what the chips were read from, `isOld` says that something else has been typed since.
 */
export function Chips({ query, chips, isOld }: { query: string; chips: readonly QueryChip[]; isOld: boolean }) {
  const items = useMemo(() => keyedChips(chips), [chips])
  const waiting = useRef<string | null>(null)

  const takeOff = (key: string): void => {
    const at = items.find((item) => item.key === key)?.at
    if (at === undefined) return
    const next = withChanged(query, chips, { without: [at] })
    if (next === '') focusField()
    refine({ query: next })
  }
  // Keys can come faster than answers: a chip that goes on standing is taken off once it is known where it stands now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is the reason
  useEffect(() => {
    const key = waiting.current
    if (key === null || isOld) return
    waiting.current = null
    takeOff(key)
  }, [isOld, items])

  const remove = useStable((key: string): void => {
    if (isOld) waiting.current = key
    else takeOff(key)
  })
  return <ChipList items={items} onRemove={remove} />
}

interface ChipListProps {
  items: ReturnType<typeof keyedChips>
  onRemove(key: string): void
}

const ChipList = memo(function ChipList({ items, onRemove }: ChipListProps) {
  return (
    <TagGroup
      id={chipsId}
      aria-label="The query as it was read"
      className={styles.chips ?? ''}
      onRemove={(keys) => {
        const [key] = [...keys].map(String)
        if (key !== undefined) onRemove(key)
      }}
    >
      <TagList items={items.map((item) => ({ ...item, id: item.key }))} className={styles.list ?? ''}>
        {({ key, chip }) => {
          const { lead, text, isSign } = chipWords(chip)
          return (
            <Tag
              id={key}
              textValue={[lead, text, chip.problem].filter((part) => part !== null && part !== '').join(' ')}
              className={clsx(styles.chip, isSign && styles.sign, chip.problem !== null && styles.doubtful)}
            >
              {chip.problem !== null && (
                <span aria-hidden className={styles.mark}>
                  !
                </span>
              )}
              {lead !== '' && <span className={styles.lead}>{lead}</span>}
              <bdi className={styles.text}>{text}</bdi>
              <Button
                slot="remove"
                className={styles.remove ?? ''}
                aria-label={`Take off ${[lead, text].join(' ').trim()}`}
              >
                ✕
              </Button>
            </Tag>
          )
        }}
      </TagList>
    </TagGroup>
  )
})

/** Why parts were not read as they were written, a sentence each. */
export const ChipProblems = ({ chips }: { chips: readonly QueryChip[] }) => {
  const told = chips.filter((chip) => chip.problem !== null)
  if (told.length === 0) return null
  return (
    <ul className={styles.problems}>
      {keyedChips(told).map(({ key, chip }) => (
        <li key={key}>{chip.problem}</li>
      ))}
    </ul>
  )
}
