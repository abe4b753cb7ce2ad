import { walkXml } from '../archive-xml.ts'
import type { Flow, Form } from './flow.ts'
import type { OdtStyle } from './odt-styles.ts'

/** Elements that hold no text of the document: comments, deleted text, marks of notes, contents, forms, descriptions. */
const silent = new Set([
  'office:annotation',
  'office:forms',
  'text:tracked-changes',
  'text:note-citation',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'math:math',
])

/** Most spaces that one element stands for; more say no more. */
const maxSpaces = 8

/** Tells a flow of the content of an OpenDocument text, in order. */
export function addContent(xml: string, styles: ReadonlyMap<string, OdtStyle>, flow: Flow): void {
  let isText = false
  let silence = 0
  let lists = 0
  // A note's paragraphs lie inside the one that refers to it.
  const paragraphs: { form: Form; isStrong: boolean }[] = []
  const spans: boolean[] = []
  const isStrong = (): boolean => spans.at(-1) ?? paragraphs.at(-1)?.isStrong ?? false

  walkXml(xml, {
    open(name, attributes) {
      if (name === 'office:text') isText = true
      if (!isText) return
      if (silence > 0 || silent.has(name)) {
        silence++
        return
      }
      const styleName = attributes['text:style-name'] ?? ''
      if (name === 'text:p' || name === 'text:h') {
        const style = styles.get(`paragraph ${styleName}`)
        const level = name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) : undefined
        paragraphs.push({ form: formOf(style, level, lists > 0), isStrong: style?.isStrong ?? false })
      } else if (name === 'text:span') spans.push(styles.get(`text ${styleName}`)?.isStrong ?? isStrong())
      else if (name === 'text:list') lists++
      else if (name === 'text:a') flow.openLink(attributes['xlink:href'] ?? '')
      else if (name === 'text:s') flow.add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, maxSpaces)))
      else if (name === 'text:tab') flow.add('\t')
      else if (name === 'text:line-break') flow.break()
      else if (name === 'text:note-body') flow.openNote()
      // What stands before a box with text of its own is a paragraph of its own.
      else if (name === 'draw:text-box') flow.endParagraph(paragraphs.at(-1)?.form ?? { kind: 'paragraph' })
      else if (name === 'table:table-row') flow.openRow()
    },
    text(data) {
      if (isText && silence === 0 && paragraphs.length > 0) flow.add(data, isStrong())
    },
    close(name) {
      if (name === 'office:text') isText = false
      if (!isText) return
      if (silence > 0) {
        silence--
        return
      }
      if (name === 'text:p' || name === 'text:h') {
        const paragraph = paragraphs.pop()
        if (paragraph !== undefined) flow.endParagraph(paragraph.form)
      } else if (name === 'text:span') spans.pop()
      else if (name === 'text:list') lists--
      else if (name === 'text:a') flow.closeLink()
      else if (name === 'text:note-body') flow.closeNote()
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') flow.endCell()
      else if (name === 'table:table-row') flow.closeRow()
    },
  })
}

function formOf(style: OdtStyle | undefined, level: number | undefined, isInList: boolean): Form {
  if (level !== undefined) return { kind: 'heading', level }
  const names = style?.names ?? []
  if (names.includes('Title')) return { kind: 'title' }
  if (isInList) return { kind: 'list-item' }
  return names.some((name) => /^(?:quotations?|quote|intense quote)$/i.test(name))
    ? { kind: 'quotation' }
    : { kind: 'paragraph' }
}
