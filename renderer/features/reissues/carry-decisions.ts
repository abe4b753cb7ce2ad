import type { CarryItem, CarryPlace } from '../../../preload/contract/reissues.ts'

/** What a person decided about a highlight: the index of the place that it goes to, or to leave it where it is. */
export type Decision = number | 'leave'

/** Decisions by highlight; what is not in it is not decided yet. */
export type Decisions = ReadonlyMap<string, Decision>

/** Where a highlight goes as things stand; undefined where it stays. What stands word for word goes unless told otherwise. */
export function placeFor(item: CarryItem, decisions: Decisions): CarryPlace | undefined {
  const decision = decisions.get(item.highlightId)
  if (item.outcome === 'exact') return decision === 'leave' ? undefined : item.places[0]
  return item.outcome === 'review' && typeof decision === 'number' ? item.places[decision] : undefined
}

/** The place that “carry over” means: the one that was chosen, or the only one. Of several a person must choose. */
export function placeMeant({ places }: CarryItem, decision: Decision | undefined): number | undefined {
  if (typeof decision === 'number') return decision
  return places.length === 1 ? 0 : undefined
}

/** Whether a person still has to say. */
export const isOpen = (item: CarryItem, decisions: Decisions): boolean =>
  item.outcome === 'review' && !decisions.has(item.highlightId)

/** The items in the order in which they are shown: what needs a look, what is certain, what stays. */
export function carryGroups(items: readonly CarryItem[]): { outcome: CarryItem['outcome']; items: CarryItem[] }[] {
  const order: readonly CarryItem['outcome'][] = ['review', 'exact', 'missing', 'there']
  return order
    .map((outcome) => ({ outcome, items: items.filter((item) => item.outcome === outcome) }))
    .filter((group) => group.items.length > 0)
}

/** The next item that a person has to decide about, after the one named or from the start. */
export function nextOpen(items: readonly CarryItem[], decisions: Decisions, after: string): CarryItem | undefined {
  const at = items.findIndex(({ highlightId }) => highlightId === after)
  const open = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return open.find((item) => item.highlightId !== after && isOpen(item, decisions))
}

const reasonWords: Record<CarryPlace['reason'], string> = {
  'same-passage': 'the same words, in the same paragraph',
  'same-context': 'the same words, in the same surroundings',
  'same-words': 'the same words, in other surroundings',
  close: 'other words',
}

/** Why a place is offered, in words. */
export const whyOffered = ({ reason, similarity }: Pick<CarryPlace, 'reason' | 'similarity'>): string =>
  reason === 'close' && similarity === 1 ? 'the same words, other spaces' : reasonWords[reason]
