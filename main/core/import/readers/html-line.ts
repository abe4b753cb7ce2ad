import type { Block, Place } from '../blocks.ts'
import type { DraftLink } from '../draft.ts'
import { normaliseLinks } from '../links.ts'
import { normaliseText } from '../text.ts'

/** Collects the running text of a page and gives it out as blocks, where block elements begin and end. */
export interface LineCollector {
  add(text: string): void
  /** `<br>` */
  break(): void
  openLink(href: string): void
  closeLink(): void
  openStrong(place: Place): void
  /** Does nothing when the place is not set off. */
  closeStrong(place: Place): void
  /** What was collected is a block of `place`; nothing when it was only space. */
  end(place: Place): void
}

/** Stands for `<br>`; a line break to JavaScript, so it collapses as white space does. */
const lineBreak = '\u2028'

/** Two line breaks in a row: pages without paragraphs part them so. */
const paragraphBreak = /\u2028[^\S\u2028]*\u2028/

/** A collector that hands its blocks to `emit`. */
export function createLine(emit: (block: Block) => void): LineCollector {
  let raw = ''
  /** UTF-16 units of `raw` that are set off at its start; grows until the first plain word. */
  let lead = 0
  let isLeading = true
  let links: DraftLink[] = []
  let link: { start: number; href: string } | undefined
  const strongs: Place[] = []
  const known = new Map<Place, LineKind>()

  const endLink = (): void => {
    if (link !== undefined && raw.length > link.start) links.push({ ...link, end: raw.length })
  }

  return {
    add(text) {
      if (isLeading && text.trim() !== '') {
        if (strongs.length > 0) lead = raw.length + text.length
        else isLeading = false
      }
      raw += text
    },
    break() {
      raw += lineBreak
    },
    openLink(href) {
      endLink()
      link = { start: raw.length, href: href.trim() }
    },
    closeLink() {
      endLink()
      link = undefined
    },
    openStrong: (place) => strongs.push(place),
    closeStrong(place) {
      if (strongs.at(-1) === place) strongs.pop()
    },
    end(place) {
      endLink()
      if (raw.trim() !== '') emitLine({ raw, lead, links, place }, known, emit)
      raw = ''
      lead = 0
      isLeading = true
      links = []
      if (link !== undefined) link = { ...link, start: 0 }
    },
  }
}

interface Line {
  raw: string
  lead: number
  links: DraftLink[]
  place: Place
}

/** One block a paragraph: mostly the whole line. */
function emitLine(line: Line, known: Map<Place, LineKind>, emit: (block: Block) => void): void {
  const kind = kindOf(line.place, known)
  const parting = kind.isPreformatted ? /\n[^\S\n]*\n/ : paragraphBreak
  let rest = line.raw
  let from = 0
  for (let found = parting.exec(rest); found !== null; found = parting.exec(rest)) {
    emitPart(line, from, from + found.index, kind, emit)
    from += found.index + found[0].length
    rest = line.raw.slice(from)
  }
  emitPart(line, from, line.raw.length, kind, emit)
}

function emitPart(line: Line, from: number, to: number, kind: LineKind, emit: (block: Block) => void): void {
  const raw = from === 0 && to === line.raw.length ? line.raw : line.raw.slice(from, to)
  const text = normaliseText(raw)
  if (text === '') return
  const links = line.links
    .filter(({ start, end }) => end > from && start < to)
    .map(({ start, end, href }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from, href }))
  const lead = Math.min(Math.max(line.lead - from, 0), raw.length)
  emit({
    kind: kind.kind,
    level: kind.level,
    text,
    links: normaliseLinks(raw, links),
    lead: lead === 0 ? 0 : normaliseText(raw.slice(0, lead)).length,
    place: line.place,
  })
}

interface LineKind {
  kind: Block['kind']
  level: number
  isPreformatted: boolean
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

/** Most elements have neither a role nor an id or class. */
const isNote = ({ role, marks }: Place): boolean =>
  (role !== '' && /^doc-(?:footnote|endnotes?)$/.test(role)) || (marks !== ' ' && noteMarks.test(marks))

const noteMarks = / (?:footnotes?|endnotes?|fn[-:]?\d+|_?ftn\d+|_?edn\d+|cite_note\S*) /i

/** What a line is, by the nearest element around it that says; `known` keeps the answers, since lines share elements. */
function kindOf(place: Place, known: Map<Place, LineKind>): LineKind {
  const before = known.get(place)
  if (before !== undefined) return before
  const kind = ownKind(place) ?? kindWithin(place, place.parent === null ? plain : kindOf(place.parent, known))
  known.set(place, kind)
  return kind
}

const plain: LineKind = { kind: 'paragraph', level: 0, isPreformatted: false }

/** Of an element that says what all inside it is. */
function ownKind(place: Place): LineKind | undefined {
  const level = headings.indexOf(place.name) + 1
  if (level > 0) return { kind: 'heading', level, isPreformatted: false }
  return isNote(place) ? { ...plain, kind: 'footnote' } : undefined
}

/** Of an element in one that is of a kind. */
function kindWithin({ name }: Place, around: LineKind): LineKind {
  if (around.kind === 'heading') return around
  const isPreformatted = around.isPreformatted || name === 'pre'
  if (around.kind === 'footnote') return { ...around, isPreformatted }
  if (name === 'li' || name === 'dt' || name === 'dd') return { kind: 'list-item', level: 0, isPreformatted }
  return { kind: name === 'blockquote' ? 'quotation' : around.kind, level: 0, isPreformatted }
}
