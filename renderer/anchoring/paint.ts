import type { Span } from '../../preload/contract/highlights.ts'
import { staticRangesFromSpan } from './range-from-span.ts'

/** What is painted under one name: `::highlight(name)` says how it looks. */
export interface Coat {
  name: string
  spans: readonly Omit<Span, 'reportId'>[]
  /** Of two coats over the same text, the one with the higher priority lies on top. */
  priority: number
}

/**
 * Paints spans over the text of `root` without touching its elements. Spans whose passages are not shown are left out.
 * Answers how to take the paint off again.
 */
export function paint(root: ParentNode, coats: readonly Coat[]): () => void {
  const painted = coats.map((coat) => {
    const ranges = coat.spans.flatMap((span) => staticRangesFromSpan(root, span))
    const highlight = new Highlight(...ranges)
    highlight.priority = coat.priority
    CSS.highlights.set(coat.name, highlight)
    return { name: coat.name, highlight }
  })
  return () => {
    for (const { name, highlight } of painted) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    }
  }
}
