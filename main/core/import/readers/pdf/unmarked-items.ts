import type { Line } from './lines.ts'
import type { Measures } from './measures.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Row } from './tables.ts'

type Piece = Paragraph | Row

/**
 * Finds the lists whose bullets are drawn and no letters: paragraphs that stand in alike, one close under the other. They
 * are marked as items; one that goes on after a line's semicolon, as the others end, is parted there.
 */
export function findUnmarkedItems(
  pieces: readonly Piece[],
  levels: Map<Paragraph, number>,
  measures: Measures,
): Piece[] {
  const items = new Set<Paragraph>()
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1]
    if (!('lines' in piece) || before === undefined || !('lines' in before)) return
    if (levels.has(piece) || levels.has(before) || !isOneList(before, piece, measures)) return
    items.add(before).add(piece)
  })
  for (const item of items) item.isItem = true
  return pieces.flatMap((piece) => ('lines' in piece && items.has(piece) ? partItem(piece) : [piece]))
}

function isOneList(before: Paragraph, { lines }: Paragraph, { bodySize, pitch }: Measures): boolean {
  const [last, line] = [before.lines.at(-1), lines[0]]
  if (last === undefined || line === undefined || last.column !== line.column) return false
  const isInset = [...before.lines, ...lines].every(
    ({ x, left }) => x > left + 1.8 * bodySize && Math.abs(x - line.x) < 0.3 * bodySize,
  )
  return isInset && line.y - last.y <= 1.2 * pitch(line.size)
}

function partItem({ lines }: Paragraph): Paragraph[] {
  const parts: Paragraph[] = []
  let own: Line[] = []
  for (const line of lines) {
    own.push(line)
    if (/;$/.test(line.text)) {
      parts.push({ lines: own, isItem: true })
      own = []
    }
  }
  return own.length > 0 ? [...parts, { lines: own, isItem: true }] : parts
}
