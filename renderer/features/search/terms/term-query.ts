import type { TermMode } from '../../../../preload/contract/terms.ts'

/** The query that finds the passages of a term, as the list counted them. `within` narrows it. */
export function termQuery(term: string, mode: TermMode, within: string): string {
  const own = ownQuery(term, mode)
  const outer = within.trim()
  if (outer === '') return own
  // Parentheses keep alternatives together, on either side.
  return `${grouped(outer)} ${mode === 'query' ? grouped(own) : own}`
}

function ownQuery(term: string, mode: TermMode): string {
  switch (mode) {
    case 'words':
      return `"${term.replace(/["“”„‟«»]/g, ' ').trim()}"`
    case 'forms':
      return plainWords(term)
    case 'query':
      return term
  }
}

/** The words of a term without what the query language would read as something else. */
const plainWords = (term: string): string =>
  term
    .replace(/["“”„‟«»()*=:]/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^-+/, ''))
    .filter((word) => word !== '')
    .map((word) => (/^(AND|OR|NOT)$/.test(word) ? word.toLowerCase() : word))
    .join(' ')

const grouped = (query: string): string => (/\sOR\s/.test(query) ? `(${query})` : query)
