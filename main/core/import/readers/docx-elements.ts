import { depthOfName, type HeadingStyles } from './docx-styles.ts'
import type { Flow, Form } from './flow.ts'

/** A node of the tree that mammoth makes of a document; only what is used here. */
export interface DocumentNode {
  type: string
  children?: DocumentNode[]
  /** Of text. */
  value?: string
  styleId?: string | null
  styleName?: string | null
  /** Of a paragraph that is an item of a list. */
  numbering?: object | null
  isBold?: boolean
  isUnderline?: boolean
  /** Of a hyperlink that leads out of the document. */
  href?: string
  /** Of the document: where references find their notes. */
  notes?: Notes
}

interface Notes {
  resolve(reference: DocumentNode): { body: DocumentNode[] } | null
}

/** What is needed to tell a flow of a document. */
export interface Telling {
  flow: Flow
  styles: HeadingStyles
  notes: Notes | undefined
}

/** Tells a flow of the elements of a document, in order. */
export function addElements(elements: readonly DocumentNode[], telling: Telling): void {
  for (const element of elements) addElement(element, telling)
}

function addElement(element: DocumentNode, telling: Telling): void {
  const { flow } = telling
  const children = element.children ?? []
  switch (element.type) {
    case 'paragraph':
      addParagraph(element, telling)
      break
    case 'tableRow':
      flow.openRow()
      addElements(children, telling)
      flow.closeRow()
      break
    case 'tableCell':
      addElements(children, telling)
      flow.endCell()
      break
    case 'text':
      flow.add(element.value ?? '')
      break
    case 'run':
      addRun(element, telling)
      break
    case 'tab':
      flow.add('\t')
      break
    case 'break':
      flow.break()
      break
    case 'hyperlink':
      if (element.href === undefined) addElements(children, telling)
      else {
        flow.openLink(element.href)
        addElements(children, telling)
        flow.closeLink()
      }
      break
    case 'noteReference':
      addNote(element, telling)
      break
    default:
      addElements(children, telling)
  }
}

function addParagraph(paragraph: DocumentNode, telling: Telling): void {
  // Lists of contents repeat the headings.
  if (/^(?:toc|contents?|index)[ _]*(?:\d|heading)/i.test(paragraph.styleName ?? '')) return
  addElements(paragraph.children ?? [], telling)
  telling.flow.endParagraph(formOf(paragraph, telling.styles))
}

function formOf({ styleId, styleName, numbering }: DocumentNode, styles: HeadingStyles): Form {
  const depth = styles.get(styleId ?? '') ?? depthOfName(styleName ?? '')
  if (depth === 0) return { kind: 'title' }
  if (depth !== undefined) return { kind: 'heading', level: depth }
  if (numbering != null || /^list\b/i.test(styleName ?? '')) return { kind: 'list-item' }
  return /quot|block text|цитата/i.test(styleName ?? '') ? { kind: 'quotation' } : { kind: 'paragraph' }
}

function addRun(run: DocumentNode, telling: Telling): void {
  const isStrong = run.isBold === true || run.isUnderline === true || /^strong\b/i.test(run.styleName ?? '')
  for (const child of run.children ?? []) {
    if (child.type === 'text') telling.flow.add(child.value ?? '', isStrong)
    else addElement(child, telling)
  }
}

function addNote(reference: DocumentNode, telling: Telling): void {
  const note = telling.notes?.resolve(reference)
  if (note == null) return
  telling.flow.openNote()
  // A note that refers to notes would never end.
  addElements(note.body, { ...telling, notes: undefined })
  telling.flow.closeNote()
}
