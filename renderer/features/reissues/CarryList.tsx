import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { CarryItem } from '../../../preload/contract/reissues.ts'
import { useCall } from '../../desk.ts'
import { isPressed } from '../../keys.ts'
import { counted } from '../../ui/counted.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { CarryCard } from './CarryCard.tsx'
import styles from './CarryList.module.css'
import { carryGroups, type Decision, type Decisions, nextOpen, placeMeant } from './carry-decisions.ts'

export interface CarryListProps {
  items: readonly CarryItem[]
  decisions: Decisions
  /** Whether they mark a report of the sample library. */
  isFiction: boolean
  onDecide(highlightId: string, decision: Decision): void
}

const titles: Record<CarryItem['outcome'], (count: number) => string> = {
  review: (count) => `${counted(count, 'highlight')} to review`,
  exact: (count) => `${counted(count, 'highlight')} found word for word`,
  missing: (count) =>
    `${counted(count, 'highlight')} not found in the other copy: ${count === 1 ? 'it stays where it is' : 'they stay where they are'}`,
  there: (count) => `${counted(count, 'highlight')} in the other copy already`,
}

/** Every highlight with what becomes of it. Arrows go from one to the next, A carries it over, S leaves it. */
export function CarryList({ items, decisions, isFiction, onDecide }: CarryListProps) {
  const list = useRef<HTMLDivElement>(null)
  const tags = useCall('tags.list', {}).data ?? []
  const groups = carryGroups(items)
  const inOrder = groups.flatMap((group) => group.items)
  const review = items.filter(({ outcome }) => outcome === 'review').length

  const focusItem = (highlightId: string | undefined): void => {
    const card = list.current?.querySelector<HTMLElement>(`[data-item="${highlightId}"]`)
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest' })
  }
  // The keyboard begins at the first that needs a look.
  const begin = useRef(() => focusItem(inOrder[0]?.highlightId))
  useEffect(() => begin.current(), [])
  const decide = (item: CarryItem, decision: Decision): void => {
    onDecide(item.highlightId, decision)
    if (item.outcome !== 'review') return
    const next = nextOpen(inOrder, new Map(decisions).set(item.highlightId, decision), item.highlightId)
    if (next !== undefined) focusItem(next.highlightId)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-item]')?.dataset.item
    const at = inOrder.findIndex(({ highlightId }) => highlightId === focused)
    const item = inOrder[at]
    // The arrows choose among the places while one of them has the keyboard.
    const isInChoice = event.target instanceof HTMLInputElement
    const pressed = (keys: string): boolean => isPressed(keys, event.nativeEvent)
    if (!isInChoice && pressed('arrowdown')) focusItem(inOrder[at + 1]?.highlightId)
    else if (!isInChoice && pressed('arrowup')) focusItem(inOrder[at - 1]?.highlightId)
    else if (item === undefined || (item.outcome !== 'review' && item.outcome !== 'exact')) return
    else if (pressed('s')) decide(item, 'leave')
    else if (pressed('a')) {
      const place = placeMeant(item, decisions.get(item.highlightId))
      if (place !== undefined) decide(item, place)
      else list.current?.querySelector<HTMLElement>(`[data-item="${item.highlightId}"] input`)?.focus()
    } else {
      const place = item.places.findIndex((_, index) => item.places.length > 1 && pressed(`${index + 1}`))
      if (place < 0) return
      decide(item, place)
    }
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the cards in it, each of which has its buttons
    <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
      {review > 0 && (
        <p className={styles.keys}>
          <Kbd keys="arrowdown" /> <Kbd keys="arrowup" /> next and former, <Kbd keys="a" /> carries over,{' '}
          <Kbd keys="s" /> leaves
          {items.some(({ outcome, places }) => outcome === 'review' && places.length > 1) && (
            <>
              , <Kbd keys="1" /> and so on choose a place
            </>
          )}
        </p>
      )}
      {groups.map(({ outcome, items: own }) => (
        <section key={outcome} className={styles.group} aria-label={titles[outcome](own.length)}>
          <h3 className={styles.title}>{titles[outcome](own.length)}</h3>
          <ol className={styles.items}>
            {own.map((item) => (
              <CarryCard
                key={item.highlightId}
                item={item}
                decision={decisions.get(item.highlightId)}
                tags={tags}
                isFiction={isFiction}
                isFirst={item === inOrder[0]}
                onDecide={(decision) => decide(item, decision)}
                onChoose={(place) => onDecide(item.highlightId, place)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
