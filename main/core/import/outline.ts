import type { Block } from './blocks.ts'
import type { DraftMetadata, DraftPassage, DraftSection, ReportDraft } from './draft.ts'
import { maxPassages, maxTextLength, tooLarge } from './limits.ts'
import { partLong } from './long-text.ts'
import { topicOf } from './topics.ts'

/**
 * Puts a report together in reading order. Sections are opened by rank, a number that only orders: a section's parent is
 * the nearest one before it of a smaller rank, whatever heading elements the page used.
 */
export interface OutlineBuilder {
  /** Opens a section. `number` is the publisher’s, with its parents’ (`1.c`). */
  open(rank: number, heading: string, number?: string): void
  /** Adds a passage to the section that is open. */
  add(block: Block): void
  /** The innermost open section's rank; 0 before the first. */
  rank(): number
  /** The number of the nearest open section that has one; empty where none has. */
  number(): string
  /** Whether the section that is open has passages of its own. */
  hasPassages(): boolean
  result(metadata: DraftMetadata, doubts: readonly string[]): ReportDraft
}

/** @throws {AppError} `file-too-large` from `add` when the report outgrows what a library holds. */
export function createOutline(): OutlineBuilder {
  const sections: DraftSection[] = []
  const passages: DraftPassage[] = []
  /** The open sections, outermost first. */
  let open: { rank: number; index: number; number: string }[] = []
  let length = 0
  let isFilled = false

  return {
    open(rank, heading, number = '') {
      open = open.filter((outer) => outer.rank < rank)
      const parent = open.at(-1)
      open.push({ rank, index: sections.length, number: number === '' ? (parent?.number ?? '') : number })
      const around = parent === undefined ? null : (sections[parent.index]?.topic ?? null)
      sections.push({ parent: parent?.index ?? null, number, heading, topic: topicOf(heading, around) })
      isFilled = false
    },
    add(block) {
      const section = open.at(-1)?.index ?? null
      const kind = block.kind === 'heading' ? 'paragraph' : block.kind
      for (const { text, links } of partLong(block)) {
        length += text.length
        if (passages.length >= maxPassages || length > maxTextLength) throw tooLarge()
        passages.push({ section, kind, text, links })
      }
      isFilled = true
    },
    rank: () => open.at(-1)?.rank ?? 0,
    number: () => open.at(-1)?.number ?? '',
    hasPassages: () => isFilled,
    result: (metadata, doubts) => ({ metadata, sections, passages, doubts: [...doubts] }),
  }
}
