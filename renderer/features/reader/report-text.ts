import type { Passage, Section } from '../../../preload/contract/reports.ts'

/** A heading or a passage, as they follow each other on the page. */
export type TextItem =
  | {
      kind: 'heading'
      section: Section
      /** The passage after it begins with these very words, so that they are not set a second time. */
      isRunIn: boolean
    }
  | {
      kind: 'passage'
      passage: Passage
      /** UTF-16 units at the start of the text that are its section's heading, with the sign after it. */
      lead: number
      /** The page of the source that begins here or after the passage before; undefined where none does. */
      page: number | undefined
    }

/** A run of the text that the browser lays out and paints as one, once it comes near the window. */
export interface TextChunk {
  /** Ordinal, from 0. */
  index: number
  items: TextItem[]
  /** Its first passage, or undefined when it holds headings alone. */
  firstPassage: number | undefined
  lastPassage: number | undefined
  /** Length of its text in UTF-16 units, from which its height is guessed before it is laid out. */
  length: number
}

// About a window of text: small enough to be laid out within a frame, large enough that chunks stay few.
const chunkLength = 3000

/**
 * Sets headings and passages in reading order. A heading comes before the first passage of its section, or of the first
 * section after it that has one; headings at the end that hold no passage stay at the end.
 */
export function textItems(outline: readonly Section[], passages: readonly Passage[]): TextItem[] {
  const items: TextItem[] = []
  let next = 0
  let page: number | undefined
  const headingsUpTo = (sectionId: number): void => {
    for (
      let section = outline[next];
      section !== undefined && section.sectionId <= sectionId;
      section = outline[next]
    ) {
      items.push({ kind: 'heading', section, isRunIn: false })
      next += 1
    }
  }
  for (const passage of passages) {
    if (passage.sectionId !== null) headingsUpTo(passage.sectionId)
    const heading = items.at(-1)
    const lead = heading?.kind === 'heading' ? leadLength(heading.section, passage.text) : 0
    if (heading?.kind === 'heading') heading.isRunIn = lead > 0
    items.push({ kind: 'passage', passage, lead, page: passage.page === page ? undefined : passage.page })
    page = passage.page ?? page
  }
  headingsUpTo(Number.POSITIVE_INFINITY)
  return items
}

/** How much of a text is its own heading, run into it ("Physical Conditions: Most prisons …"); 0 where it is not. */
function leadLength({ number, heading }: Section, text: string): number {
  const sign = text[heading.length]
  return number === '' && text.startsWith(heading) && (sign === ':' || sign === '.') ? heading.length + 1 : 0
}

/** Cuts the text into chunks of about equal length; a heading is never the last thing in a chunk but the text's last. */
export function textChunks(items: readonly TextItem[]): TextChunk[] {
  const chunks: TextChunk[] = []
  let open: TextItem[] = []
  let length = 0
  const close = (): void => {
    if (open.length === 0) return
    const numbers = open.flatMap((item) => (item.kind === 'passage' ? [item.passage.number] : []))
    chunks.push({ index: chunks.length, items: open, firstPassage: numbers[0], lastPassage: numbers.at(-1), length })
    open = []
    length = 0
  }
  for (const item of items) {
    open.push(item)
    length += item.kind === 'passage' ? item.passage.text.length : item.section.heading.length
    if (length >= chunkLength && item.kind === 'passage') close()
  }
  close()
  return chunks
}

/** How a chunk's text is set: pixels of a line and of the gap after a paragraph, and letters of a line. */
export interface Measure {
  lineHeight: number
  gap: number
  headingHeight: number
  lettersPerLine: number
}

/** How ReportText.module.css sets the text, given its size in pixels and its measure in widths of an m. */
export const measureOf = (size: number, ems: number): Measure => ({
  lineHeight: size * 1.55,
  gap: 14,
  headingHeight: 40 + size * 1.235 * 1.3,
  lettersPerLine: ems * 2,
})

/** A guess at a chunk's height in pixels, good enough that the scroll bar hardly moves when the true one is known. */
export function guessHeight(chunk: TextChunk, measure: Measure): number {
  let height = 0
  for (const item of chunk.items) {
    if (item.kind === 'heading') height += item.isRunIn ? 0 : measure.headingHeight
    else
      height +=
        Math.max(1, Math.ceil(item.passage.text.length / measure.lettersPerLine)) * measure.lineHeight + measure.gap
  }
  return Math.round(height)
}
