/** A query that finds more, and what it does in words. */
export interface LooserQuery {
  query: string
  says: string
}

/** Less strict forms of a query that found nothing: without quotation marks, any of its words, words that begin so. */
export function looserQueries(query: string): LooserQuery[] {
  const bare = query
    .replace(/["“”„«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const words = bare.split(' ').filter((word) => word !== '' && !/^(AND|OR|NOT)$/.test(word))
  const offers: LooserQuery[] = []
  if (bare !== query.trim() && bare !== '') offers.push({ query: bare, says: 'The words anywhere in a passage' })
  if (words.length > 1) offers.push({ query: words.join(' OR '), says: 'Any of the words' })
  const [only] = words
  if (words.length === 1 && only !== undefined && only.length > 4 && !only.endsWith('*')) {
    offers.push({ query: `${only.slice(0, -2)}*`, says: `Words that begin with “${only.slice(0, -2)}”` })
  }
  return offers
}
