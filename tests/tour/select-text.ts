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
function edges(element: Element, text: string): [Place, Place] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const pieces: { node: Text; start: number }[] = []
  let whole = ''
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
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
