import clsx from 'clsx'
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { QueryChip } from '../../../../preload/contract/query.ts'
import type { SearchRows } from '../../../../preload/contract/search.ts'
import { useCall } from '../../../desk.ts'
import { go } from '../../../route.ts'
import { counted, number } from '../../../ui/counted.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Select } from '../../../ui/Select.tsx'
import { hitListId } from '../focus-hits.ts'
import { withFilter } from '../query-parts.ts'
import { type FindRoute, refine } from '../refine.ts'
import type { Asked } from '../use-find.ts'
import styles from './CountTable.module.css'
import { type Cell, shadeOf, stepInTable, tableLines } from './count-table.ts'

const kinds: readonly { id: SearchRows; label: string }[] = [
  { id: 'topic', label: 'Topics by year' },
  { id: 'country', label: 'Countries by year' },
  { id: 'publisher', label: 'Publishers by year' },
]

const names: Record<SearchRows, { head: string; none: string }> = {
  topic: { head: 'Topic', none: 'no topic' },
  country: { head: 'Country', none: 'no country' },
  publisher: { head: 'Publisher', none: 'no publisher' },
}

export interface CountTableProps {
  route: FindRoute
  /** The search whose results are on the screen; null while there are none. */
  asked: Asked | null
  /** The query as it was read, which a cell narrows. */
  query: string
  chips: readonly QueryChip[]
}

/** How many passages answer the query, by year and one more. Arrows move, Enter opens the passages of a cell. */
export function CountTable({ route, asked, query, chips }: CountTableProps) {
  const rows = route.rows ?? 'topic'
  const table = useCall('search.table', asked === null ? null : { ...asked, rows, asker: 'find' }, {
    keepPrevious: true,
  })
  const lines = useMemo(() => (table.data === undefined ? [] : tableLines(table.data)), [table.data])
  const columns = table.data?.columns ?? []
  const most = useMemo(() => Math.max(0, ...lines.flatMap(({ counts }) => counts)), [lines])
  const [cursor, setCursor] = useState<Cell>({ row: 0, column: 0 })
  const grid = useRef<HTMLTableElement>(null)
  const id = useId()
  const isOld = table.isPlaceholderData || asked?.query !== query

  const at = {
    row: Math.max(0, Math.min(cursor.row, lines.length - 1)),
    column: Math.min(cursor.column, columns.length),
  }
  useEffect(() => {
    grid.current?.querySelector('[data-cursor]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const open = ({ row, column }: Cell): void => {
    const line = lines[row]
    const count = column === columns.length ? line?.total : line?.counts[column]
    if (line === undefined || isOld || count === undefined || count === 0) return
    const filters = [line.head.filter, columns[column]?.filter ?? ''].filter((filter) => filter !== '')
    // Who has no country or no year cannot be asked for: nothing is opened rather than something else.
    if (line.head.value === null || columns[column]?.value === null) return
    const narrowed = withFilter(query, chips, filters.join(' '))
    go({ place: 'find', query: narrowed, ...(route.spelling && { spelling: route.spelling }) })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = stepInTable(event, at, { rows: lines.length, columns: columns.length + 1 })
    if (to !== null) setCursor(to)
    else if (event.key === 'Enter') open(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.frame}>
      <div className={styles.tools}>
        <Select
          label="Table of"
          isLabelHidden
          options={kinds}
          value={rows}
          onChange={(chosen) => refine({ rows: chosen })}
        />
        <p className={styles.hint}>Each number opens its passages.</p>
      </div>
      {table.error !== null && table.error.code !== 'cancelled' ? (
        <EmptyState title="The table could not be made">{table.error.message}</EmptyState>
      ) : (
        <div className={clsx(styles.scroller, isOld && styles.old)}>
          <table
            ref={grid}
            id={hitListId}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with a cursor is a grid, as ARIA has it
            role="grid"
            tabIndex={0}
            aria-label={kinds.find((kind) => kind.id === rows)?.label}
            aria-busy={isOld}
            aria-activedescendant={lines.length > 0 ? `${id}-${at.row}-${at.column}` : undefined}
            className={styles.table}
            onKeyDown={onKeyDown}
          >
            <thead>
              <tr>
                <th scope="col" className={styles.corner}>
                  {names[rows].head}
                </th>
                {columns.map((column) => (
                  <th key={column.value ?? ''} scope="col">
                    {column.value === null ? 'no year' : column.label}
                  </th>
                ))}
                <th scope="col">All</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, row) => (
                <tr key={line.head.value ?? ''}>
                  <th scope="row" style={{ '--depth': line.depth } as CSSProperties}>
                    <bdi>{line.head.value === null ? names[rows].none : line.head.label}</bdi>
                  </th>
                  {[...line.counts, line.total].map((count, column) => {
                    const isCursor = row === at.row && column === at.column
                    const isTotal = column === columns.length
                    return (
                      // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useAriaPropsSupportedByRole: a cell of a grid, which takes the keys
                      <td
                        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                        key={column}
                        id={`${id}-${row}-${column}`}
                        aria-selected={isCursor}
                        {...(isCursor && { 'data-cursor': true })}
                        className={clsx(count === 0 && styles.none, isTotal && styles.total)}
                        style={isTotal ? {} : ({ '--shade': `${shadeOf(count, most)}%` } as CSSProperties)}
                        title={count === 0 ? undefined : counted(count, 'passage')}
                        onMouseDown={(event) => event.preventDefault()}
                        onClick={() => {
                          setCursor({ row, column })
                          open({ row, column })
                        }}
                      >
                        {count === 0 ? '–' : number(count)}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
