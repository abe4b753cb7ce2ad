import { describe, expect, it } from 'vitest'
import { findMatches } from '../../../../main/core/search/find-matches.ts'
import { parseQuery } from '../../../../main/core/search/parse-query.ts'
import { markedPatterns } from '../../../../main/core/search/patterns.ts'
import { makeSnippet, snippetLength } from '../../../../main/core/search/snippet.ts'

const snippetOf = (query: string, text: string) => {
  const read = parseQuery(query).query
  return makeSnippet(text, read === undefined ? [] : findMatches(text, 'en', markedPatterns(read, ['en'])))
}

const filler = (words: number): string => Array.from({ length: words }, (_, i) => `word${i}`).join(' ')

describe('makeSnippet', () => {
  it('is the whole text when that is short', () => {
    expect(snippetOf('court', 'The court sat.')).toEqual({ text: 'The court sat.', matches: [[4, 9]] })
  })

  it('is cut between words, with an ellipsis where it was cut', () => {
    const { text, matches } = snippetOf('court', `${filler(60)} court ${filler(60)}`)
    expect(text).toMatch(/^…word\d+ .* court .* word\d+…$/)
    expect(matches.map(([start, end]) => text.slice(start, end))).toEqual(['court'])
    expect(text.length).toBeGreaterThan(snippetLength - 40)
  })

  it('has no ellipsis on the side where nothing was cut', () => {
    expect(snippetOf('court', `court ${filler(100)}`).text).toMatch(/^court .*…$/)
    expect(snippetOf('court', `${filler(100)} court`).text).toMatch(/^….* court$/)
  })

  it('shows the place where most parts of the query stand together', () => {
    const text = `court court court ${filler(80)} police near the court ${filler(80)} police`
    expect(snippetOf('police court', text).text).toContain('police near the court')
  })

  it('begins with the text when nothing is to be marked', () => {
    expect(snippetOf('', `${filler(100)}`).text).toMatch(/^word0 word1 .*…$/)
  })

  it('cuts text without spaces between whole characters', () => {
    const { text } = snippetOf('court', `${'𐐷'.repeat(500)} court`)
    expect(text.isWellFormed()).toBe(true)
    expect(text.length).toBeLessThanOrEqual(snippetLength + 2)
  })
})
