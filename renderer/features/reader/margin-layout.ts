/** A card of the margin: where its highlight stands and how tall it is, in pixels. */
export interface MarginCard {
  id: string
  /** Where the card would stand best: beside the first line of its highlight. */
  anchor: number
  height: number
}

/**
 * Places cards beside their highlights, in the order of the text, without overlaps: a card that finds its place taken
 * moves down. The card in focus stands exactly beside its highlight and pushes those before it upwards, as far as the
 * top allows. Answers each card's top in pixels.
 */
export function layOutMargin(cards: readonly MarginCard[], gap: number, focusId?: string): Map<string, number> {
  const ordered = cards.toSorted((a, b) => a.anchor - b.anchor)
  const tops = new Map<string, number>()
  const focus = ordered.findIndex((card) => card.id === focusId)

  let ceiling = 0
  if (focus >= 0) {
    const room = ordered.slice(0, focus).reduce((sum, card) => sum + card.height + gap, 0)
    const focused = ordered[focus] as MarginCard
    const top = Math.max(focused.anchor, room)
    tops.set(focused.id, top)
    ceiling = top + focused.height + gap
    placeUpwards(ordered.slice(0, focus), top - gap, gap, tops)
  }
  for (const card of ordered.slice(focus + 1)) {
    const top = Math.max(card.anchor, ceiling)
    tops.set(card.id, top)
    ceiling = top + card.height + gap
  }
  return tops
}

/** Places cards above `floor`: as they would stand alone, then moved up from the last where they reach below it. */
function placeUpwards(cards: readonly MarginCard[], floor: number, gap: number, tops: Map<string, number>): void {
  let ceiling = 0
  for (const card of cards) {
    const top = Math.max(card.anchor, ceiling)
    tops.set(card.id, top)
    ceiling = top + card.height + gap
  }
  let lowest = floor
  for (const card of cards.toReversed()) {
    const top = Math.min(tops.get(card.id) ?? 0, lowest - card.height)
    tops.set(card.id, top)
    lowest = top - gap
  }
}
