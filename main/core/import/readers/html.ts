import { type Handler, Parser } from 'htmlparser2'
import { type Block, type Place, type ReadDocument, rootPlace } from '../blocks.ts'
import { block, empty, isStrong, silent } from './html-elements.ts'
import { createHead } from './html-head.ts'
import { createLine } from './html-line.ts'
import { createRows } from './html-rows.ts'

/** Deepest nesting that is followed; below it, elements count as part of the one around them. */
const maxDepth = 512

/** What a page of a book needs beside its text. */
interface PageOptions {
  /** Whether `<title/>` is an element without content, and not one that goes on. */
  isXhtml?: boolean
  /** Classes that a style sheet sets in bold. */
  strongClasses?: ReadonlySet<string>
}

/**
 * Reads a page into its blocks, in one pass over the text and without a tree. Every block knows the elements around
 * it, so that a profile can tell the article from the rest; nothing but scripts, styles and controls is left out here.
 */
export function readHtml(
  text: string,
  fileName: string,
  { isXhtml = false, strongClasses }: PageOptions = {},
): ReadDocument {
  const blocks: Block[] = []
  const head = createHead()
  const rows = createRows((found) => blocks.push(found))
  const line = createLine((found) => rows.add(found))
  let place: Place = rootPlace
  let depth = 0
  // Elements open inside one that is silent, and inside the deepest that is followed. Ends come in reverse order of
  // starts (the parser sees to it), so counting is enough.
  let silence = 0
  let beyond = 0

  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      head.open(name, attributes)
      if (silence > 0 || silent.has(name)) {
        silence++
        return
      }
      if (empty.has(name)) {
        if (name === 'br') line.break()
        else if (name === 'hr') line.end(place)
        return
      }
      if (depth >= maxDepth) {
        beyond++
        return
      }
      depth++
      if (block.has(name)) line.end(place)
      if (name === 'tr') rows.open()
      place = makePlace(name, attributes, place)
      if (name === 'a') line.openLink(attributes.href ?? '')
      const isSetOff = strongClasses !== undefined && hasOne(attributes.class, strongClasses)
      if (isSetOff || isStrong(name, attributes.style)) line.openStrong(place)
    },
    ontext(data) {
      head.text(data)
      if (silence === 0) line.add(data)
    },
    oncomment: (data) => head.comment(data),
    onclosetag(name) {
      head.close(name)
      if (silence > 0) {
        silence--
        return
      }
      if (empty.has(name)) return
      if (beyond > 0) {
        beyond--
        return
      }
      if (block.has(name)) line.end(place)
      if (name === 'a') line.closeLink()
      line.closeStrong(place)
      if (name === 'td' || name === 'th') rows.endCell()
      if (name === 'tr') rows.close(place)
      depth--
      place = place.parent ?? rootPlace
    },
  }
  new Parser(handler, { recognizeSelfClosing: isXhtml }).end(text)
  line.end(place)
  return { format: 'html', fileName, head: head.result(), blocks, doubts: [] }
}

const hasOne = (classes: string | undefined, wanted: ReadonlySet<string>): boolean =>
  classes?.split(/\s+/).some((name) => wanted.has(name)) ?? false

function makePlace(name: string, attributes: Record<string, string>, parent: Place): Place {
  const { id, class: classes } = attributes
  return {
    name,
    marks: marksOf(id === undefined ? classes : classes === undefined ? id : `${id} ${classes}`),
    role: attributes.role ?? '',
    isHidden: attributes.hidden !== undefined || attributes['aria-hidden'] === 'true',
    parent,
  }
}

/** Most are single words, or have single spaces between them. */
function marksOf(words: string | undefined): string {
  if (words === undefined) return ' '
  return /\s\s|[^\S ]|^ | $/.test(words) ? ` ${words.trim()} `.replace(/\s+/g, ' ') : ` ${words} `
}
