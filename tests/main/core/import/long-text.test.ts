import { expect, test } from 'vitest'
import { plainBlock } from '../../../../main/core/import/blocks.ts'
import { partLong } from '../../../../main/core/import/long-text.ts'

test('a paragraph of any usual length stays whole', () => {
  const block = plainBlock('paragraph', 'Nordavia is a republic. '.repeat(800).trim())
  expect(partLong(block)).toEqual([block])
})

test.each([
  ['at ends of sentences', 'Dr. A. B. Ode of the U.S. Embassy spoke. “It is so,” he said. ', /(?:spoke|said)\.$/],
  ['between words where there are no sentences', 'word after word ', /(?:word|after)$/],
])('a book in a line is parted %s, and no word is lost', (_, unit, end) => {
  const text = unit.repeat(2000).trim()
  const parts = partLong(plainBlock('quotation', text))
  expect(parts.length).toBeGreaterThan(5)
  expect(parts.map((part) => part.text).join(' ')).toBe(text)
  for (const part of parts) {
    expect(part).toMatchObject({ kind: 'quotation', text: expect.stringMatching(end) })
    expect(part.text.length).toBeLessThanOrEqual(4000)
  }
})

test('characters of two units are never cut in half', () => {
  const text = `x${'😀'.repeat(20_000)}`
  const parts = partLong(plainBlock('paragraph', text))
  expect(parts.map((part) => part.text).join('')).toBe(text)
  for (const part of parts) expect(part.text.isWellFormed()).toBe(true)
})

test('links go with their part', () => {
  const text = 'Nordavia is a republic. '.repeat(2000).trim()
  const at = text.indexOf('republic', 30_000)
  const parts = partLong({
    ...plainBlock('paragraph', text),
    links: [{ start: at, end: at + 8, href: 'https://nv.example/' }],
  })
  const [part] = parts.filter(({ links }) => links.length > 0)
  expect(part?.text.slice(part.links[0]?.start, part.links[0]?.end)).toBe('republic')
})
