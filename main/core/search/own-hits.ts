import type { CommentHit, OwnHit, TagHit } from '../../../preload/contract/search.ts'
import type { OwnComment, OwnTag } from '../store/own-index.ts'
import type { Stores } from '../store/stores.ts'
import { findMatches, type MarkedPattern, toRanges } from './find-matches.ts'
import { type OwnFound, ownLanguage } from './own-search.ts'
import { makeSnippet } from './snippet.ts'

/** One page of what was found, with its words and marks: tags first, then comments. */
export function ownHits(
  { tags, comments }: OwnFound,
  { limit, offset }: { limit: number; offset: number },
  patterns: readonly MarkedPattern[],
  stores: Stores,
): OwnHit[] {
  const page = [...tags, ...comments].slice(offset, offset + limit)
  return page.flatMap((found): OwnHit[] => {
    const hit = found.kind === 'tag' ? tagHit(found, patterns, stores) : commentHit(found, patterns, stores)
    return hit === undefined ? [] : [hit]
  })
}

function tagHit({ uid, name, definition }: OwnTag, patterns: readonly MarkedPattern[], { tags }: Stores): TagHit {
  const snippet = makeSnippet(definition, findMatches(definition, ownLanguage, patterns))
  return {
    kind: 'tag',
    tagId: uid,
    name,
    nameMatches: toRanges(findMatches(name, ownLanguage, patterns)),
    snippet: snippet.text,
    snippetMatches: snippet.matches,
    highlights: tags.get(uid)?.highlights ?? 0,
  }
}

function commentHit(
  { uid, text }: OwnComment,
  patterns: readonly MarkedPattern[],
  { highlights, reports }: Stores,
): CommentHit | undefined {
  const highlight = highlights.get(uid)
  if (highlight === undefined) return undefined
  const { reportId, passage, quote } = highlight
  const matches = findMatches(text, ownLanguage, patterns)
  const snippet = makeSnippet(text, matches)
  return {
    kind: 'comment',
    highlightId: uid,
    reportId,
    passage,
    sectionId: reports.passage(reportId, passage)?.sectionId ?? null,
    quote,
    snippet: snippet.text,
    snippetMatches: snippet.matches,
    text,
    matches: toRanges(matches),
  }
}
