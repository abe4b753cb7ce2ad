import type { Section } from '../../../preload/contract/reports.ts'
import { mapInSteps, type Steps } from './steps.ts'

/** What of a section says which one it is. */
export type ComparedOutline = Pick<Section, 'sectionId' | 'parentId' | 'number' | 'heading' | 'topic'>

/** A section of one report and what it is in the other; null where it has no counterpart. */
export interface SectionPair {
  a: number | null
  b: number | null
  /** What speaks for it most: the heading, the words below it, or only the subject. Null without a counterpart. */
  method: 'heading' | 'content' | 'topic' | null
}

/** Characters of text that two sections have in common, by their ids. */
export interface SharedText {
  a: number | null
  b: number | null
  length: number
}

const sectionsPerStep = 10

/** How alike two headings must be that are not the same. */
const likeHeadings = 0.75
/** Share of the text below two sections that must have found each other where the headings do not agree. */
const likeContent = 1 / 3

/**
 * Finds for the sections of two reports what each is in the other: each has one counterpart or none. Headings come
 * first, because in ordinary years nine of ten stay while half of the sentences change; where a year's outline was
 * rebuilt, the words that were found below decide. `shared` says which text stands in which sections on both sides,
 * `lengths` how much each section has.
 */
export function* alignSections(
  a: readonly ComparedOutline[],
  b: readonly ComparedOutline[],
  text: { shared: readonly SharedText[]; lengths: { a: ReadonlyMap<number, number>; b: ReadonlyMap<number, number> } },
): Steps<SectionPair[]> {
  const sideA = outlineOf(a, text.lengths.a)
  const sideB = outlineOf(b, text.lengths.b)
  const content = contentOf(sideA, sideB, text.shared)
  const candidates = yield* mapInSteps(sideA.list, sectionsPerStep, (one) =>
    sideB.list.flatMap((other) => {
      const share = content(one, other)
      const heading = headingLikeness(one, other)
      const isTopic = one.topic !== null && one.topic === other.topic && sideA.isOnly(one) && sideB.isOnly(other)
      const method =
        heading === 1 || (heading >= likeHeadings && !speaksAgainst(share, one, other))
          ? ('heading' as const)
          : share >= likeContent
            ? ('content' as const)
            : isTopic
              ? ('topic' as const)
              : null
      if (method === null) return []
      const score =
        heading +
        share * 1.5 +
        (one.path === other.path ? 0.5 : 0) +
        (one.number !== '' && one.number === other.number ? 0.1 : 0) +
        (one.topic !== null && one.topic === other.topic ? 0.2 : 0) -
        Math.abs(one.place - other.place) / 10
      return [{ a: one, b: other, method, score }]
    }),
  )
  const ofA = new Map<number, SectionPair>()
  const taken = new Set<number>()
  for (const { a: one, b: other, method } of candidates.flat().sort((x, y) => y.score - x.score)) {
    if (ofA.has(one.id) || taken.has(other.id)) continue
    ofA.set(one.id, { a: one.id, b: other.id, method })
    taken.add(other.id)
  }
  return [
    ...sideA.list.map(({ id }) => ofA.get(id) ?? { a: id, b: null, method: null }),
    ...sideB.list.filter(({ id }) => !taken.has(id)).map(({ id }) => ({ a: null, b: id, method: null })),
  ]
}

interface Described {
  id: number
  number: string
  topic: string | null
  /** Levelled for comparison. */
  heading: string
  words: ReadonlySet<string>
  /** The levelled headings from the top down to it. */
  path: string
  /** 0 to 1: how far down the report it stands. */
  place: number
  /** Ids of the section itself and of those above it. */
  upwards: number[]
  /** Characters below it, its children's with its own. */
  length: number
}

function outlineOf(sections: readonly ComparedOutline[], lengths: ReadonlyMap<number, number>) {
  const byId = new Map<number, Described>()
  sections.forEach(({ sectionId, parentId, number, heading, topic }, index) => {
    const parent = parentId === null ? undefined : byId.get(parentId)
    const own = levelled(heading)
    byId.set(sectionId, {
      id: sectionId,
      number,
      topic,
      heading: own,
      words: new Set(own.split(' ')),
      path: parent === undefined ? own : `${parent.path}\n${own}`,
      place: index / sections.length,
      upwards: [sectionId, ...(parent?.upwards ?? [])],
      length: 0,
    })
  })
  for (const [id, length] of lengths) {
    for (const above of byId.get(id)?.upwards ?? []) {
      const section = byId.get(above)
      if (section !== undefined) section.length += length
    }
  }
  const list = [...byId.values()]
  const topics = Map.groupBy(list, ({ topic }) => topic)
  return { byId, list, isOnly: ({ topic }: Described): boolean => topics.get(topic)?.length === 1 }
}

const levelled = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** 1 for the same heading; else Dice's share of common words. */
function headingLikeness(one: Described, other: Described): number {
  if (one.heading === other.heading) return one.heading === '' ? 0 : 1
  return (2 * one.words.intersection(other.words).size) / (one.words.size + other.words.size)
}

/** How much of the text below two sections is common, 0 to 1. */
function contentOf(
  a: ReturnType<typeof outlineOf>,
  b: ReturnType<typeof outlineOf>,
  shared: readonly SharedText[],
): (one: Described, other: Described) => number {
  const lengths = new Map<string, number>()
  for (const { a: one, b: other, length } of shared) {
    for (const idA of a.byId.get(one ?? -1)?.upwards ?? []) {
      for (const idB of b.byId.get(other ?? -1)?.upwards ?? []) {
        const key = `${idA} ${idB}`
        lengths.set(key, (lengths.get(key) ?? 0) + length)
      }
    }
  }
  return (one, other) => {
    const whole = one.length + other.length
    return whole === 0 ? 0 : Math.min(1, (2 * (lengths.get(`${one.id} ${other.id}`) ?? 0)) / whole)
  }
}

/** Headings that are only alike do not outweigh texts that have nothing in common, where there is enough of both. */
const speaksAgainst = (share: number, one: Described, other: Described): boolean =>
  share < 0.02 && one.length > 1000 && other.length > 1000
