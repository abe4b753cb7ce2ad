import { type RefObject, useState } from 'react'
import type { Highlight, HighlightItem, Span } from '../../../preload/contract/highlights.ts'
import type { Passage } from '../../../preload/contract/reports.ts'
import { useChange } from '../../desk.ts'
import { useCommand } from '../../keys.ts'
import { say } from '../../ui/messages.ts'
import { copyWithCitation, passageRange } from '../highlights/copy-citation.ts'
import { highlightOf, highlightsIn } from './find-highlight.ts'
import { isForText } from './use-cursor.ts'
import { selectedSpan } from './use-selection.ts'

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
}

interface MarkingOptions {
  root: RefObject<HTMLElement | null>
  reportId: string
  passages: readonly Passage[]
  highlights: readonly HighlightItem[]
  /** The highlight in hand, which is meant before others of its paragraph. */
  chosenId: string | undefined
  /** The passage of the paragraph cursor. */
  cursor(): number | undefined
}

/** Marks text: what the keys and the bar over a selection do, and which form is open. */
export function useMarking({ root, reportId, passages, highlights, chosenId, cursor }: MarkingOptions): MarkingTools {
  const [marking, setMarking] = useState<Marking | null>(null)
  const create = useChange('highlights.create')

  const paragraph = (): Span | null => {
    const number = cursor()
    const passage = passages.find((one) => one.number === number)
    if (passage === undefined) return null
    return { reportId, passage: passage.number, start: 0, endPassage: passage.number, end: passage.text.length }
  }
  const selected = (): Span | null => (root.current === null ? null : selectedSpan(root.current, reportId))

  const highlight = (span: Span): void => {
    const clear = (): void => document.getSelection()?.removeAllRanges()
    if (highlightOf(highlights, span) !== undefined) {
      clear()
      say(`¶ ${passageRange(span)} is highlighted already.`)
    } else if (!create.isPending) {
      create.mutate({ span, tags: [], comment: '' }, { onSuccess: clear })
    }
  }
  const open = (target: Span | Highlight, focus: Marking['focus']): void => {
    setMarking({ target: highlightOf(highlights, target) ?? target, focus })
  }

  /** The selection; else a highlight of the cursor's paragraph; else that whole paragraph. */
  const openFor = (focus: Marking['focus']): boolean => {
    if (root.current === null || !isForText(root.current)) return false
    const inParagraph = highlightsIn(highlights, cursor() ?? -1)
    const marked = inParagraph.find((one) => one.highlightId === chosenId) ?? inParagraph[0]
    const target = selected() ?? marked ?? paragraph()
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
  return { marking, open, close: () => setMarking(null), highlight }
}
