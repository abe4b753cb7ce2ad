import type { Block } from '../blocks.ts'

/**
 * The form of country reports since 2024: three sections, "Section 1. Life" to "Section 3. Security of the Person", each
 * with lettered parts. Unlike before, heading elements tell the depth: h2, h3, h4, h5.
 */
const titles = ['life', 'liberty', 'security of the person']

/**
 * The number of a heading that opens a section of this form, whether or not its "Section 1." stands with it; undefined
 * for all others.
 */
export function rebuiltNumber(text: string): string | undefined {
  const title = /^(?:(?:section )?[1-3]\s*[.:–—-]?\s+)?(life|liberty|security of the person)$/i.exec(text)?.[1]
  return title === undefined ? undefined : String(titles.indexOf(title.toLowerCase()) + 1)
}

/** Whether a text has this form: a section by label and title, or all three titles by themselves, in order. */
export function hasRebuiltForm(blocks: readonly Block[]): boolean {
  let found = 0
  for (const { text } of blocks) {
    if (text.length > 40) continue
    const number = rebuiltNumber(text)
    if (number !== undefined && /^section/i.test(text)) return true
    if (number === String(found + 1)) found++
  }
  return found === titles.length
}

/** The rank of a subject by its heading element: h4 is a subject of a lettered part, h5 and h6 subjects of those. */
export const rebuiltRank = (level: number, outer: number): number => outer + Math.max(0, level - 4) * 3
