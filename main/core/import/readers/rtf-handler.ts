import { AppError } from '../../errors.ts'
import { maxTextLength, tooLarge } from '../limits.ts'
import type { Flow } from './flow.ts'
import { formOf, isContents, type RtfParagraph, type RtfStyle } from './rtf-styles.ts'
import type { RtfHandler } from './rtf-tokens.ts'
import { characters, charsetEncoding, pageEncoding, silentGroups, symbols } from './rtf-words.ts'

/** Where the text of a group goes. */
type Destination = 'body' | 'silence' | 'fonts' | 'styles' | 'info' | 'field'

/** What holds in a group and, unless it says otherwise, in the groups inside it. */
interface Group {
  destination: Destination
  isStrong: boolean
  isHidden: boolean
  /** Bytes that follow each Unicode character for readers that know none. */
  fallback: number
  font: number
  paragraph: RtfParagraph
  isInTable: boolean
  /** The field around the text, with what it does. */
  field: { instruction: string } | undefined
  /** What is to be done when the group ends. */
  end: (() => void) | undefined
}

/** Deepest nesting of groups. */
const maxDepth = 1000

const plainParagraph: RtfParagraph = { style: 0, outline: undefined, isItem: false }

/** Control words of documents that begin a field of the document's properties. */
const infoFields = new Set(['title', 'author', 'company'])

/** Tells a flow of an RTF document; `end` answers the document's properties. */
export function createRtfHandler(flow: Flow): RtfHandler & { end(): ReadonlyMap<string, string> } {
  const fonts = new Map<number, string>()
  const styles = new Map<number, RtfStyle>()
  const info = new Map<string, string>()
  const outer: Group[] = []
  let group: Group = {
    destination: 'body',
    isStrong: false,
    isHidden: false,
    fallback: 1,
    font: -1,
    paragraph: plainParagraph,
    isInTable: false,
    field: undefined,
    end: undefined,
  }
  let encoding = 'windows-1252'
  /** Text that is not decoded yet, one character a byte. */
  let pending = ''
  /** Text of a font's, style's or property's entry. */
  let entry = ''
  let style: { id: number } & RtfStyle = { id: 0, name: '', outline: undefined, basedOn: undefined }
  let toSkip = 0
  let isIgnorable = false
  let isRowOpen = false
  let length = 0

  const add = (text: string): void => {
    if (text === '') return
    length += text.length
    if (length > maxTextLength) throw tooLarge()
    if (group.destination === 'field') {
      if (group.field !== undefined) group.field.instruction += text
    } else if (group.destination !== 'body') entry += group.destination === 'silence' ? '' : text
    else if (!group.isHidden && !isContents(group.paragraph.style, styles)) {
      if (group.isInTable && !isRowOpen) {
        flow.openRow()
        isRowOpen = true
      }
      flow.add(text, group.isStrong)
    }
  }

  const flush = (): void => {
    if (pending === '') return
    const bytes = pending
    pending = ''
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is the same in every code page.
    if (/^[\x00-\x7f]*$/.test(bytes)) add(bytes)
    else add(new TextDecoder(fonts.get(group.font) ?? encoding).decode(Buffer.from(bytes, 'latin1')))
  }

  const closeRow = (): void => {
    if (isRowOpen) flow.closeRow()
    isRowOpen = false
  }

  const endParagraph = (): void => {
    if (!group.isInTable) closeRow()
    flow.endParagraph(formOf(group.paragraph, styles))
  }

  const body: Record<string, (value: number | undefined) => void> = {
    par: endParagraph,
    sect: endParagraph,
    line: () => flow.break(),
    pard() {
      group.paragraph = plainParagraph
      group.isInTable = false
    },
    plain() {
      group.isStrong = false
      group.isHidden = false
    },
    s: (value = 0) => {
      group.paragraph = { ...group.paragraph, style: value }
    },
    outlinelevel: (value) => {
      group.paragraph = { ...group.paragraph, outline: value }
    },
    ls: (value = 0) => {
      group.paragraph = { ...group.paragraph, isItem: value > 0 }
    },
    intbl() {
      group.isInTable = true
    },
    cell() {
      endParagraph()
      flow.endCell()
    },
    nestcell: () => flow.endParagraph({ kind: 'paragraph' }),
    row: closeRow,
    b: (value = 1) => {
      group.isStrong = value !== 0
    },
    ul: (value = 1) => {
      group.isStrong = value !== 0
    },
    ulnone() {
      group.isStrong = false
    },
    v: (value = 1) => {
      group.isHidden = value !== 0
    },
    deleted: (value = 1) => {
      group.isHidden = value !== 0
    },
  }

  /** Groups with a purpose of their own, by their first word. */
  const openings: Record<string, () => void> = {
    fonttbl: () => direct('fonts'),
    stylesheet: () => direct('styles'),
    info: () => direct('info'),
    field() {
      group.field = { instruction: '' }
    },
    fldinst: () => direct('field'),
    fldrslt() {
      const href = /^\s*HYPERLINK\s+"?([^"\s]+)/i.exec(group.field?.instruction ?? '')?.[1]
      if (href === undefined || group.destination !== 'body') return
      flow.openLink(href)
      group.end = () => flow.closeLink()
    },
    footnote() {
      if (group.destination !== 'body') return
      const wasRowOpen = isRowOpen
      flow.openNote()
      group.isInTable = false
      group.paragraph = plainParagraph
      group.end = () => {
        flow.closeNote()
        isRowOpen = wasRowOpen
      }
      isRowOpen = false
    },
    listtext: () => itemMark(),
    pntext: () => itemMark(),
  }

  const direct = (destination: Destination): void => {
    if (group.destination !== 'silence') group.destination = destination
    entry = ''
  }

  /** The mark of a list's item: the paragraph around it is one. */
  const itemMark = (): void => {
    group.destination = 'silence'
    const around = outer.at(-1)
    if (around !== undefined) around.paragraph = { ...around.paragraph, isItem: true }
  }

  /** Words inside the tables of fonts and styles; whether it was one. */
  const define = (name: string, value: number): boolean => {
    if (group.destination === 'fonts') {
      if (name === 'f') group.font = value
      const known = name === 'fcharset' ? charsetEncoding(value) : name === 'cpg' ? pageEncoding(value) : undefined
      if (known !== undefined) fonts.set(group.font, known)
      return true
    }
    if (group.destination !== 'styles') return false
    if (name === 's') style = { id: value, name: '', outline: undefined, basedOn: undefined }
    else if (name === 'outlinelevel') style.outline = value
    else if (name === 'sbasedon') style.basedOn = value
    // Styles of letters and tables have numbers of their own.
    else if (name === 'cs' || name === 'ds' || name === 'ts') style = { ...style, id: -1 }
    return true
  }

  return {
    openGroup() {
      flush()
      toSkip = 0
      if (outer.length >= maxDepth) throw tooDeep()
      outer.push(group)
      group = { ...group, end: undefined }
      if (group.destination === 'styles') style = { id: 0, name: '', outline: undefined, basedOn: undefined }
      if (group.destination !== 'body') entry = ''
    },
    closeGroup() {
      flush()
      toSkip = 0
      isIgnorable = false
      if (group.destination === 'styles' && style.id >= 0 && entry !== '') {
        styles.set(style.id, {
          name: entry.replace(/;.*$/s, '').trim(),
          outline: style.outline,
          basedOn: style.basedOn,
        })
        style = { ...style, id: -1 }
      }
      group.end?.()
      group = outer.pop() ?? group
    },
    word(name, value) {
      flush()
      if (toSkip > 0) {
        toSkip--
        return
      }
      const wasIgnorable = isIgnorable
      isIgnorable = false
      const opening = Object.hasOwn(openings, name) ? openings[name] : undefined
      if (opening !== undefined) opening()
      else if (silentGroups.has(name) || wasIgnorable) group.destination = 'silence'
      else if (name === 'u') {
        add(String.fromCharCode((value ?? 0) & 0xffff))
        toSkip = group.fallback
      } else if (name === 'uc') group.fallback = Math.min(Math.max(value ?? 1, 0), 100)
      else if (name === 'ansicpg') encoding = pageEncoding(value ?? 1252)
      else if (name === 'mac') encoding = 'macintosh'
      else if (group.destination === 'info' && infoFields.has(name)) {
        group.end = () => {
          if (!info.has(name)) info.set(name, entry)
        }
      } else if (characters.has(name)) add(characters.get(name) ?? '')
      else if (define(name, value ?? 0)) return
      else if (name === 'f') group.font = value ?? 0
      else if (group.destination === 'body' && Object.hasOwn(body, name)) body[name]?.(value)
    },
    symbol(sign) {
      flush()
      if (sign === '*') isIgnorable = true
      else add(symbols.get(sign) ?? '')
    },
    bytes(text) {
      const rest = text.slice(toSkip)
      toSkip = Math.max(0, toSkip - text.length)
      pending += rest
    },
    end() {
      flush()
      return info
    },
  }
}

const tooDeep = (): AppError =>
  new AppError(
    'file-unsupported',
    'This RTF document is built in a way that no word processor builds one, so it is not read. Open it in a word processor, save it anew, then import that.',
  )
