import { describe, expect, it } from 'vitest'
import { fileNameFault, scopeOf, withEnding } from '../../../../renderer/features/export/export-form.ts'

describe('the form of an export', () => {
  it('knows what each choice stands for', () => {
    expect(scopeOf('all')).toEqual({ kind: 'all' })
    expect(scopeOf('tag:0123456789abcdef')).toEqual({ kind: 'tag', tagId: '0123456789abcdef' })
    expect(scopeOf('report:0123456789abcdef')).toEqual({ kind: 'report', reportId: '0123456789abcdef' })
  })

  it.each([
    ['Quotations', 'docx', 'Quotations.docx'],
    ['Quotations.docx', 'docx', 'Quotations.docx'],
    ['Quotations.DOCX', 'md', 'Quotations.md'],
    ['v1.2', 'md', 'v1.2.md'],
    ['names.txt', 'xlsx', 'names.xlsx'],
    ['names.xlsx', 'csv', 'names.csv'],
    ['', 'md', ''],
  ] as const)('%s as %s is %s', (name, format, expected) => {
    expect(withEnding(name, format)).toBe(expected)
  })

  it.each(['Quotations', 'Қазақстан 2019', 'a (1).docx', 'console', 'v1.2'])('takes the name %s', (name) => {
    expect(fileNameFault(name)).toBeUndefined()
  })

  it.each(['a/b', 'a\\b', 'a:b', 'what?', 'a\u0007b', '..', '   ', '.hidden', 'CON', 'com1.docx'])(
    'refuses the name %j',
    (name) => {
      expect(fileNameFault(name)).toMatch(/\.$/)
    },
  )
})
