import { depthOfName } from './docx-styles.ts'
import type { Form } from './flow.ts'

/** A paragraph style as the style sheet of an RTF document defines it. */
export interface RtfStyle {
  name: string
  /** Level in the outline, from 0. */
  outline: number | undefined
  basedOn: number | undefined
}

/** What a paragraph says of itself. */
export interface RtfParagraph {
  style: number
  outline: number | undefined
  isItem: boolean
}

/** Longest chain of styles that is followed; a damaged file may have a ring. */
const longestChain = 20

/** What a paragraph is, by its level in the outline, its style and the styles below that. */
export function formOf({ style, outline, isItem }: RtfParagraph, styles: ReadonlyMap<number, RtfStyle>): Form {
  const names = chainOf(style, styles)
  for (const { name, outline: level } of names) {
    const depth = depthOfName(name) ?? (isLevel(level) ? level + 1 : undefined)
    if (depth === 0) return { kind: 'title' }
    if (depth !== undefined) return { kind: 'heading', level: depth }
  }
  if (isLevel(outline)) return { kind: 'heading', level: outline + 1 }
  if (isItem) return { kind: 'list-item' }
  return names.some(({ name }) => /quot|block text|цитата/i.test(name)) ? { kind: 'quotation' } : { kind: 'paragraph' }
}

/** Whether a paragraph is a line of the list of contents, which repeats the headings. */
export const isContents = (style: number, styles: ReadonlyMap<number, RtfStyle>): boolean =>
  chainOf(style, styles).some(({ name }) => /^(?:toc|contents?|index)[ _]*(?:\d|heading)/i.test(name))

const isLevel = (level: number | undefined): level is number => level !== undefined && level >= 0 && level < 9

function chainOf(style: number, styles: ReadonlyMap<number, RtfStyle>): RtfStyle[] {
  const chain: RtfStyle[] = []
  let found = styles.get(style)
  while (found !== undefined && chain.length < longestChain) {
    chain.push(found)
    found = found.basedOn === undefined ? undefined : styles.get(found.basedOn)
  }
  return chain
}
