import type { DraftPassage, ReportDraft } from '../../../../../main/core/import/draft.ts'

/** An outline to compare: parents by index, numbers, headings, topics. */
export const outlineOf = ({ sections }: ReportDraft): string[] =>
  sections.map(({ parent, number, heading, topic }) => `${parent ?? ''}|${number}|${heading}|${topic ?? ''}`)

/** Passages to compare: section, kind and words. */
export const passagesOf = ({ passages }: ReportDraft): string[] =>
  passages.map(({ kind, section, text }) => `${section}|${kind}|${text}`)

/**
 * How a printed report differs from its page, in sentences; empty when only by what print does not keep:
 * cells of a table that nearly touch are one cell; and where a page of paper ends with a full line and a sentence,
 * nothing tells whether the paragraph goes on, so two paragraphs may be one there, or one two.
 */
export function printDifferences(printed: ReportDraft, page: ReportDraft): string[] {
  const [paper, screen] = [layOut(printed), layOut(page)]
  if (paper.text !== screen.text) {
    const at = [...paper.text].findIndex((letter, index) => letter !== screen.text[index])
    return [`other words: ${paper.text.slice(at - 40, at + 40)} / ${screen.text.slice(at - 40, at + 40)}`]
  }
  const differences: string[] = []
  for (const [at, start] of screen.starts) {
    const own = paper.starts.get(at)
    if (own === undefined) {
      if (!paper.runsOver(at)) differences.push(`joined: ${start.text}`)
    } else if (own.section !== start.section || own.kind !== start.kind) {
      differences.push(`${own.section} ${own.kind} and not ${start.section} ${start.kind}: ${start.text}`)
    }
  }
  for (const [at, start] of paper.starts) {
    if (!screen.starts.has(at) && !paper.isFirst(start)) differences.push(`parted: ${start.text}`)
  }
  return differences
}

function layOut({ passages }: ReportDraft) {
  const starts = new Map<number, DraftPassage>()
  let text = ''
  for (const passage of passages) {
    starts.set(text.length, passage)
    text += `${passage.text.replaceAll(' | ', ' ')} `
  }
  const pageAfter = (passage: DraftPassage): number => passages[passages.indexOf(passage) + 1]?.page ?? Infinity
  return {
    text,
    /** Passages by where they begin in the text. */
    starts,
    /** Whether a place is in a passage that may run over the end of a page. */
    runsOver(at: number): boolean {
      const passage = [...starts].findLast(([start]) => start <= at)?.[1]
      return passage?.page !== undefined && pageAfter(passage) > passage.page
    },
    /** Whether a passage is the first that begins on its page. */
    isFirst: (passage: DraftPassage): boolean => passages[passages.indexOf(passage) - 1]?.page !== passage.page,
  }
}
