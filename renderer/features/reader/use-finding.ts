import { useEffect, useMemo, useRef, useState } from 'react'
import type { FindMode } from '../../../preload/contract/search.ts'
import { useCall } from '../../desk.ts'
import { hitBeside, hitFrom, hitSpans } from './hits.ts'
import type { Hits } from './use-hits.ts'

/** How the bar reads what is typed; the query language is for the field above. */
export type FindingMode = Exclude<FindMode, 'query'>

/** The bar that finds in the open report. */
export interface Finding {
  isOpen: boolean
  text: string
  mode: FindingMode
  hits: Hits
  /** Whether what is typed has been looked for. */
  isAnswered: boolean
  open(text?: string): void
  close(): void
  setText(text: string): void
  setMode(mode: FindingMode): void
}

/**
 * Finds as one types, from where the reader was when the bar was opened. `onShow` brings a hit into view, and leaves the
 * keyboard where it is.
 */
export function useFinding(
  reportId: string,
  readingAt: () => number,
  onShow: (span: Hits['spans'][number]) => void,
): Finding {
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  const [mode, setMode] = useState<FindingMode>('letters')
  const [current, setCurrent] = useState(-1)
  const start = useRef(1)
  const show = useRef(onShow)
  show.current = onShow

  const isAsked = isOpen && text.trim() !== ''
  const found = useCall('search.inReport', isAsked ? { reportId, query: text, mode, asker: 'find-bar' } : null, {
    keepPrevious: true,
  })
  const places = isAsked ? found.data?.spans : undefined
  const answer = found.isPlaceholderData ? undefined : places
  const spans = useMemo(() => hitSpans(places ?? []), [places])

  useEffect(() => {
    if (answer === undefined) return
    const found = hitSpans(answer)
    const first = hitFrom(found, start.current)
    setCurrent(first)
    const span = found[first]
    if (span !== undefined) show.current(span)
  }, [answer])

  const goTo = (index: number): boolean => {
    const span = spans[index]
    if (span === undefined) return false
    setCurrent(index)
    start.current = span.passage
    show.current(span)
    return true
  }
  return {
    isOpen,
    text,
    mode,
    hits: { spans, current, goTo, step: (by) => goTo(hitBeside(spans, current, by)) },
    isAnswered: answer !== undefined,
    open(selected) {
      start.current = readingAt()
      if (selected !== undefined) setText(selected)
      setIsOpen(true)
    },
    close: () => setIsOpen(false),
    setText,
    setMode,
  }
}
