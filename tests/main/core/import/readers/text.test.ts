import { expect, test } from 'vitest'
import { readText } from '../../../../../main/core/import/readers/text.ts'

const lines = (text: string): string[] => readText(text, 'x.txt').blocks.map((block) => `${block.kind}: ${block.text}`)

test('a line is a paragraph, whatever ends it', () => {
  expect(lines('One.\nTwo.\r\n\r\nThree.\rFour.\u2028Five.')).toEqual([
    'paragraph: One.',
    'paragraph: Two.',
    'paragraph: Three.',
    'paragraph: Four.',
    'paragraph: Five.',
  ])
})

test('items of a list lose their bullets', () => {
  expect(lines('• One\n  – Two\n* Three\n-5 degrees')).toEqual([
    'list-item: One',
    'list-item: Two',
    'list-item: Three',
    'paragraph: -5 degrees',
  ])
})

test('lines of nothing but signs say nothing', () => {
  expect(lines('* * *\n———\nText\n\u00a0\n.')).toEqual(['paragraph: Text'])
})

test('text wrapped by hand is joined to paragraphs', () => {
  const paragraph = (start: string): string =>
    [
      `${start} begins a paragraph that was wrapped by hand at some seventy`,
      'characters, as programs for mail do, so that its lines are all of',
      'about the same length, except for the one that comes at the end,',
      'the last.',
    ].join('\n')
  const text = [1, 2, 3, 4]
    .map((number) => `Line ${number}`)
    .map(paragraph)
    .join('\n\n')
  const joined = lines(text)
  expect(joined).toHaveLength(4)
  expect(joined[1]).toBe(
    'paragraph: Line 2 begins a paragraph that was wrapped by hand at some seventy characters, as programs for mail do, so that its lines are all of about the same length, except for the one that comes at the end, the last.',
  )
})

test('paragraphs of a line each are not joined, though no empty lines part them', () => {
  const text = Array.from(
    { length: 9 },
    (_, index) => `Paragraph ${index} of a summary. ${'It says a lot of things. '.repeat(6 + index)}`,
  ).join('\n')
  expect(lines(text)).toHaveLength(9)
})
