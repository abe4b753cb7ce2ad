import type { Tag } from '../../../preload/contract/tags.ts'

/** A tag with its depth in the codebook, 0 for the top. */
export interface TagLine {
  tag: Tag
  depth: number
}

/** The codebook as lines: each tag followed by those below it, siblings by the alphabet. */
export function tagLines(tags: readonly Tag[]): TagLine[] {
  const known = new Set(tags.map((tag) => tag.tagId))
  const childrenOf = Map.groupBy(tags, (tag) =>
    tag.parentId !== null && known.has(tag.parentId) ? tag.parentId : null,
  )
  const below = (parentId: string | null, depth: number): TagLine[] =>
    (childrenOf.get(parentId) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((tag) => [{ tag, depth }, ...below(tag.tagId, depth + 1)])
  return below(null, 0)
}

/** The tags that can become the parent of one: all but itself and those below it. */
export function possibleParents(tags: readonly Tag[], tagId: string): Tag[] {
  const lines = tagLines(tags)
  const start = lines.findIndex((line) => line.tag.tagId === tagId)
  const depth = lines[start]?.depth ?? 0
  const length = start === -1 ? 0 : lines.slice(start + 1).findIndex((line) => line.depth <= depth)
  const end = start === -1 ? -1 : length === -1 ? lines.length : start + 1 + length
  return lines.filter((_, at) => at < start || at >= end).map((line) => line.tag)
}
