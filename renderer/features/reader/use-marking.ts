import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Highlight, HighlightItem, Span } from '../../../preload/contract/highlights.ts'
import type { Passage } from '../../../preload/contract/reports.ts'
import { useChange } from '../../desk.ts'
import { useCommand } from '../../keys.ts'
import { say } from '../../ui/messages.ts'
import { copyWithCitation, passageRange } from '../highlights/copy-citation.ts'
import { highlightOf, highlightsIn } from './find-highlight.ts'
import { type Cursor, isForText } from './use-cursor.ts'
import { isSame, selectedSpan } from './use-selection.ts'

/** What a form is open for. */
export interface Marking {
  target: Span | Highlight
  focus: 'tags' | 'comment'
}

export interface MarkingTools {
  marking: Marking | null
  open(target: Span | Highlight, focus: Marking['focus']): void
  close(): void
  highlight(span: Span): void
  /** The highlight that is meant when the cursor is on a passage: the one in hand, else the last marked, else the first. */
  markedIn(passage: number | undefined): HighlightItem | undefined
}

interface MarkingOptions {
  root: RefObject<HTMLElement | null>
  reportId: string
  passages: readonly Passage[]
  highlights: readonly HighlightItem[]
  /** The highlight in hand, which is meant before others of its paragraph. */
  chosenId: string | undefined
  cursor: Cursor
}

/** Marks text: what the keys and the bar over a selection do, and which form is open. */
export function useMarking({ root, reportId, passages, highlights, chosenId, cursor }: MarkingOptions): MarkingTools {
  const [marking, setMarking] = useState<Marking | null>(null)
  const create = useChange('highlights.create')
  const last = useRef<Span | null>(null)
  const opener = useRef<Element | null>(null)
  const { put } = cursor

  const paragraph = (): Span | null => {
    const number = cursor.current()
    const passage = passages.find((one) => one.number === number)
    if (passage === undefined) return null
    return { reportId, passage: passage.number, start: 0, endPassage: passage.number, end: passage.text.length }
  }
  const selected = (): Span | null => (root.current === null ? null : selectedSpan(root.current, reportId))

  const highlight = (span: Span): void => {
    // What comes next is for this highlight, and the bar that was pressed goes away.
    put(span.passage)
    last.current = span
    if (highlightOf(highlights, span) !== undefined) {
      document.getSelection()?.removeAllRanges()
      say(`¶ ${passageRange(span)} is highlighted already.`)
    } else if (!create.isPending) {
      create.mutate({ span, tags: [], comment: '' })
    }
  }
  // The selection gives way once the highlight can be seen: a key that is pressed before still means the same words.
  useEffect(() => {
    const now = root.current === null ? null : selectedSpan(root.current, reportId)
    const isMarked = now !== null && isSame(now, last.current) && highlightOf(highlights, now) !== undefined
    if (isMarked) document.getSelection()?.removeAllRanges()
  }, [highlights, root, reportId])

  const open = (target: Span | Highlight, focus: Marking['focus']): void => {
    last.current = target
    opener.current = document.activeElement
    setMarking({ target: highlightOf(highlights, target) ?? target, focus })
  }
  // The form would give the focus back a frame later, which loses the next key; and what had it when the form was opened
  // can be gone: the bar's button, the card of a highlight that was removed.
  useEffect(() => {
    if (marking === null) return
    const { passage } = marking.target
    return () => {
      const { current } = opener
      if (document.activeElement !== document.body) return
      if (current instanceof HTMLElement && current.isConnected && current !== document.body)
        current.focus({ preventScroll: true })
      else put(passage)
    }
  }, [marking, put])

  const markedIn = (passage: number | undefined): HighlightItem | undefined => {
    const inPassage = highlightsIn(highlights, passage ?? -1)
    return (
      inPassage.find((one) => one.highlightId === chosenId) ??
      inPassage.find((one) => isSame(one, last.current)) ??
      inPassage[0]
    )
  }

  /** The selection; else a highlight of the cursor's paragraph; else that whole paragraph. */
  const openFor = (focus: Marking['focus']): boolean => {
    if (root.current === null || !isForText(root.current)) return false
    const target = selected() ?? markedIn(cursor.current()) ?? paragraph()
    if (target === null) return false
    open(target, focus)
    return true
  }
  const withSpan = (act: (span: Span) => void): boolean => {
    if (root.current === null || !isForText(root.current)) return false
    const span = selected() ?? paragraph()
    if (span === null) return false
    act(span)
    return true
  }

  useCommand('highlight', () => withSpan(highlight))
  useCommand('copy', () => withSpan((span) => void copyWithCitation(span)))
  useCommand('tag', () => openFor('tags'))
  useCommand('comment', () => openFor('comment'))
  return { marking, open, close: () => setMarking(null), highlight, markedIn }
}
