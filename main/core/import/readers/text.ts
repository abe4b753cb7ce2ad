import { type Block, emptyHead, plainBlock, type ReadDocument } from '../blocks.ts'
import { normaliseText } from '../text.ts'

/**
 * Reads plain text: a line is a paragraph, except in text wrapped by hand, where lines up to an empty one are. Nothing
 * is a heading yet: which lines are is for profiles to say.
 */
export function readText(text: string, fileName: string): ReadDocument {
  const groups = lineGroups(text)
  const isWrapped = isHardWrapped(groups)
  const blocks: Block[] = []
  for (const group of groups) {
    for (const line of isWrapped ? joinLines(group) : group) {
      const block = lineBlock(line)
      if (block !== undefined) blocks.push(block)
    }
  }
  return { format: 'text', fileName, head: emptyHead(), blocks, doubts: [] }
}

/** Lines between empty lines. */
function lineGroups(text: string): string[][] {
  const groups: string[][] = []
  let group: string[] = []
  for (const line of text.split(/\r\n|[\n\r\f\u2028\u2029]/)) {
    if (line.trim() !== '') group.push(line)
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** Width of a line in text wrapped by hand, UTF-16 units. */
const wrapped = { least: 50, most: 110 }

/**
 * Text wrapped by hand has paragraphs of several lines, and nearly all but the last are about as long as the widest
 * allows. Paragraphs of a line each are shorter or much longer.
 */
function isHardWrapped(groups: string[][]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1))
  if (inner.length < 5) return false
  const fitting = inner.filter((line) => line.length >= wrapped.least && line.length <= wrapped.most)
  return fitting.length > inner.length * 0.85
}

/** The lines of a paragraph as one; items of a list stay apart. */
function joinLines(group: string[]): string[] {
  const joined: string[] = []
  for (const line of group) {
    const last = joined.at(-1)
    if (last === undefined || bullet.test(line)) joined.push(line)
    else joined[joined.length - 1] = `${last} ${line}`
  }
  return joined
}

const bullet = /^\s*(?:[•●▪◦‣·*]|[-–—](?=\s))\s*/

function lineBlock(line: string): Block | undefined {
  const item = bullet.exec(line)
  const text = normaliseText(item === null ? line : line.slice(item[0].length))
  // A line of nothing but signs parts sections on the page; it says nothing.
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  return plainBlock(item === null ? 'paragraph' : 'list-item', text)
}
