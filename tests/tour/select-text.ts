import type { Locator, Page } from '@playwright/test'

interface Place {
  x: number
  y: number
}

/** Drags the mouse over the first occurrence of `text` in an element, as a reader does. */
export async function selectText(page: Page, element: Locator, text: string): Promise<void> {
  const [from, to] = await element.evaluate(edges, text)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  // Two moves: the page must see a drag, not a jump.
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
  await page.mouse.up()
}

/** Runs in the page: where the text begins and ends on the screen. */
function edges(element: unknown, text: string): [Place, Place] {
  const { document, NodeFilter } = globalThis as unknown as PageGlobals
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const pieces: { node: { data: string }; start: number }[] = []
  let whole = ''
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node, start: whole.length })
    whole += node.data
  }
  const start = whole.indexOf(text)
  if (start < 0) throw new Error('The text is not in the element')

  const edge = (offset: number, side: 'left' | 'right'): Place => {
    // The piece that holds the character at the edge.
    const at = side === 'left' ? offset : offset - 1
    const piece = pieces.findLast((one) => one.start <= at)
    if (piece === undefined) throw new Error('The text is not in the element')
    const range = document.createRange()
    range.setStart(piece.node, at - piece.start)
    range.setEnd(piece.node, at - piece.start + 1)
    const box = range.getBoundingClientRect()
    return { x: side === 'left' ? box.left + 1 : box.right, y: (box.top + box.bottom) / 2 }
  }
  return [edge(start, 'left'), edge(start + text.length, 'right')]
}

/** What of the page's globals is used here: these files are checked without the types of a browser. */
interface PageGlobals {
  document: {
    createTreeWalker(root: unknown, show: number): { nextNode(): { data: string } | null }
    createRange(): {
      setStart(node: object, offset: number): void
      setEnd(node: object, offset: number): void
      getBoundingClientRect(): { left: number; right: number; top: number; bottom: number }
    }
  }
  NodeFilter: { SHOW_TEXT: number }
}
