import { describe, expect, it } from 'vitest'
import type { SearchTable } from '../../../../../preload/contract/search.ts'
import { shadeOf, stepInTable, tableLines } from '../../../../../renderer/features/search/table/count-table.ts'

const head = (value: string, parent: string | null = null) => ({
  value,
  label: value,
  filter: `topic:${value}`,
  parent,
})
const table: SearchTable = {
  total: 7,
  tookMs: 1,
  rows: [head('a'), head('b', 'a'), head('c', 'gone')],
  columns: [head('2019'), head('2020')],
  cells: [
    [3, 4],
    [1, 0],
    [0, 2],
  ],
}
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, altKey: false, metaKey: false })

describe('a table of counts', () => {
  it('adds up its rows and stands as a tree as far as the tree is there', () => {
    expect(tableLines(table).map(({ total, depth }) => [total, depth])).toEqual([
      [7, 0],
      [1, 1],
      [2, 0],
    ])
  })
  it('shades more for more, and nothing for nothing', () => {
    expect(shadeOf(0, 100)).toBe(0)
    expect(shadeOf(1, 100)).toBeGreaterThan(0)
    expect(shadeOf(10, 100)).toBeGreaterThan(shadeOf(1, 100))
    expect(shadeOf(100, 100)).toBeGreaterThan(shadeOf(10, 100))
  })
  it.each<[string, boolean, [number, number], [number, number] | null]>([
    ['ArrowDown', false, [0, 0], [1, 0]],
    ['ArrowUp', false, [0, 0], [0, 0]],
    ['ArrowRight', false, [1, 2], [1, 2]],
    ['ArrowLeft', false, [1, 2], [1, 1]],
    ['Home', false, [2, 2], [2, 0]],
    ['End', true, [0, 0], [2, 2]],
    ['PageDown', false, [0, 1], [2, 1]],
    ['x', false, [0, 0], null],
  ])('%s moves the cursor and stays inside', (key, ctrlKey, [row, column], to) => {
    expect(stepInTable(press(key, ctrlKey), { row, column }, { rows: 3, columns: 3 })).toEqual(
      to === null ? null : { row: to[0], column: to[1] },
    )
  })
  it('has no cursor where it has no rows', () => {
    expect(stepInTable(press('ArrowDown'), { row: 0, column: 0 }, { rows: 0, columns: 1 })).toBeNull()
  })
})
