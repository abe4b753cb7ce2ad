import type { ReportDraft } from '../../main/core/import/draft.ts'

/** An outline to compare at a glance: a line a section, indented by depth, `number heading (passages)`. */
export function outlineLines({ sections, passages }: ReportDraft): string[] {
  const depth = (index: number): number => {
    const parent = sections[index]?.parent ?? null
    return parent === null ? 0 : 1 + depth(parent)
  }
  return sections.map(({ number, heading }, index) => {
    const own = passages.filter(({ section }) => section === index).length
    return `${'  '.repeat(depth(index))}${number === '' ? '' : `${number} `}${heading} (${own})`
  })
}
