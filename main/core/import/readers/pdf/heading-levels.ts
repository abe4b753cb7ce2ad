import { endsSentence, isAllCapitals, readNumber } from '../../headings.ts'
import { type Measures, roundSize } from './measures.ts'
import { isMarked, type Paragraph } from './paragraphs.ts'

/** Longest heading: UTF-16 units and lines. */
const longest = { units: 220, lines: 5 }

/** Deepest level. */
const deepest = 6

/**
 * Which paragraphs are headings, and at what depth: those in larger type, in bold or in capitals, by size first, then by
 * weight. The largest type is level 1.
 */
export function headingLevels(paragraphs: readonly Paragraph[], measures: Measures): Map<Paragraph, number> {
  const headings = paragraphs.filter((paragraph) => isHeading(paragraph, measures))
  const styles = [...new Set(headings.map((heading) => styleOf(heading, measures)))].sort((one, other) => other - one)
  const levels = new Map<Paragraph, number>()
  for (const heading of headings) {
    levels.set(heading, Math.min(styles.indexOf(styleOf(heading, measures)) + 1, deepest))
  }
  return levels
}

function isHeading({ lines, isItem }: Paragraph, measures: Measures): boolean {
  const [first] = lines
  if (first === undefined || isItem || lines.length > longest.lines) return false
  const text = lines.map((line) => line.text).join(' ')
  if (text.length > longest.units || !/\p{L}/u.test(text)) return false
  if (roundSize(first.size) > measures.bodySize * 1.08) return true
  if (roundSize(first.size) < measures.bodySize * 0.9 || !/^["“«(]?[\p{Lu}\p{N}\p{Lo}]|^\p{Ll}[.)] /u.test(text))
    return false
  const isNumbered = readNumber(text)?.form === 'section'
  if (endsSentence(text) && !isNumbered) return false
  return isMarked(first, measures) || (isAllCapitals(text) && text.length > 5 && lines.length < 3)
}

/** Orders styles: a larger number stands above. */
function styleOf({ lines }: Paragraph, { bodySize }: Measures): number {
  const [first] = lines
  if (first === undefined) return 0
  const size = Math.round((first.size / bodySize) * 20)
  return size * 4 + (first.isBold ? 2 : 0) + (first.isItalic ? 0 : 1)
}
