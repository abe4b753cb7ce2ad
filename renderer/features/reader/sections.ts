import type { Highlight } from '../../../preload/contract/highlights.ts'
import type { Passage, Section } from '../../../preload/contract/reports.ts'

/** A section with those below it. */
export interface SectionNode {
  section: Section
  children: SectionNode[]
  /** Highlights that begin in the section or in one below it. */
  highlights: number
}

/** The outline as a tree, with the highlights counted. */
export function sectionTree(
  outline: readonly Section[],
  passages: readonly Pick<Passage, 'number' | 'sectionId'>[],
  highlights: readonly Pick<Highlight, 'passage'>[],
): SectionNode[] {
  const nodes = new Map(
    outline.map((section) => [section.sectionId, { section, children: [], highlights: 0 } as SectionNode]),
  )
  const roots: SectionNode[] = []
  for (const node of nodes.values()) {
    const parent = node.section.parentId === null ? undefined : nodes.get(node.section.parentId)
    ;(parent?.children ?? roots).push(node)
  }
  const sectionOfPassage = new Map(passages.map((passage) => [passage.number, passage.sectionId]))
  for (const highlight of highlights) {
    let id = sectionOfPassage.get(highlight.passage) ?? null
    while (id !== null) {
      const node = nodes.get(id)
      if (node === undefined) break
      node.highlights += 1
      id = node.section.parentId
    }
  }
  return roots
}

/** A section with its parents, from the top down; empty for the text before the first heading. */
export function sectionPath(outline: readonly Section[], sectionId: number | null): Section[] {
  const byId = new Map(outline.map((section) => [section.sectionId, section]))
  const path: Section[] = []
  for (let id = sectionId; id !== null; ) {
    const section = byId.get(id)
    if (section === undefined) break
    path.unshift(section)
    id = section.parentId
  }
  return path
}

/** The letter or figure that the publisher gives a section among its siblings: `c` of `1.c`. */
export function ownNumber(section: Pick<Section, 'number'>): string {
  return section.number.split('.').at(-1) ?? ''
}

/** A section's number and heading on one line: `1.c  Torture`. */
export function sectionLabel(section: Pick<Section, 'number' | 'heading'>): string {
  return section.number === '' ? section.heading : `${section.number} ${section.heading}`
}

/** The way down to a section in short: those above it by number alone where they have one, itself in full. */
export const sectionTrail = (path: readonly Pick<Section, 'number' | 'heading'>[]): string[] =>
  path.map((section, at) => (at < path.length - 1 && section.number !== '' ? section.number : sectionLabel(section)))
