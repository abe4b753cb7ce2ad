import { sentenceStarts } from '../sentences/sentences.ts'
import type { Block } from './blocks.ts'

/** Longest passage that stays whole, and about how long its parts are otherwise; UTF-16 units. */
const long = { most: 20_000, part: 4000 }

/**
 * A block whose text is so long that nobody could read or cite it as one paragraph (a book pasted as a line), parted
 * at ends of sentences, else between words. All other blocks come back as they are.
 */
export function partLong(block: Block): Block[] {
  if (block.text.length <= long.most) return [block]
  const parts: Block[] = []
  let from = 0
  while (from < block.text.length) {
    const to = cutAt(block.text, from)
    const text = block.text.slice(from, to).trim()
    const start = from + block.text.slice(from, to).indexOf(text)
    const links = block.links
      .filter((link) => link.start >= start && link.end <= start + text.length)
      .map((link) => ({ ...link, start: link.start - start, end: link.end - start }))
    if (text !== '') parts.push({ ...block, text, links, lead: parts.length === 0 ? block.lead : 0 })
    from = to
  }
  return parts
}

/** Where to cut a text after `from`: before the last sentence that begins within a part, else after its last word. */
function cutAt(text: string, from: number): number {
  const part = text.slice(from, from + long.part)
  if (part.length < long.part) return text.length
  const start = sentenceStarts(part).at(-1) ?? 0
  if (start > 0) return from + start
  const space = part.lastIndexOf(' ')
  if (space > 0) return from + space + 1
  // Not between the halves of one character.
  const isHalf = /[\ud800-\udbff]$/.test(part)
  return from + part.length - (isHalf ? 1 : 0)
}
