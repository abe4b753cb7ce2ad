import type { Tag } from '../../../preload/contract/tags.ts'

/** What a tag picker offers for what was typed. */
export interface TagOffer {
  tags: Tag[]
  /** The name that a new tag would get, or null when there is nothing to make. */
  newName: string | null
}

const fold = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase()

/**
 * The tags whose names hold what was typed: those that begin with it first, then those with a word that does, then the
 * rest; among equals the ones used last come first, then the alphabet. A name that no tag has is offered as a new tag.
 */
export function offerTags(tags: readonly Tag[], recentIds: readonly string[], typed: string): TagOffer {
  const wanted = fold(typed)
  const recency = new Map(recentIds.map((tagId, at) => [tagId, at]))
  const found = tags
    .map((tag) => ({ tag, rank: rankOf(fold(tag.name), wanted), used: recency.get(tag.tagId) ?? recentIds.length }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => Number(a.rank) - Number(b.rank) || a.used - b.used || a.tag.name.localeCompare(b.tag.name))
    .map(({ tag }) => tag)
  const isKnown = tags.some((tag) => fold(tag.name) === wanted)
  return { tags: found, newName: wanted === '' || isKnown ? null : typed.trim().replace(/\s+/g, ' ') }
}

function rankOf(name: string, wanted: string): number | null {
  if (wanted === '' || name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2
  return name.includes(wanted) ? 3 : null
}
