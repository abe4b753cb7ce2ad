// The query's text is the whole truth: chips and facets change it, and what it says is read back from the core.
import type { QueryChip } from '../../../preload/contract/query.ts'

/** What is needed of a chip to change the query that it was read from. */
export type Part = Pick<QueryChip, 'kind' | 'range' | 'isNegated'>

/** The parts that ask for a field, not for words. */
export const fieldKinds: ReadonlySet<QueryChip['kind']> = new Set([
  'country',
  'year',
  'publisher',
  'topic',
  'section',
  'tag',
  'language',
  'in',
  'is',
])

/** A change of a query's parts. */
export interface PartsChange {
  /** Indexes of parts to take off. */
  without?: readonly number[]
  /** New text of a part, by its index. */
  replaced?: ReadonlyMap<number, string>
}

/**
 * The query after some of its parts were taken off or replaced. A parenthesis goes with its partner; an OR that is left
 * without something on either side goes, too, and so do parentheses around nothing.
 */
export function withChanged(query: string, parts: readonly Part[], change: PartsChange): string {
  const { without = [], replaced = new Map() } = change
  const pairs = partners(parts)
  const gone = new Set(without.flatMap((index) => [index, pairs.get(index) ?? index]))
  for (let idle = idleParts(parts, gone); idle.length > 0; idle = idleParts(parts, gone)) {
    for (const index of idle) gone.add(index)
  }
  let next = query
  for (const [index, { range }] of [...parts.entries()].toReversed()) {
    const text = replaced.get(index)
    if (gone.has(index)) next = joined(next.slice(0, range[0]), next.slice(range[1]))
    else if (text !== undefined) next = next.slice(0, range[0]) + text + next.slice(range[1])
  }
  // Parentheses that group nothing are no parts, but stand in the text.
  return emptied(next).trim()
}

/**
 * The query, narrowed to what a filter (`country:kz`) asks for. It is put after the filters that the query begins with,
 * so that whoever goes on typing does so at the end; alternatives are put in parentheses, which OR needs.
 */
export function withFilter(query: string, parts: readonly Part[], filter: string): string {
  if (hasAlternatives(parts)) {
    return `${filter} (${closed(query, parts).trim()})`
  }
  let lead = 0
  for (const { kind, range } of parts) {
    if (!fieldKinds.has(kind)) break
    lead = range[1]
  }
  return [query.slice(0, lead), filter, query.slice(lead)]
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join(' ')
}

/** Whether the query as a whole is one of several things (`a OR b`), so that a filter beside it is about the last alone. */
export function hasAlternatives(parts: readonly Pick<Part, 'kind'>[]): boolean {
  const levels = depths(parts)
  return parts.some(({ kind }, index) => kind === 'or' && levels[index] === 0)
}

/** How many parentheses are open around each part. A parenthesis stands on the level that it is in. */
export function depths(parts: readonly Pick<Part, 'kind'>[]): number[] {
  const closing = new Map([...partners(parts)].filter(([one, other]) => one > other))
  const opening = new Set(closing.values())
  let depth = 0
  return parts.map((_, index) => {
    if (closing.has(index)) depth -= 1
    const own = depth
    if (opening.has(index)) depth += 1
    return own
  })
}

/** The parenthesis that belongs to each: of those that have a partner, either way. */
function partners(parts: readonly Pick<Part, 'kind'>[]): Map<number, number> {
  const found = new Map<number, number>()
  const open: number[] = []
  for (const [index, { kind }] of parts.entries()) {
    if (kind === 'open') open.push(index)
    if (kind !== 'close') continue
    const partner = open.pop()
    if (partner === undefined) continue
    found.set(partner, index)
    found.set(index, partner)
  }
  return found
}

/** What of the rest has nothing left to do. */
function idleParts(parts: readonly Part[], gone: ReadonlySet<number>): number[] {
  const left = [...parts.keys()].filter((index) => !gone.has(index))
  const kindAt = (index: number | undefined) => (index === undefined ? undefined : parts[index]?.kind)
  const pairs = partners(parts)
  return left.flatMap((index, at) => {
    const [before, after] = [left[at - 1], left[at + 1]]
    if (kindAt(index) === 'or') {
      const isIdle =
        before === undefined ||
        after === undefined ||
        kindAt(before) === 'open' ||
        kindAt(before) === 'or' ||
        kindAt(after) === 'close'
      return isIdle ? [index] : []
    }
    return kindAt(index) === 'open' && after !== undefined && pairs.get(index) === after ? [index, after] : []
  })
}

/** The query with the signs that its last part lacks at its end, so that what follows is not taken into it. */
function closed(query: string, parts: readonly Part[]): string {
  const last = parts.at(-1)
  if (last === undefined) return query
  const text = query.slice(...last.range)
  const isQuoteOpen = (text.match(/["“”„‟«»]/g)?.length ?? 0) % 2 === 1
  const isNearOpen = last.kind === 'near' && !text.endsWith(')')
  return query + (isQuoteOpen ? '"' : '') + (isNearOpen ? ')' : '')
}

/** The text without parentheses around nothing. */
function emptied(text: string): string {
  const next = text.replace(/\(\s*\)\s*/g, '')
  return next === text ? text : emptied(next)
}

/** What stood before a part and after it, with one space where there were two and none inside a parenthesis. */
function joined(before: string, after: string): string {
  if (/(^|[\s(])$/.test(before)) return before + after.trimStart()
  return /^\s*\)/.test(after) ? before.trimEnd() + after.trimStart() : before + after
}
