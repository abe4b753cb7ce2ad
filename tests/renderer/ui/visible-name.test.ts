import { expect, test } from 'vitest'
import { visibleName } from '../../../renderer/ui/visible-name.ts'

test.each([
  ['report \u202efdp.exe', 'report [U+202E]fdp.exe'],
  ['a\u2066b\u2069', 'a[U+2066]b[U+2069]'],
  ['two\nlines\u001b[2J', 'two[U+000A]lines[U+001B][2J'],
  ['отчёт 2019 — Қазақстан.html', 'отчёт 2019 — Қазақстан.html'],
  // A mark that only says which way a letter goes turns nothing around.
  ['تقرير\u200f 2019.pdf', 'تقرير\u200f 2019.pdf'],
])('%j is shown as %j', (name, shown) => {
  expect(visibleName(name)).toBe(shown)
})
