import clsx from 'clsx'
import type { ReactNode } from 'react'
import { RadioGroup } from 'react-aria-components'
import type { CarryItem, CarryPlace } from '../../../preload/contract/reissues.ts'
import type { Range } from '../../../preload/contract/search.ts'
import type { Tag } from '../../../preload/contract/tags.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { RadioCard } from '../../ui/RadioCard.tsx'
import { Fiction } from '../library/Fiction.tsx'
import { TagChip } from '../tags/TagChip.tsx'
import styles from './CarryCard.module.css'
import { ChangedText } from './ChangedText.tsx'
import { type Decision, whyOffered } from './carry-decisions.ts'

export interface CarryCardProps {
  item: CarryItem
  decision: Decision | undefined
  tags: readonly Tag[]
  /** Whether it marks a report of the sample library. */
  isFiction: boolean
  /** The first of all: where Tab comes to. */
  isFirst: boolean
  /** Says what becomes of it. */
  onDecide(decision: Decision): void
  /** Chooses one of several places, to be carried there. */
  onChoose(place: number): void
}

const unchanged: readonly Range[] = []

/** One highlight, the place or the places that it can go to, and what was decided. */
export function CarryCard({ item, decision, tags, isFiction, isFirst, onDecide, onChoose }: CarryCardProps) {
  const { highlightId, outcome, places, morePlaces } = item
  const [first] = places
  const state = stateWords(item, decision)
  const isCarried = outcome === 'exact' ? decision !== 'leave' : typeof decision === 'number'
  return (
    <li>
      <article
        tabIndex={isFirst ? 0 : -1}
        data-item={highlightId}
        aria-label={`¶ ${item.span.passage}${isFiction ? ', fiction' : ''}: ${state}`}
        className={clsx(styles.card, styles[outcome], decision === 'leave' && styles.left)}
      >
        {outcome === 'review' ? (
          <>
            <p className={styles.where}>
              <span>
                {isFiction && <Fiction />} ¶ {item.span.passage}
              </span>
              <span className={clsx(styles.state, isCarried && styles.going)}>{state}</span>
            </p>
            <Words name="As it is highlighted" item={item}>
              <ChangedText text={item.quote} changes={onlyClose(first)?.changes.a ?? unchanged} side="a" />
            </Words>
            <Places item={item} chosen={typeof decision === 'number' ? decision : undefined} onChoose={onChoose} />
            {morePlaces > 0 && <p className={styles.more}>{counted(morePlaces, 'more place')} with these words.</p>}
            <Own item={item} tags={tags} />
            <p className={styles.actions}>
              {places.length === 1 && (
                <Button size="small" aria-pressed={isCarried} onPress={() => onDecide(0)}>
                  Carry over
                </Button>
              )}
              <Button
                size="small"
                variant="quiet"
                aria-pressed={decision === 'leave'}
                onPress={() => onDecide('leave')}
              >
                Leave
              </Button>
            </p>
          </>
        ) : (
          <div className={styles.short}>
            <p className={styles.quote} dir="auto">
              {item.quote}
            </p>
            <span className={styles.places}>
              {whereWords(item)} {isFiction && <Fiction />}
            </span>
            <span className={clsx(styles.state, isCarried && styles.going)}>{state}</span>
            {outcome === 'exact' && (
              <Button size="small" variant="quiet" onPress={() => onDecide(isCarried ? 'leave' : 0)}>
                {isCarried ? 'Leave' : 'Carry over'}
              </Button>
            )}
            <Own item={item} tags={tags} />
          </div>
        )}
      </article>
    </li>
  )
}

/** A place only differs from the highlight word by word where its words are others. */
const onlyClose = (place: CarryPlace | undefined): CarryPlace | undefined =>
  place?.reason === 'close' ? place : undefined

function stateWords({ outcome, places }: CarryItem, decision: Decision | undefined): string {
  if (outcome === 'there') return 'there already'
  if (outcome === 'missing') return 'stays'
  if (decision === 'leave') return 'stays'
  if (outcome === 'exact' || decision !== undefined) return 'will be carried over'
  return places.length > 1 ? 'which place is it?' : 'is it this?'
}

function whereWords({ span, outcome, places }: CarryItem): string {
  const [to] = places
  return outcome === 'missing' || to === undefined ? `¶ ${span.passage}` : `¶ ${span.passage} → ¶ ${to.span.passage}`
}

/** What is a person's own on a highlight: its tags and comment. */
function Own({ item, tags }: { item: CarryItem; tags: readonly Tag[] }) {
  if (item.tags.length === 0 && item.comment === '') return null
  return (
    <p className={styles.own}>
      {tags
        .filter(({ tagId }) => item.tags.includes(tagId))
        .map((tag) => (
          <TagChip key={tag.tagId} tag={tag} />
        ))}
      <span dir="auto">{item.comment}</span>
    </p>
  )
}

/** The places to choose from; where there is only one, that place. */
function Places({
  item,
  chosen,
  onChoose,
}: {
  item: CarryItem
  chosen: number | undefined
  onChoose(place: number): void
}) {
  const [only, another] = item.places
  if (only === undefined) return null
  if (another === undefined) return <PlaceWords place={only} />
  return (
    <RadioGroup
      className={styles.choice ?? ''}
      aria-label="Places in the other copy"
      value={chosen === undefined ? null : `${chosen}`}
      onChange={(value) => onChoose(Number(value))}
    >
      {item.places.map((place, index) => (
        <RadioCard key={`${place.span.passage}.${place.span.start}`} value={`${index}`}>
          <PlaceWords place={place} number={index + 1} />
        </RadioCard>
      ))}
    </RadioGroup>
  )
}

const PlaceWords = ({ place, number }: { place: CarryPlace; number?: number }) => (
  <Words
    name={`${number === undefined ? '' : `${number}. `}In the other copy, ¶ ${place.span.passage}: ${whyOffered(place)}${place.isMarked ? ', highlighted already' : ''}`}
    item={place}
  >
    {place.reason === 'close' ? (
      <ChangedText text={place.quote} changes={place.changes.b} side="b" />
    ) : (
      <mark className={styles.same}>{place.quote}</mark>
    )}
  </Words>
)

/** A quotation amid what stands around it. */
const Words = ({
  name,
  item,
  children,
}: {
  name: string
  item: { before: string; after: string }
  children: ReactNode
}) => (
  <span className={styles.words}>
    <span className={styles.name}>{name}</span>
    <span className={styles.text} dir="auto">
      <span className={styles.around}>{item.before}</span>
      {children}
      <span className={styles.around}>{item.after}</span>
    </span>
  </span>
)
