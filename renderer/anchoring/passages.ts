/** The attribute that makes an element a passage; its value is the passage's number. */
export const passageAttribute = 'data-passage'

/** A place in the text of a passage: `offset` counts UTF-16 units from its start. */
export interface Place {
  passage: number
  offset: number
}

/** A place in the document, as ranges give it. */
export interface Point {
  node: Node
  offset: number
}

// Node.TEXT_NODE and its like, written out so that this room also runs where there is no window.
const textNode = 3
const elementNode = 1

/** The passages of `root`, in reading order. */
export function passageElements(root: ParentNode): Element[] {
  return [...root.querySelectorAll(`[${passageAttribute}]`)]
}

/** The number that a passage's element carries. */
export function passageNumber(element: Element): number {
  return Number(element.getAttribute(passageAttribute))
}

/** The passage that holds `node`, or undefined when it stands outside all of them. */
export function passageOf(node: Node): Element | undefined {
  for (let at: Node | null = node; at !== null; at = at.parentNode) {
    if (at.nodeType === elementNode && (at as Element).hasAttribute(passageAttribute)) return at as Element
  }
  return undefined
}

/** The text nodes of a passage, in order: together they are its text. */
export function textPieces(node: Node): Text[] {
  if (node.nodeType === textNode) return [node as Text]
  return [...node.childNodes].flatMap(textPieces)
}

/** The text of a passage's element. */
export function passageText(element: Element): string {
  return textPieces(element)
    .map((piece) => piece.data)
    .join('')
}

/** Where `point`, which lies in `element`, stands in that passage's text. */
export function offsetIn(element: Element, point: Point): number {
  let offset = 0
  for (const piece of textPieces(element)) {
    if (piece === point.node) return offset + Math.min(point.offset, piece.data.length)
    if (order(point, { node: piece, offset: 0 }) <= 0) return offset
    offset += piece.data.length
  }
  return offset
}

/** The point of the document at `offset` of a passage's text; its end when the offset lies beyond it. */
export function pointAt(element: Element, offset: number): Point {
  let left = offset
  let last: Text | undefined
  for (const piece of textPieces(element)) {
    if (left <= piece.data.length) return { node: piece, offset: left }
    left -= piece.data.length
    last = piece
  }
  return last === undefined ? { node: element, offset: 0 } : { node: last, offset: last.data.length }
}

/** Below 0 when `a` stands before `b` in the document, 0 when they are one point, above 0 when it stands after. */
export function order(a: Point, b: Point): number {
  const [left, right] = [path(a), path(b)]
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** From the document down to the point: which child to take at each step, and the offset last. */
function path(point: Point): number[] {
  const steps = [point.offset]
  for (let node = point.node; node.parentNode !== null; node = node.parentNode) {
    steps.unshift(Array.prototype.indexOf.call(node.parentNode.childNodes, node))
  }
  return steps
}
