import { type Block, plainBlock } from '../../blocks.ts'
import { normaliseText } from '../../text.ts'
import { withoutContents } from './contents.ts'
import { footnoteLines, isNoteStart } from './footnotes.ts'
import { headingLevels } from './heading-levels.ts'
import { createLineJoiner, type LineJoiner } from './hyphens.ts'
import type { Line } from './lines.ts'
import { type Measures, measure } from './measures.ts'
import { bullet, type Paragraph, toParagraphs } from './paragraphs.ts'
import { findTables, type Row } from './tables.ts'
import { findUnmarkedItems } from './unmarked-items.ts'

/** The blocks that the lines of a document make, in reading order; a page's footnotes stand after what runs over its end. */
export function toBlocks(all: readonly Line[]): Block[] {
  const lines = withoutContents(all)
  const measures = measure(lines)
  const joiner = createLineJoiner(lines.map(({ text }) => text))
  const noteLines = footnoteLines(lines, measures)
  const notes = toParagraphs([...noteLines], measures, isNoteStart).map((note) => toNote(note, joiner))
  const pieces = toPieces(
    lines.filter((line) => !noteLines.has(line)),
    measures,
  )
  const heads = tableHeads(pieces, measures)
  const levels = headingLevels(
    pieces.filter((piece): piece is Paragraph => 'lines' in piece && !heads.has(piece)),
    measures,
  )
  const blocks: Block[] = []
  for (const piece of findUnmarkedItems(pieces, levels, measures)) {
    const made = 'lines' in piece ? toBlock(piece, levels.get(piece), measures, joiner) : toRow(piece)
    const block: Block = heads.has(piece) ? { ...made, kind: 'table-row', lead: 0 } : made
    while ((notes[0]?.page ?? Infinity) < (block.page ?? 0)) blocks.push(...notes.splice(0, 1))
    blocks.push(block)
  }
  return [...blocks, ...notes].filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** Paragraphs and rows of tables, in order. */
function toPieces(lines: readonly Line[], measures: Measures): (Paragraph | Row)[] {
  const { rows, inside } = findTables(lines, measures)
  const pieces: (Paragraph | Row)[] = []
  let text: Line[] = []
  const endText = (): void => {
    for (const paragraph of toParagraphs(text, measures)) pieces.push(paragraph)
    text = []
  }
  for (const line of lines) {
    const row = rows.get(line)
    if (row !== undefined) {
      endText()
      pieces.push(row)
    } else if (!inside.has(line)) text.push(line)
  }
  endText()
  return pieces
}

function toBlock(paragraph: Paragraph, level: number | undefined, measures: Measures, joiner: LineJoiner): Block {
  const { lines, isItem } = paragraph
  const text = joinLines(lines, joiner)
  const page = lines[0]?.page ?? 1
  if (level !== undefined) return { ...plainBlock('heading', text, level), page }
  const mark = isItem ? (bullet.exec(text)?.[0].length ?? 0) : 0
  const lead = Math.max(0, leadOf(lines, text) - mark)
  const kind = isItem ? 'list-item' : isQuotation(lines, measures) ? 'quotation' : 'paragraph'
  return { ...plainBlock(kind, text.slice(mark)), lead, page }
}

function toNote({ lines }: Paragraph, joiner: LineJoiner): Block {
  return { ...plainBlock('footnote', joinLines(lines, joiner)), page: lines[0]?.page ?? 1 }
}

const toRow = ({ line, text }: Row): Block => ({ ...plainBlock('table-row', normaliseText(text)), page: line.page })

function joinLines(lines: readonly Line[], { join }: LineJoiner): string {
  const [first, ...others] = lines
  return normaliseText(others.reduce((text, line) => join(text, line.text), first?.text ?? ''))
}

/** UTF-16 units that are bold at a paragraph's start. */
function leadOf(lines: readonly Line[], text: string): number {
  const plain = lines.find(({ isBold }) => !isBold)
  if (plain === undefined) return text.length
  if (plain === lines[0]) return plain.lead
  // What is bold goes on into a later line; joined lines keep nearly all of their letters.
  const before = lines.slice(0, lines.indexOf(plain)).reduce((sum, line) => sum + line.text.length + 1, 0)
  return Math.min(before + plain.lead, text.length)
}

/** Lines close over a table, in bold as headings are: its own first row, whose cells stand too near to tell. */
function tableHeads(pieces: readonly (Paragraph | Row)[], measures: Measures): Set<Paragraph | Row> {
  return new Set(
    pieces.filter((piece, index) => {
      const next = pieces[index + 1]
      const last = 'lines' in piece ? piece.lines.at(-1) : undefined
      if (last === undefined || next === undefined || 'lines' in next || !last.isBold) return false
      const step = next.line.y - last.y
      return last.column === next.line.column && step > 0 && step < 1.5 * measures.pitch(last.size)
    }),
  )
}

/** Whether lines are set in from both sides. */
function isQuotation(lines: readonly Line[], { bodySize }: Measures): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ x, right, left, limit }) => x > left + 1.8 * bodySize && right < limit - 1.5 * bodySize)
  )
}
