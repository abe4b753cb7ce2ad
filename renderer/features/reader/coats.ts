import type { Highlight, Span } from '../../../preload/contract/highlights.ts'
import type { Tag } from '../../../preload/contract/tags.ts'
import type { Coat } from '../../anchoring/paint.ts'

type Place = Omit<Span, 'reportId'>
type Marked = Place & Pick<Highlight, 'tags'>

/** Underlines that can lie below each other under one line of text. */
export const underlineLevels = 3

/** The coat of highlights that carry no tag. */
export const untaggedCoat = 'untagged'

/** The coat that lays a tag's colour under the text. */
export const washCoat = (colour: number): string => `wash-${colour}`

/** The coat that draws a tag's line on `level`, from 0 nearest to the text. */
export const lineCoat = (colour: number, level: number): string => `line-${colour}-${level}`

/**
 * What to paint for a report's highlights: the wash of the first tag, for several would mix into mud, and a line for
 * each tag. Where highlights or tags lie over the same text, their lines lie below each other as far as there is room.
 */
export function highlightCoats(highlights: readonly Marked[], tags: readonly Pick<Tag, 'tagId' | 'colour'>[]): Coat[] {
  const colourOf = new Map(tags.map((tag) => [tag.tagId, tag.colour]))
  const spansOf = new Map<string, Place[]>()
  const taken: Place[][] = Array.from({ length: underlineLevels }, () => [])

  for (const highlight of highlights) {
    const colours = highlight.tags.flatMap((tagId) => colourOf.get(tagId) ?? [])
    const [first] = colours
    const names = first === undefined ? [untaggedCoat] : [washCoat(first), ...lines(highlight, colours, taken)]
    for (const name of names) {
      const spans = spansOf.get(name) ?? []
      spans.push(highlight)
      spansOf.set(name, spans)
    }
  }
  return [...spansOf].map(([name, spans]) => ({ name, spans, priority: 0 }))
}

/** The line of each colour, each on the first level that is free along the whole highlight. */
function lines(highlight: Place, colours: readonly number[], taken: Place[][]): string[] {
  return colours.map((colour) => {
    const free = taken.findIndex((spans) => !spans.some((span) => overlaps(span, highlight)))
    const level = free === -1 ? underlineLevels - 1 : free
    taken[level]?.push(highlight)
    return lineCoat(colour, level)
  })
}

/** Whether two spans of one report have text in common. */
export function overlaps(a: Place, b: Place): boolean {
  return before(a.passage, a.start, b.endPassage, b.end) && before(b.passage, b.start, a.endPassage, a.end)
}

const before = (passage: number, offset: number, otherPassage: number, otherOffset: number): boolean =>
  passage < otherPassage || (passage === otherPassage && offset < otherOffset)
