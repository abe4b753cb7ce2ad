import type { Block } from './blocks.ts'

/** A report that a text is a summary of. */
export interface SourceReport {
  publisher: string
  /** The series, as it is cited. */
  series: string
}

/** Series that summaries are written of, by how they are named. */
const known: readonly (SourceReport & { form: RegExp })[] = [
  {
    form: /\bCountry Reports? on Human Rights Practices\b/i,
    publisher: 'the U.S. Department of State',
    series: 'Country Reports on Human Rights Practices',
  },
  { form: /\bWorld Report (?:19|20)\d\d\b/, publisher: 'Human Rights Watch', series: 'World Report' },
  {
    form: /\bReport on International Religious Freedom\b/i,
    publisher: 'the U.S. Department of State',
    series: 'Report on International Religious Freedom',
  },
  {
    form: /\bTrafficking in Persons Report\b/i,
    publisher: 'the U.S. Department of State',
    series: 'Trafficking in Persons Report',
  },
  { form: /\bFreedom in the World\b/, publisher: 'Freedom House', series: 'Freedom in the World' },
]

/** How a text says that it is not the report itself. */
const summaryForm =
  /\bthis (?:summary|digest|overview) (?:is based|is drawn|draws|summari[sz]es|covers|presents)\b|\bsummary of (?:the|its)\b|\b(?:read|see|find|access|download) the (?:full|complete|original) (?:report|text)\b|\bthe (?:full|complete) (?:report|text)\b[^.]{0,200}\bavailable\b/i

/** Paragraphs at the end of a text where it names what it is based on. */
const last = 4

/**
 * The report that a text says it is a summary of, in the same or a neighbouring sentence of its last paragraphs or its
 * first: "This summary is based on the 2023 Country Reports …", "Read the full report here: …". Undefined where it
 * names none, or only speaks of one.
 */
export function findSourceReport(blocks: readonly Block[]): SourceReport | undefined {
  for (const { text } of [...blocks.slice(-last).reverse(), ...blocks.slice(0, 1)]) {
    if (!summaryForm.test(text)) continue
    const found = known.find(({ form }) => form.test(text))
    if (found !== undefined) return { publisher: found.publisher, series: found.series }
  }
  return undefined
}
