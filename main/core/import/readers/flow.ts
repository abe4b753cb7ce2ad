import { type Block, type Place, rootPlace } from '../blocks.ts'
import { createLine } from './html-line.ts'
import { createRows } from './html-rows.ts'

/** What a paragraph of a word processor's document is. */
export interface Form {
  kind: 'paragraph' | 'list-item' | 'quotation' | 'title' | 'heading'
  /** Depth of a heading, from 1. */
  level?: number
}

/**
 * Puts a document of paragraphs, tables and notes together into blocks. Readers tell it what they meet; it joins rows,
 * normalises text, places links, and puts each note after the paragraph or row that refers to it, without its mark.
 */
export interface Flow {
  /** Text of the paragraph that is open; `isStrong` for bold and underlined. */
  add(text: string, isStrong?: boolean): void
  /** A line break inside a paragraph. */
  break(): void
  openLink(href: string): void
  closeLink(): void
  endParagraph(form: Form): void
  openRow(): void
  endCell(): void
  closeRow(): void
  openNote(): void
  closeNote(): void
  /** All blocks, once everything was told. */
  result(): Block[]
}

const place = (name: string, role = ''): Place => ({ name, marks: ' ', role, isHidden: false, parent: rootPlace })

const places = {
  paragraph: place('p'),
  'list-item': place('li'),
  quotation: place('blockquote'),
  title: place('h1'),
  headings: [1, 2, 3, 4, 5, 6].map((level) => place(`h${level}`)),
  note: place('div', 'doc-footnote'),
  row: place('tr'),
  strong: place('b'),
}

/** A flow that nothing was told yet. */
export function createFlow(): Flow {
  const blocks: Block[] = []
  const notes: Block[] = []
  const rows = createRows((block) => blocks.push(block))
  const main = createLine((block) => rows.add(block))
  const aside = createLine((block) => notes.push(block))
  let openRows = 0
  let openNotes = 0
  const line = (): typeof main => (openNotes > 0 ? aside : main)

  /** Notes stand after the row, because a row's cells are one passage. */
  const placeNotes = (): void => {
    if (openRows === 0) for (const note of notes.splice(0)) blocks.push(note)
  }

  return {
    add(text, isStrong = false) {
      if (isStrong) line().openStrong(places.strong)
      line().add(text)
      line().closeStrong(places.strong)
    },
    break: () => line().break(),
    openLink: (href) => line().openLink(href),
    closeLink: () => line().closeLink(),
    endParagraph(form) {
      if (openNotes > 0) aside.end(places.note)
      else {
        main.end(placeOf(form))
        placeNotes()
      }
    },
    openRow() {
      if (openNotes > 0) return
      openRows++
      rows.open()
    },
    endCell() {
      if (openNotes === 0 && openRows > 0) rows.endCell()
    },
    closeRow() {
      if (openNotes > 0 || openRows === 0) return
      openRows--
      rows.close(places.row)
      placeNotes()
    },
    openNote: () => openNotes++,
    closeNote() {
      if (openNotes === 0) return
      aside.end(places.note)
      openNotes--
    },
    result() {
      main.end(places.paragraph)
      while (openRows > 0) {
        openRows--
        rows.close(places.row)
      }
      placeNotes()
      return settle(blocks)
    },
  }
}

function placeOf({ kind, level = 1 }: Form): Place {
  if (kind !== 'heading') return places[kind]
  return places.headings[Math.min(Math.max(level, 1), 6) - 1] ?? places.title
}

/** A title stands above all headings. Where nothing is marked as a heading, profiles are to look for them by shape. */
function settle(blocks: Block[]): Block[] {
  const isTitled = blocks.some(({ place }) => place === places.title)
  const isMarked = blocks.some(({ kind }) => kind === 'heading')
  if (!isMarked) return blocks.map((block) => ({ ...block, place: rootPlace }))
  if (!isTitled) return blocks
  return blocks.map((block) =>
    block.kind === 'heading' && block.place !== places.title ? { ...block, level: block.level + 1 } : block,
  )
}
