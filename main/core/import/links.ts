import type { DraftLink } from './draft.ts'
import { normalisedPlaces } from './text.ts'

/**
 * Links of a raw text as links of its normalised form. They come in order and do not overlap; those over nothing but
 * space, and those that lead nowhere a person could look up, are left out.
 */
export function normaliseLinks(raw: string, links: readonly DraftLink[]): DraftLink[] {
  if (links.length === 0) return []
  const places = normalisedPlaces(
    raw,
    links.flatMap(({ start, end }) => [start, end]),
  )
  return links.flatMap(({ href }, index) => {
    const start = places[2 * index]?.start ?? 0
    const end = places[2 * index + 1]?.end ?? 0
    return end > start && leadsSomewhere(href) ? [{ start, end, href }] : []
  })
}

/** Longest address that is kept, in UTF-16 units. */
const longestAddress = 2000

/** Places within the page, scripts and data in addresses are of no use in a library. */
const leadsSomewhere = (href: string): boolean =>
  href !== '' && href.length <= longestAddress && !/^(?:#|javascript:|vbscript:|data:|blob:|about:|file:)/i.test(href)
