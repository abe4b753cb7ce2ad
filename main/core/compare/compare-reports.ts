import { alignPassages, type PassagePair } from './align-passages.ts'
import { alignSections, type ComparedOutline, type SectionPair } from './align-sections.ts'
import { type Regrouping, regroupings } from './regrouped.ts'
import { mapInSteps, type Steps } from './steps.ts'
import { commonWords, similarityOf } from './word-changes.ts'

/** A report, as far as comparing looks at it. */
export interface ComparedReport {
  /** Parents before their children. */
  sections: readonly ComparedOutline[]
  /** In reading order. */
  passages: readonly { number: number; sectionId: number | null; text: string }[]
}

/** What became of a passage. Numbers of passages; null on the side that does not have it. */
export interface PassageRow {
  a: number | null
  b: number | null
  /** `moved` says that it stands in another order, whether its words changed is in `similarity`. */
  change: 'same' | 'edited' | 'moved' | 'added' | 'dropped'
  /** 0 to 1: the share of characters, white space aside, in words that both sides have in the same order. */
  similarity: number
  /**
   * For what was added or dropped: the passage of the other side that its words stand in, where only the bounds of a
   * paragraph changed. `similarity` is that of the whole then, as it is for the pair which that passage belongs to.
   */
  within?: number
}

export interface ReportComparison {
  /** Each section of both sides once, by id. */
  sections: SectionPair[]
  /** Each passage of both sides once, in an order to read them in. */
  passages: PassageRow[]
  summary: { same: number; edited: number; moved: number; added: number; dropped: number; similarity: number }
}

/**
 * Compares two reports passage by passage and section by section. With the sides changed the result is the same with its
 * sides changed; only the order of the rows can be another.
 */
export function* compareReports(a: ComparedReport, b: ComparedReport): Steps<ReportComparison> {
  // Ties are broken by what comes first: the content decides which side that is, not the caller.
  const isInOrder = contentOf(a) <= contentOf(b)
  const { rows, sections, similarity } = isInOrder ? yield* align(a, b) : mirrored(yield* align(b, a))
  const count = (change: PassageRow['change']): number => rows.filter((row) => row.change === change).length
  return {
    sections,
    passages: inReadingOrder(rows),
    summary: {
      same: count('same'),
      edited: count('edited'),
      moved: count('moved'),
      added: count('added'),
      dropped: count('dropped'),
      similarity,
    },
  }
}

const pairsPerStep = 20

interface Alignment {
  rows: PassageRow[]
  sections: SectionPair[]
  /** Of the two reports as a whole. */
  similarity: number
}

function* align(a: ComparedReport, b: ComparedReport): Steps<Alignment> {
  const textsA = a.passages.map(({ text }) => text)
  const textsB = b.passages.map(({ text }) => text)
  const pairs = yield* alignPassages(textsA, textsB)
  const groups = yield* regroupings(textsA, textsB, pairs)
  const similarities = yield* mapInSteps(pairs, pairsPerStep, ({ a: one, b: other, isSame }) =>
    isSame ? 1 : similarityOf(commonWords(textsA[one] ?? '', textsB[other] ?? '')),
  )
  for (const { pair, similarity } of groups) similarities[pair] = similarity
  const shared = pairs.map(({ a: one, b: other }, index) => ({
    a: a.passages[one]?.sectionId ?? null,
    b: b.passages[other]?.sectionId ?? null,
    length: ((similarities[index] ?? 0) * ((textsA[one]?.length ?? 0) + (textsB[other]?.length ?? 0))) / 2,
  }))
  const lengths = { a: lengthsOf(a), b: lengthsOf(b) }
  const whole = [...textsA, ...textsB].reduce((sum, text) => sum + text.length, 0)
  return {
    rows: rowsOf({ a, b, pairs, groups, similarities }),
    sections: yield* alignSections(a.sections, b.sections, { shared, lengths }),
    similarity: whole === 0 ? 1 : Math.min(1, (2 * shared.reduce((sum, { length }) => sum + length, 0)) / whole),
  }
}

interface Parts {
  a: ComparedReport
  b: ComparedReport
  pairs: readonly PassagePair[]
  groups: readonly Regrouping[]
  /** Of each pair. */
  similarities: readonly number[]
}

function rowsOf({ a, b, pairs, groups, similarities }: Parts): PassageRow[] {
  const numberA = (index: number): number => a.passages[index]?.number ?? 0
  const numberB = (index: number): number => b.passages[index]?.number ?? 0
  const rows: PassageRow[] = pairs.map((pair, index) => ({
    a: numberA(pair.a),
    b: numberB(pair.b),
    change: pair.isMoved ? 'moved' : pair.isSame ? 'same' : 'edited',
    similarity: similarities[index] ?? 0,
  }))
  const takenA = new Set(pairs.map((pair) => pair.a))
  const takenB = new Set(pairs.map((pair) => pair.b))
  for (const { pair, similarity, ...group } of groups) {
    const { a: one = 0, b: other = 0 } = pairs[pair] ?? {}
    for (const index of group.a) {
      rows.push({ a: numberA(index), b: null, change: 'dropped', similarity, within: numberB(other) })
      takenA.add(index)
    }
    for (const index of group.b) {
      rows.push({ a: null, b: numberB(index), change: 'added', similarity, within: numberA(one) })
      takenB.add(index)
    }
  }
  a.passages.forEach(({ number }, index) => {
    if (!takenA.has(index)) rows.push({ a: number, b: null, change: 'dropped', similarity: 0 })
  })
  b.passages.forEach(({ number }, index) => {
    if (!takenB.has(index)) rows.push({ a: null, b: number, change: 'added', similarity: 0 })
  })
  return rows
}

/** Characters of each section's own text. */
function lengthsOf({ passages }: ComparedReport): Map<number, number> {
  const lengths = new Map<number, number>()
  for (const { sectionId, text } of passages) {
    if (sectionId !== null) lengths.set(sectionId, (lengths.get(sectionId) ?? 0) + text.length)
  }
  return lengths
}

const contentOf = ({ passages, sections }: ComparedReport): string =>
  JSON.stringify([passages, sections.map(({ number, heading, topic }) => [number, heading, topic])])

const mirroredChange = { same: 'same', edited: 'edited', moved: 'moved', added: 'dropped', dropped: 'added' } as const

const mirrored = ({ rows, sections, similarity }: Alignment): Alignment => ({
  rows: rows.map((row) => ({ ...row, a: row.b, b: row.a, change: mirroredChange[row.change] })),
  sections: sections.map((pair) => ({ ...pair, a: pair.b, b: pair.a })),
  similarity,
})

/** In the order of b; what b lacks stands where it stood among its neighbours in a. */
function inReadingOrder(rows: readonly PassageRow[]): PassageRow[] {
  const kept = rows
    .filter(({ change }) => change === 'same' || change === 'edited')
    .map(({ a, b }) => [a ?? 0, b ?? 0] as const)
    .sort(([one], [other]) => one - other)
  const after = (a: number): number => kept.findLast(([place]) => place < a)?.[1] ?? 0
  const placed = rows.map((row) => ({ row, at: row.b ?? after(row.a ?? 0), rank: row.b === null ? (row.a ?? 0) : 0 }))
  return placed.sort((one, other) => one.at - other.at || one.rank - other.rank).map(({ row }) => row)
}
