// Parts of a grid of which only what is near the window is drawn: tables of the browser's own cannot be cut like that.
import type { CSSProperties, KeyboardEvent, ReactNode, RefObject } from 'react'

interface GridProps {
  scroller: RefObject<HTMLDivElement | null>
  label: string
  rows: number
  columns: number
  /** The id of the cell under the cursor. */
  cursor: string
  className: string | undefined
  onKeyDown(event: KeyboardEvent): void
  children: ReactNode
}

/** The grid itself: it has the focus and takes the keys. Rows and columns are counted with their heads. */
export const Grid = ({ scroller, label, rows, columns, cursor, className, onKeyDown, children }: GridProps) => (
  // biome-ignore lint/a11y/useSemanticElements: see above
  <div
    ref={scroller}
    role="grid"
    tabIndex={0}
    aria-label={label}
    aria-rowcount={rows}
    aria-colcount={columns}
    aria-activedescendant={cursor}
    className={className}
    onKeyDown={onKeyDown}
  >
    {children}
  </div>
)

interface PartProps {
  /** Its ordinal among all rows or columns, from 1. */
  index: number
  className: string | undefined
  style?: CSSProperties
  title?: string | undefined
  children: ReactNode
}

/** A row. */
export const Row = ({ index, className, style, children }: PartProps) => (
  // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above; the grid takes the keys
  <div role="row" aria-rowindex={index} className={className} style={style}>
    {children}
  </div>
)

/** The head of a column or, in a row of cells, of that row. */
export const Head = ({ of, index, className, style, title, children }: PartProps & { of: 'column' | 'row' }) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles have it
  <div
    role={of === 'column' ? 'columnheader' : 'rowheader'}
    aria-colindex={index}
    className={className}
    style={style}
    title={title}
  >
    <span>{children}</span>
  </div>
)

interface CellProps extends PartProps {
  id: string
  isCursor: boolean
  onPress(): void
}

/** A cell; a click opens it, as Enter does under the cursor. */
export const GridCell = ({ id, index, isCursor, onPress, className, style, title, children }: CellProps) => (
  // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: see above; the grid takes the keys
  <div
    id={id}
    role="gridcell"
    aria-colindex={index}
    aria-selected={isCursor}
    className={className}
    style={style}
    title={title}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {children}
  </div>
)
