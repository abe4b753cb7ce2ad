import { useMemo, useState } from 'react'
import { useCall } from '../../../desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { counted, number } from '../../../ui/counted.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useArrivalFocus } from '../../../ui/kept-focus.ts'
import { HeadGap, HeadLine, PlaceHead } from '../../../ui/PlaceHead.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { Select } from '../../../ui/Select.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { PasteTerms } from './PasteTerms.tsx'
import { PickTerms } from './PickTerms.tsx'
import { SaveTable } from './SaveTable.tsx'
import { TermGrid } from './TermGrid.tsx'
import styles from './TermsPlace.module.css'
import { TermsTools } from './TermsTools.tsx'
import { clearTerms, stopCounting, useTermList } from './term-list.ts'
import { type TermFilter, termTable } from './term-table.ts'

/** A list of names or terms, searched at once: how often each stands in each report. */
export function TermsPlace() {
  const list = useTermList()
  return (
    <>
      <VisuallyHidden>
        <h1>A list of names or terms</h1>
      </VisuallyHidden>
      {list.terms.length === 0 ? <NoList /> : <Table />}
    </>
  )
}

/** How a list comes in. */
function NoList() {
  useArrivalFocus(true)
  const [isPasting, setIsPasting] = useState(false)
  return (
    <EmptyState
      title="Search a list at once"
      actions={
        <>
          <PickTerms variant="primary" />
          <Button onPress={() => setIsPasting(true)}>Paste a list…</Button>
          {isPasting && <PasteTerms onClose={() => setIsPasting(false)} />}
        </>
      }
    >
      A CSV file with a column of names, or a text with a term a line. You get a table of how many passages of which
      report hold each of them.
    </EmptyState>
  )
}

const filters: readonly { id: TermFilter; label: string }[] = [
  { id: 'all', label: 'All terms' },
  { id: 'found', label: 'Those found' },
  { id: 'missing', label: 'Those not found' },
]

function Table() {
  useArrivalFocus(true)
  const { name, terms, counts, isCounting } = useTermList()
  const reports = useCall('reports.list', {}).data
  const [filter, setFilter] = useState<TermFilter>('all')
  const [isSaving, setIsSaving] = useState(false)
  const table = useMemo(() => termTable(counts, reports ?? [], filter), [counts, reports, filter])
  const found = counts.filter(({ total }) => total > 0).length
  return (
    <div className={styles.place}>
      <PlaceHead>
        <HeadLine>
          <p className={styles.name}>
            <bdi>{name}</bdi>
          </p>
          <p className={styles.found} role="status">
            {isCounting
              ? `${number(counts.length)} of ${counted(terms.length, 'term')} searched`
              : `${number(found)} of ${counted(terms.length, 'term')} found`}
          </p>
          {isCounting && (
            <>
              <ProgressBar
                className={styles.progress ?? ''}
                label="Terms searched"
                value={counts.length}
                total={terms.length}
              />
              <Button size="small" onPress={stopCounting}>
                Stop
              </Button>
            </>
          )}
          <HeadGap />
          <Button variant="quiet" size="small" isDisabled={counts.length === 0} onPress={() => setIsSaving(true)}>
            Export the table…
          </Button>
          <Button variant="quiet" size="small" onPress={clearTerms}>
            Another list
          </Button>
        </HeadLine>
        <HeadLine>
          <TermsTools />
          <HeadGap />
          <Select label="Listed" isLabelHidden options={filters} value={filter} onChange={setFilter} />
        </HeadLine>
      </PlaceHead>
      {table.rows.length === 0 && !isCounting ? (
        <EmptyState title={filter === 'missing' ? 'Every term was found' : 'None of the terms was found'}>
          {filter === 'missing'
            ? 'Choose “All terms” to see them.'
            : 'Try all forms of the words, or fewer words a term.'}
        </EmptyState>
      ) : (
        <TermGrid table={table} />
      )}
      {isSaving && <SaveTable onClose={() => setIsSaving(false)} />}
    </div>
  )
}
