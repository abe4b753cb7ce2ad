import type { ReportDraft } from '../import/draft.ts'

/** What a section's row needs beyond its draft. Passage numbers and levels count from 1. */
export interface SectionFacts {
  level: number
  /** First passage of its own, else of its first child that has any; null when all are empty. */
  firstPassage: number | null
  /** Passages and words of its own, without its children's. */
  passages: number
  words: number
}

/** Levels, first passages and counts of a draft's sections, in their order. `passageWords` has a count a passage. */
export function sectionFacts(draft: ReportDraft, passageWords: readonly number[]): SectionFacts[] {
  const facts: SectionFacts[] = []
  for (const { parent } of draft.sections) {
    const above = parent === null ? undefined : facts[parent]
    facts.push({ level: (above?.level ?? 0) + 1, firstPassage: null, passages: 0, words: 0 })
  }
  draft.passages.forEach(({ section }, index) => {
    const own = section === null ? undefined : facts[section]
    if (own === undefined) return
    own.firstPassage ??= index + 1
    own.passages += 1
    own.words += passageWords[index] ?? 0
  })
  lendFirstPassages(draft, facts)
  return facts
}

/** A parent stands before its children, so one walk from the end has settled every child before its parent is asked. */
function lendFirstPassages(draft: ReportDraft, facts: SectionFacts[]): void {
  const ofFirstChild = new Map<number, number>()
  for (let index = facts.length - 1; index >= 0; index--) {
    const own = facts[index]
    const parent = draft.sections[index]?.parent
    if (own === undefined) continue
    own.firstPassage ??= ofFirstChild.get(index) ?? null
    if (typeof parent === 'number' && own.firstPassage !== null) ofFirstChild.set(parent, own.firstPassage)
  }
}
