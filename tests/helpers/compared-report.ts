import type { ComparedReport } from '../../main/core/compare/compare-reports.ts'
import type { ReportDraft } from '../../main/core/import/draft.ts'

/** A parsed report as comparing looks at it once it is in the library. */
export const comparedDraft = ({ sections, passages }: ReportDraft): ComparedReport => ({
  sections: sections.map(({ parent, number, heading, topic }, index) => ({
    sectionId: index + 1,
    parentId: parent === null ? null : parent + 1,
    number,
    heading,
    topic,
  })),
  passages: passages.map(({ section, text }, index) => ({
    number: index + 1,
    sectionId: section === null ? null : section + 1,
    text,
  })),
})
