import { AppError } from '../errors.ts'
import { passagesPerReport } from '../store/insert-report.ts'
import { compareOnShelf } from '../store/reports.ts'
import type { CatalogueReport, CatalogueSection, CatalogueStore, ChosenTopic } from '../store/search-catalogue.ts'
import { createPatience, type Patience } from './patience.ts'

/** A report with the sections of its passages. */
export interface ShelvedReport extends CatalogueReport {
  /** By ordinal; the first stands for passages before the first heading. */
  sections: readonly (SectionFacts | undefined)[]
  /** Ordinal of the section of each passage by its number; 0 before the first heading. */
  sectionOf: Uint16Array | Uint32Array
}

/** What a section says of its passages. */
export interface SectionFacts {
  /** In small letters; empty where the publisher gives none. A section without one is within its parent's. */
  number: string
  topic: string | null
  heading: string
  /** The heading of the section around it; empty at the top. */
  around: string
}

/** What every passage of the library can be filtered and counted by, in memory. */
export interface Catalogue {
  /** By row id. */
  reports: readonly ShelvedReport[]
  /** The report of a passage's row id; undefined when it is not shown. */
  reportOf(rowId: number): ShelvedReport | undefined
  /** Row ids of all passages, ascending. */
  rows(): readonly number[]
  /** Place of each report on the shelf (country, year, title), by row id. */
  shelf(): ReadonlyMap<number, number>
}

/** Keeps the catalogue of an open library, a little of it read at a time. */
export interface CatalogueKeeper {
  /**
   * The catalogue as of now, for a query that cannot be answered without it.
   * @throws {AppError} `locked` when the library is closed meanwhile
   */
  get(): Promise<Catalogue>
  /** The same for whoever can wait: while a query is being answered no more of it is read. Throws likewise. */
  getPatiently(): Promise<Catalogue>
  /** The catalogue as it was built last, perhaps of before the last change; undefined before the first. */
  last(): Catalogue | undefined
  /** Begins to build it unless it is there. */
  start(): void
  close(): void
}

/** Time after unlock before it is built unless it is wanted earlier, ms: the first screen goes before. */
const afterUnlockMs = 300
/** Reports read at a time: some milliseconds. */
const reportsATurn = 40

type Held = Pick<ShelvedReport, 'sections' | 'sectionOf'>

/**
 * A keeper over a store.
 * @param stamp changes with everything that a catalogue holds
 * @param idle settles when no query is being answered
 */
export function createCatalogueKeeper(
  store: CatalogueStore,
  stamp: () => string,
  idle: () => Promise<unknown>,
): CatalogueKeeper {
  /** Sections as they were imported, by report: they never change, so they are read once. */
  const held = new Map<number, Held>()
  let catalogue: Catalogue | undefined
  let builtAt = ''
  let building: { catalogue: Promise<Catalogue>; patience: Patience } | undefined
  let isClosed = false

  async function build(patience: Patience): Promise<Catalogue> {
    for (;;) {
      const asOf = stamp()
      const reports = store.reports()
      const shown = new Set(reports.map(({ row }) => row))
      for (const row of held.keys()) if (!shown.has(row)) held.delete(row)
      const missing = reports.filter(({ row }) => !held.has(row))
      for (let first = 0; first < missing.length; first += reportsATurn) {
        await patience.pause()
        if (isClosed) throw new AppError('locked', 'The library is locked. Unlock it, then try again.')
        readSections(store, missing.slice(first, first + reportsATurn), held)
      }
      // What changed meanwhile is read in another round, which has little left to do.
      if (stamp() !== asOf) continue
      catalogue = catalogueOf(withTopics(reports, held, store.chosenTopics()))
      builtAt = asOf
      return catalogue
    }
  }

  const begin = (): NonNullable<typeof building> => {
    if (building !== undefined) return building
    const patience = createPatience(idle)
    const built = build(patience).finally(() => {
      building = undefined
    })
    building = { catalogue: built, patience }
    return building
  }
  const known = (): Catalogue | undefined => (builtAt === stamp() ? catalogue : undefined)
  const getPatiently = async (): Promise<Catalogue> => known() ?? begin().catalogue
  const start = (): void => {
    // A failure reaches whoever asks next.
    getPatiently().catch(() => {})
  }
  const timer = setTimeout(start, afterUnlockMs)
  timer.unref()

  return {
    async get() {
      const now = known()
      if (now !== undefined) return now
      const { catalogue: built, patience } = begin()
      patience.hurry()
      return built
    },
    getPatiently,
    last: () => catalogue,
    start,
    close() {
      isClosed = true
      clearTimeout(timer)
      held.clear()
      catalogue = undefined
    },
  }
}

/** Puts the topics that people chose over those that were found. */
function withTopics(
  reports: readonly CatalogueReport[],
  held: ReadonlyMap<number, Held>,
  chosen: readonly ChosenTopic[],
): ShelvedReport[] {
  const byReport = Map.groupBy(chosen, ({ report }) => report)
  return reports.map((report) => {
    const { sections, sectionOf } = held.get(report.row) ?? noSections
    const over = byReport.get(report.row)
    if (over === undefined) return { ...report, sections, sectionOf }
    const changed = [...sections]
    for (const { ordinal, topic } of over)
      changed[ordinal] = { number: '', heading: '', around: '', ...changed[ordinal], topic }
    return { ...report, sections: changed, sectionOf }
  })
}

const noSections: Held = { sections: [undefined], sectionOf: new Uint16Array(0) }

/** Reads the sections of some reports, whose row ids ascend. */
function readSections(store: CatalogueStore, reports: readonly CatalogueReport[], into: Map<number, Held>): void {
  const [from, to] = [reports[0]?.row, reports.at(-1)?.row]
  if (from === undefined || to === undefined) return
  const sections = Map.groupBy(store.sections(from, to), ({ report }) => report)
  for (const { row, passages } of reports) {
    const facts = factsOf(sections.get(row) ?? [])
    const sectionOf = facts.length > 0xffff ? new Uint32Array(passages + 1) : new Uint16Array(passages + 1)
    into.set(row, { sections: facts, sectionOf })
  }
  for (const [rowId, section] of store.passageSections(from, to)) {
    const row = Math.floor(rowId / passagesPerReport)
    const known = into.get(row)
    if (known !== undefined) known.sectionOf[rowId - row * passagesPerReport] = section ?? 0
  }
}

/** Facts already seen: the same sections run through all reports of a series. */
const seen = new Map<string, SectionFacts>()

/** Kept facts; a library of other publishers than the last one begins anew. */
const maxSeen = 50_000

function factsOf(sections: readonly CatalogueSection[]): (SectionFacts | undefined)[] {
  const facts: (SectionFacts | undefined)[] = [undefined]
  for (const { ordinal, parent, number, heading, topic } of sections) {
    const above = parent === null ? undefined : facts[parent]
    // A run-in heading has no number: it stands within the section around it.
    const own = number === '' ? (above?.number ?? '') : number.toLowerCase()
    facts[ordinal] = shared({ number: own, topic, heading, around: above?.heading ?? '' })
  }
  return facts
}

function shared(facts: SectionFacts): SectionFacts {
  const key = JSON.stringify(facts)
  const known = seen.get(key) ?? facts
  if (seen.size >= maxSeen) seen.clear()
  seen.set(key, known)
  return known
}

function catalogueOf(reports: readonly ShelvedReport[]): Catalogue {
  const byRow = new Map(reports.map((report) => [report.row, report]))
  let rows: number[] | undefined
  let shelf: Map<number, number> | undefined
  let last: ShelvedReport | undefined
  return {
    reports,
    reportOf(rowId) {
      const row = Math.floor(rowId / passagesPerReport)
      // Rows mostly come report by report.
      if (last?.row !== row) last = byRow.get(row)
      return last
    },
    rows() {
      rows ??= reports.flatMap(({ row, passages }) =>
        Array.from({ length: passages }, (_, index) => row * passagesPerReport + index + 1),
      )
      return rows
    },
    shelf() {
      shelf ??= new Map(reports.toSorted(compareOnShelf).map(({ row }, place) => [row, place]))
      return shelf
    },
  }
}
