import { expect, test } from 'vitest'
import type { Line } from '../../../../../../main/core/import/readers/pdf/lines.ts'
import { isFull } from '../../../../../../main/core/import/readers/pdf/paragraphs.ts'

/** A line of 12 points that ends so far from the edge of its column. */
const line = (text: string, room: number): Line => ({
  ...{ page: 1, column: 1, left: 0, limit: 400, x: 0, right: 400 - room, y: 0, size: 12, text },
  ...{ isBold: false, isItalic: false, lead: 0, runs: [], parts: [] },
})

test.each([
  ['Women', 'of many towns in the hills near it came to the gate', true],
  ['Little', 'of many towns in the hills near it came to the gate', false],
  ['Мишам', 'пришли из городов на холмах к воротам в этот день', true],
  ['Гости', 'пришли из городов на холмах к воротам в этот день', false],
])('a line with some room is full or not by the breadth of the next word: %s', (word, rest, expected) => {
  expect(isFull(line('They had left.', 57), line(`${word} ${rest}`, 0))).toBe(expected)
})
