import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import type { QueryChip } from '../../../../preload/contract/query.ts'
import type { FacetField, FacetValue } from '../../../../preload/contract/search.ts'
import { useCall } from '../../../desk.ts'
import { counted } from '../../../ui/counted.ts'
import { useStable } from '../../../ui/stable.ts'
import { refine } from '../refine.ts'
import type { Asked } from '../use-find.ts'
import { Facet } from './Facet.tsx'
import styles from './Facets.module.css'
import { toggleFacet } from './toggle-facet.ts'

/** The element that the keyboard goes to when it is asked for the facets. */
export const facetsId = 'find-facets'

const fields: readonly { field: FacetField; name: string }[] = [
  { field: 'country', name: 'Country' },
  { field: 'year', name: 'Year' },
  { field: 'publisher', name: 'Publisher' },
  { field: 'topic', name: 'Topic' },
  { field: 'language', name: 'Language' },
  { field: 'tag', name: 'Tag' },
]

export interface FacetsProps {
  /** The search whose results are on the screen; null while there are none. */
  asked: Asked | null
  /** The query as it was read, of which a choice changes a part. */
  query: string
  chips: readonly QueryChip[]
}

/** What the passages can be narrowed to, with how many there are of each. A choice goes into the query. */
export function Facets({ asked, query, chips }: FacetsProps) {
  const facets = useCall('search.facets', asked === null ? null : { ...asked, asker: 'find' }, { keepPrevious: true })
  // Counts of a query that is no longer the one on show must not change it.
  const isOld = facets.isPlaceholderData || asked === null || asked.query !== query
  const toggle = (field: FacetField, value: string | null): void => {
    const facet = facets.data?.facets.find((one) => one.field === field)
    const toggled = facet?.values.find((one) => one.value === value)
    if (facet !== undefined && toggled !== undefined) refine({ query: toggleFacet(query, chips, facet, toggled) })
  }
  // Keys can come faster than counts: a choice that finds them old is made once they are known.
  const waiting = useRef<{ field: FacetField; value: string | null } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is the reason
  useEffect(() => {
    const choice = waiting.current
    if (choice === null || isOld) return
    waiting.current = null
    toggle(choice.field, choice.value)
  }, [isOld, facets.data])

  const choose = useStable((field: FacetField, { value }: FacetValue): void => {
    if (isOld) waiting.current = { field, value }
    else toggle(field, value)
  })

  return (
    <aside id={facetsId} aria-label="Narrow down" className={clsx(styles.facets, isOld && styles.old)}>
      <p className={styles.reports}>
        {facets.data === undefined || facets.data.reports === 0 ? ' ' : `in ${counted(facets.data.reports, 'report')}`}
      </p>
      {fields.map(({ field, name }) => {
        const values = facets.data?.facets.find((one) => one.field === field)?.values
        return <Facet key={field} field={field} name={name} values={values} onToggle={choose} />
      })}
      {facets.error !== null && facets.error.code !== 'cancelled' && (
        <p className={styles.error}>{facets.error.message}</p>
      )}
    </aside>
  )
}
