import { isTitleCase, readNumber } from '../../headings.ts'
import type { Line } from './lines.ts'
import { type Measures, roundSize } from './measures.ts'

/** Lines that are read as one. */
export interface Paragraph {
  lines: Line[]
  /** Whether a bullet or a number begins it. */
  isItem: boolean
}

/** A bullet, with the space after it. */
export const bullet = /^(?:[•●▪■◦○‣·∙➢➤✓❖]|[*–—-](?=\s))\s*/u

const dash = /^[*–—-]/

/** A number or letter before an item, with the space after it. */
const itemNumber = /^(?:\(?(?:\d{1,3}|[a-zа-я]|[ivx]{1,5})\)|\d{1,3}[.)])\s+/iu

/** Puts lines together into paragraphs, over the ends of columns and pages too. */
export function toParagraphs(lines: readonly Line[], measures: Measures, startsItem = isItemStart): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1)
    const isItem = startsItem(line, open)
    if (open === undefined || isItem || isBreak(open, line, lines[index + 1], measures))
      paragraphs.push({ lines: [line], isItem })
    else open.lines.push(line)
  }
  return paragraphs
}

/** Whether a line begins an item: a bullet, or a number that its list goes on with or begins. */
function isItemStart(line: Line, before: Paragraph | undefined): boolean {
  if (bullet.test(line.text) && !dash.test(line.text)) return true
  const isMaybe = dash.test(line.text) || (itemNumber.test(line.text) && !line.isBold)
  if (!isMaybe) return false
  // A dash, a year or a number of a sentence may come first on a line of running text.
  const last = before?.lines.at(-1)
  if (last === undefined || last.column !== line.column) return true
  // Under the number of the item before, where its own lines do not begin.
  const first = before?.isItem ? before.lines[0] : undefined
  const isUnder = first !== undefined && Math.abs(first.x - line.x) < 0.5 * line.size
  if (isUnder && !dash.test(line.text) && (first === last || first.x < last.x - 0.5 * line.size)) return true
  if (!isFull(last, line) || /[.:;]$/.test(last.text)) return true
  return line.x > last.x + line.size && !(first !== undefined && isUnderText(line, first))
}

/** Whether a line begins a paragraph of its own after the open one. */
function isBreak(open: Paragraph, line: Line, next: Line | undefined, measures: Measures): boolean {
  const last = open.lines.at(-1)
  if (last === undefined) return true
  if (Math.abs(last.size - line.size) > 0.05 * Math.max(last.size, line.size)) return true
  if (last.column !== line.column) return isBreakOver(open, last, line, measures)
  const step = line.y - last.y
  const pitch = measures.pitch(line.size)
  if (step < 0 || step > pitch * 1.2) return true
  const isRunningOn = isFull(last, line)
  if (last.isBold !== line.isBold && !(isRunningOn && !/[.!?]$/.test(last.text))) return true
  if (isMarked(last, measures)) {
    return !isRunningOn && (last.isItalic !== line.isItalic || readNumber(line.text) !== undefined)
  }
  const indent = line.x - last.x
  // The first line of a paragraph after one of a single line, where both stand in.
  if (measures.isIndenting && isIndented(line) && isIndented(last) && next?.column === line.column) {
    if (!isIndented(next) && !open.isItem) return true
  }
  const first = open.lines[0]
  // A first line that stands out, and one that stands in.
  const isHanging = open.lines.length === 1 && (isRunningOn || (open.isItem && isUnderText(line, last)))
  if (indent > 0.7 * line.size && !isHanging) return true
  if (indent < -0.7 * line.size && !(open.lines.length === 1 && first === last)) return true
  if (isRunningOn) return false
  return endsSentence(last.text) || (!startsSmall(line.text) && room(last) > 0.4 * (last.limit - last.left))
}

/** The same at the end of a column or a page, where neither indent nor distance tells. */
function isBreakOver(open: Paragraph, last: Line, line: Line, measures: Measures): boolean {
  if (last.isBold !== line.isBold || isMarked(last, measures)) return true
  if (startsSmall(line.text)) return false
  if (endsSentence(last.text) && isRunIn(line.text)) return true
  if (!isFull(last, line)) return true
  if (!endsSentence(last.text)) return false
  const first = open.lines[0]
  const isIndented = first !== undefined && open.lines.length > 1 && first.x > last.x + 0.7 * last.size
  if (isIndented) return line.x > line.left + 0.7 * line.size
  // A page that ends before its last line ends with a paragraph.
  return measures.bottom(last) - last.y > 0.9 * measures.pitch(last.size)
}

/** Whether a line is set off as headings are. */
export const isMarked = (line: Line, { bodySize, isBodyBold }: Measures): boolean =>
  (line.isBold && !isBodyBold) || roundSize(line.size) > bodySize * 1.08

/** Whether the first word of the next line had no room at the end of this one: the line broke because it was full. */
export function isFull(line: Line, next: Line): boolean {
  const word = (unbroken.exec(next.text) ?? firstWord.exec(next.text))?.[0] ?? next.text
  const letter = (next.right - next.x) / Math.max(1, breadth(next.text))
  // Widths of single words are estimates, so some room more is asked for.
  return room(line) < breadth(` ${word}`) * letter * 1.1 + 0.3 * line.size
}

/** How broad a text is in most typefaces, in usual small letters. */
function breadth(text: string): number {
  let sum = 0
  for (const letter of text) {
    if (/[ijltfrI.,;:'’‘()[\]\-/! ]/.test(letter)) sum += 0.55
    else if (/[mwMW@%—…жшщюмфЖШЩЮМФ]/.test(letter)) sum += 1.55
    else sum += /\p{Lu}/u.test(letter) ? 1.3 : 1
  }
  return sum
}

/** The part of a line that could stand alone at the end of the line before. */
const firstWord = /^\S+?(?:[-–—/](?=\p{L})|(?=\s)|$)/u

/** Web addresses are tied to the words before them by spaces that do not break. */
const unbroken = /^(?:\S+ ){0,3}(?:https?:\/\/|www\.|(?:[\w-]+\.)+(?:gov|org|com|net|int)\/)\S*/i

const room = ({ right, limit }: Line): number => limit - right

/** Whether a line stands in as the first lines of paragraphs do. */
const isIndented = ({ x, left, size }: Line): boolean => x > left + 0.7 * size && x < left + 4 * size

/** Whether a line begins under the text of an item, past its bullet or number. */
const isUnderText = (line: Line, { parts, runs }: Line): boolean =>
  Math.abs(line.x - (parts[1]?.x ?? runs[1]?.x ?? 0)) < 0.5 * line.size

/** A subject that runs into its paragraph ("Physical Conditions: …"). */
function isRunIn(text: string): boolean {
  const subject = /^([^:.?!]{3,80}): /.exec(text)?.[1]
  return subject !== undefined && isTitleCase(subject)
}

/** An item before the last ends in "; and". */
const endsSentence = (text: string): boolean =>
  /[.!?:;…]["'”’»)\]]*\d{0,3}$/.test(text) || /; (?:and|or|и|или|және|немесе)$/.test(text)

const startsSmall = (text: string): boolean => /^["“«(]?\p{Ll}/u.test(text)
