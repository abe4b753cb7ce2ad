import { memo } from 'react'
import type { OwnResult, SearchSort } from '../../../preload/contract/search.ts'
import { counted, number } from '../../ui/counted.ts'
import { HeadGap, HeadLine, PlaceHead } from '../../ui/PlaceHead.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { ChipProblems, Chips } from './Chips.tsx'
import styles from './FindHead.module.css'
import { type FindRoute, refine } from './refine.ts'
import { SearchActions } from './SearchActions.tsx'
import { Spellings } from './Spellings.tsx'
import { useAfterPaint } from './use-after-paint.ts'
import type { Found } from './use-find.ts'

const milliseconds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

const views: readonly { id: NonNullable<FindRoute['view']>; label: string }[] = [
  { id: 'grouped', label: 'By report' },
  { id: 'flat', label: 'One list' },
  { id: 'table', label: 'Table' },
]

const sorts: readonly { id: SearchSort; label: string }[] = [
  { id: 'rank', label: 'Best first' },
  { id: 'year', label: 'Newest first' },
  { id: 'place', label: 'By country' },
]

export interface FindHeadProps {
  route: FindRoute
  found: Found
  /** What the researcher wrote that answers the query; undefined until it has been looked for. */
  own: OwnResult | undefined
  /** Which of the two is shown. */
  kind: 'passage' | 'own'
}

/** The query as it was read, what was searched beside it, how many there are, and how they are shown. */
export function FindHead({ route, found, own, kind }: FindHeadProps) {
  const { first, isOld } = found
  // The hits are on the screen first; how the query was read follows.
  const read = useAfterPaint(first)
  const ownTotal = own === undefined ? 0 : own.totals.comment + own.totals.tag
  const hasOwn = ownTotal > 0 || kind === 'own'
  return (
    <PlaceHead>
      <HeadLine>
        <div className={styles.query}>
          {read !== undefined && <Chips query={read.asked.query} chips={read.chips} isOld={isOld || read !== first} />}
          {read !== undefined && <ChipProblems chips={read.chips} />}
        </div>
        <div className={styles.actions}>
          <SearchActions first={first} />
        </div>
      </HeadLine>
      {first !== undefined && <Spellings alsoSearched={first.alsoSearched} spelling={route.spelling ?? {}} />}
      <HeadLine>
        <p className={styles.total} role="status">
          {first === undefined ? ' ' : counted(first.total, 'passage')}
          {first !== undefined && <span className={styles.took}> in {milliseconds.format(first.tookMs)} ms</span>}
        </p>
        {hasOwn && <Kinds kind={kind} ownTotal={ownTotal} />}
        <HeadGap />
        {kind === 'passage' && <Arrangement sort={route.sort ?? 'rank'} view={route.view ?? 'grouped'} />}
      </HeadLine>
    </PlaceHead>
  )
}

/** Passages, or what the researcher wrote. */
const Kinds = memo(function Kinds({ kind, ownTotal }: { kind: 'passage' | 'own'; ownTotal: number }) {
  return (
    <Segments
      label="What is shown"
      value={kind}
      onChange={(chosen) => refine({ kind: chosen })}
      options={[
        { id: 'passage', label: 'Passages' },
        { id: 'own', label: `Comments and tags ${number(ownTotal)}` },
      ]}
    />
  )
})

/** In which order the passages stand, and how. */
const Arrangement = memo(function Arrangement({ sort, view }: Required<Pick<FindRoute, 'sort' | 'view'>>) {
  return (
    <>
      <Select
        label="Order"
        isLabelHidden
        options={sorts}
        value={sort}
        onChange={(sort) => refine({ sort })}
        isDisabled={view === 'table'}
      />
      <Segments label="View" value={view} onChange={(view) => refine({ view })} options={views} />
    </>
  )
})
