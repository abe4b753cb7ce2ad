import type { Line } from './lines.ts'

/** What is usual in a document; points. */
export interface Measures {
  /** Font height of most of its letters. */
  bodySize: number
  /** Whether most of its letters are bold. */
  isBodyBold: boolean
  /** Whether the first lines of its paragraphs stand in. */
  isIndenting: boolean
  /** Usual distance of two baselines of a paragraph in type of this height. */
  pitch(size: number): number
  /** The lowest baseline in columns at the place of this line's. */
  bottom(line: Line): number
}

/** Measures a document by its lines. */
export function measure(lines: readonly Line[]): Measures {
  const sizes = new Map<number, number>()
  let bold = 0
  let letters = 0
  for (const { size, text, isBold } of lines) {
    const rounded = roundSize(size)
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
    letters += text.length
    if (isBold) bold += text.length
  }
  const steps = new Map<number, Map<number, number>>()
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1], lines[index]]
    if (before === undefined || line === undefined || before.column !== line.column) continue
    const size = roundSize(line.size)
    const step = Math.round((line.y - before.y) * 4) / 4
    if (roundSize(before.size) !== size || step < size * 0.9 || step > size * 2.6) continue
    const counts = steps.get(size) ?? new Map<number, number>()
    // Lines that go on to the edge are inside a paragraph more often than others.
    counts.set(step, (counts.get(step) ?? 0) + (before.right > before.limit - 4 * size ? 3 : 1))
    steps.set(size, counts)
  }
  const bodySize = mostCommon(sizes) ?? 10
  const usual = mostCommon(steps.get(bodySize))
  const relative = usual === undefined ? 1.2 : usual / bodySize
  const bottoms = new Map<string, number>()
  for (const line of lines) bottoms.set(placeOf(line), Math.max(bottoms.get(placeOf(line)) ?? 0, line.y))
  const pitches = new Map<number, number>()
  return {
    bodySize,
    isBodyBold: bold > letters / 2,
    isIndenting: isIndenting(lines),
    pitch(size) {
      const rounded = roundSize(size)
      const known = pitches.get(rounded)
      if (known !== undefined) return known
      const counts = steps.get(rounded)
      const total = counts === undefined ? 0 : [...counts.values()].reduce((sum, count) => sum + count, 0)
      // A few headings one after the other do not tell the distance of lines in a heading.
      const own = total >= 12 ? mostCommon(counts) : undefined
      const pitch = own ?? rounded * relative
      pitches.set(rounded, pitch)
      return pitch
    },
    bottom: (line) => bottoms.get(placeOf(line)) ?? line.y,
  }
}

/** Whether lines that stand in and have one at the edge under them are usual. */
function isIndenting(lines: readonly Line[]): boolean {
  const indented = lines.filter(({ x, left, size, column }, index) => {
    const next = lines[index + 1]
    return (
      x > left + 0.7 * size && x < left + 4 * size && next?.column === column && Math.abs(next.x - left) < 0.3 * size
    )
  })
  return indented.length >= 3 && indented.length > lines.length / 50
}

const placeOf = ({ left, limit }: Line): string => `${Math.round(left)} ${Math.round(limit)}`

/** Heights of fonts differ by hairs where documents are scaled. */
export const roundSize = (size: number): number => Math.round(size * 4) / 4

function mostCommon(counts: Map<number, number> | undefined): number | undefined {
  let best: number | undefined
  let most = 0
  for (const [value, count] of counts ?? []) {
    if (count > most) {
      best = value
      most = count
    }
  }
  return best
}
