import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { call, DeskError } from '../../../desk.ts'
import { go, useVisit } from '../../../route.ts'
import { counted, number } from '../../../ui/counted.ts'
import { warn } from '../../../ui/messages.ts'
import { type Cell, shadeOf, stepInTable } from '../table/count-table.ts'
import { Grid, GridCell, Head, Row } from './GridParts.tsx'
import styles from './TermGrid.module.css'
import { useTermList } from './term-list.ts'
import { termQuery } from './term-query.ts'
import type { TermRow, TermTable } from './term-table.ts'

/** Sizes of TermGrid.module.css, px. */
const rowHeight = 28
const columnWidth = 44
const leadWidth = 320
const headHeight = 168

/** How the grid was left. */
interface Left {
  cursor: Cell
  top: number
  left: number
}

/**
 * Terms down, reports across. Only what is near the window is drawn. The first column is a term's total, which opens its
 * passages everywhere; a number opens the report where the term stands first.
 */
export function TermGrid({ table: { rows, reports } }: { table: TermTable }) {
  const { memo } = useVisit()
  const { mode, within } = useTermList()
  const left = memo.get('terms') as Left | undefined
  const [cursor, setCursor] = useState<Cell>(left?.cursor ?? { row: 0, column: 0 })
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const most = useMemo(() => Math.max(0, ...rows.flatMap((row) => [...row.counts.values()])), [rows])
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: left?.top ?? 0,
  })
  const across = useVirtualizer({
    horizontal: true,
    count: reports.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 4,
    paddingStart: leadWidth,
    scrollPaddingStart: leadWidth,
    initialOffset: left?.left ?? 0,
  })
  const at: Cell = { row: Math.min(cursor.row, rows.length - 1), column: Math.min(cursor.column, reports.length) }
  useEffect(() => {
    const element = scroller.current
    return () => {
      memo.set('terms', { cursor, top: element?.scrollTop ?? 0, left: element?.scrollLeft ?? 0 })
    }
  }, [memo, cursor])

  const open = async ({ row, column }: Cell): Promise<void> => {
    const line = rows[row]
    const report = reports[column - 1]
    if (line === undefined) return
    const query = termQuery(line.term, mode, within)
    if (report === undefined) {
      if (line.total > 0) go({ place: 'find', query, spelling: { isExact: true } })
      return
    }
    if (!line.counts.has(report.reportId)) return
    const { reportId } = report
    try {
      const asked = { query, reportId, isExact: true, limit: 1, offset: 0, sort: 'place' as const, asker: 'terms' }
      const passage = (await call('search.query', asked)).hits[0]?.passage
      go({ place: 'report', reportId, query, spelling: { isExact: true }, ...(passage !== undefined && { passage }) })
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      warn(error.message)
    }
  }
  const moveTo = (to: Cell): void => {
    setCursor(to)
    down.scrollToIndex(to.row, { align: 'auto' })
    if (to.column === 0) scroller.current?.scrollTo({ left: 0 })
    else across.scrollToIndex(to.column - 1, { align: 'auto' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = stepInTable(event, at, { rows: rows.length, columns: reports.length + 1 })
    if (to !== null) moveTo(to)
    else if (event.key === 'Enter') void open(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const press = (cell: Cell): void => {
    setCursor(cell)
    void open(cell)
  }

  const columns = across.getVirtualItems()
  const place = (column: number): CSSProperties => ({ left: leadWidth + column * columnWidth })
  const width = leadWidth + reports.length * columnWidth
  const cell = (row: number, column: number) => ({
    id: `${id}-${row}-${column}`,
    index: column + 2,
    isCursor: at.row === row && at.column === column,
    onPress: () => press({ row, column }),
  })
  return (
    <Grid
      scroller={scroller}
      label="Terms by report"
      rows={rows.length + 1}
      columns={reports.length + 2}
      cursor={`${id}-${at.row}-${at.column}`}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.all} style={{ height: down.getTotalSize(), width }}>
        <Row index={1} className={styles.head} style={{ width }}>
          <div role="presentation" className={styles.lead}>
            <Head of="column" index={1} className={styles.term}>
              Term
            </Head>
            <Head of="column" index={2} className={styles.total}>
              Passages
            </Head>
          </div>
          {columns.map(({ index }) => (
            <Head
              key={index}
              of="column"
              index={index + 3}
              className={styles.report}
              style={place(index)}
              title={reports[index]?.title}
            >
              <span className={styles.place}>{reports[index]?.place}</span> <span>{reports[index]?.edition}</span>
            </Head>
          ))}
        </Row>
        {down.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <Row
              key={row.term}
              index={index + 2}
              className={clsx(styles.row, row.total === 0 && styles.missing)}
              style={{ top: start, width }}
            >
              <div role="presentation" className={styles.lead}>
                <Head of="row" index={1} className={styles.term} title={row.term}>
                  <bdi>{row.term}</bdi>
                </Head>
                <GridCell className={styles.total} {...cell(index, 0)}>
                  {number(row.total)}
                </GridCell>
              </div>
              {columns.map((column) => {
                const report = reports[column.index]
                const count = countOf(row, report?.reportId)
                const shade = { '--shade': `${shadeOf(count, most)}%` } as CSSProperties
                return (
                  <GridCell
                    key={column.index}
                    className={styles.cell}
                    style={{ ...place(column.index), ...shade }}
                    title={
                      count === 0 ? undefined : `${report?.place} ${report?.edition}: ${counted(count, 'passage')}`
                    }
                    {...cell(index, column.index + 1)}
                  >
                    {count === 0 ? '' : number(count)}
                  </GridCell>
                )
              })}
            </Row>
          )
        })}
      </div>
    </Grid>
  )
}

const countOf = (row: TermRow, reportId: string | undefined): number =>
  reportId === undefined ? 0 : (row.counts.get(reportId) ?? 0)
