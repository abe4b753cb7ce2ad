import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../../main/core/export/file-name.ts'

describe('a safe file name', () => {
  it.each([
    ['the extension is added', 'Quotations', 'Quotations.docx'],
    ['the extension is not doubled', 'Quotations.DOCX', 'Quotations.docx'],
    ['another extension stays a part of the name', 'report.odt', 'report.odt.docx'],
    ['Cyrillic and Kazakh stay', 'Түрме: шағымдар', 'Түрме - шағымдар.docx'],
    ['no path', '../../etc/passwd', 'etc - passwd.docx'],
    ['no Windows path', 'C:\\temp\\x', 'C - temp - x.docx'],
    ['no signs of a shell', 'a<b>c"d?e*f|g', 'abcdef - g.docx'],
    ['not hidden', '.profile', 'profile.docx'],
    ['no dot or space at the end', 'notes. . ', 'notes.docx'],
    ['no dots alone', '..', 'Quotations.docx'],
    ['nothing left', ' / ', 'Quotations.docx'],
    ['only an extension', '.docx', 'Quotations.docx'],
    ['no control characters', 'a\u0000b\u001bc\u007f', 'abc.docx'],
    ['no change of direction', 'exe\u202excod.', 'exexcod.docx'],
    ['no invisible characters', 'pri\u00adson\u200b\ufeff', 'prison.docx'],
    ['white space is one space', 'a \n\t b', 'a b.docx'],
    ['no device of Windows', 'con', '_con.docx'],
    ['no device of Windows with an extension', 'LPT1.txt', '_LPT1.txt.docx'],
    ['a name that only begins like a device', 'console', 'console.docx'],
    ['an accent is one character', 'cafe\u0301', 'café.docx'],
  ])('%s', (_, typed, name) => {
    expect(safeFileName(typed, 'docx')).toBe(name)
  })

  it('fits into every file system, and cuts no character in two', () => {
    const name = safeFileName('ұ😀'.repeat(200), 'md')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name.isWellFormed()).toBe(true)
    expect(name.endsWith('.md')).toBe(true)
  })

  it('is one safe part of a path whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const name = safeFileName(typed, 'docx')
        expect(name).toMatch(/^[^.\s][^/\\:*?"<>|\p{Cc}\p{Cf}]*[^.\s]$/u)
        expect(name).toMatch(/[^.\s]\.docx$/u)
        expect(safeFileName(name, 'docx')).toBe(name)
      }),
      { numRuns: 1000 },
    )
  })
})
