import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../main/core/errors.ts'
import { sniff } from '../../../../main/core/import/sniff.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

function refusal(bytes: Uint8Array, name: string): { code: string; message: string } {
  try {
    sniff(bytes, name)
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message }
  }
  throw new Error('It was not refused.')
}

test.each([
  ['a page', '<!DOCTYPE html><html><body><p>x', 'a.html', 'html'],
  ['a page without its name', '\n<html lang="en"><p>x', 'a', 'html'],
  ['a page after a comment', '<!-- saved from url=(0014)about:internet -->\r\n<html><p>x', 'a.htm', 'html'],
  ['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD">', 'a.xhtml', 'html'],
  ['a piece of a page', 'Some words <p>and a paragraph</p>', 'a.htm', 'html'],
  ['text that speaks of tags', 'In HTML, <p> begins a paragraph.', 'a.txt', 'text'],
  ['Markdown', '# A heading', 'a.md', 'markdown'],
  ['text', 'Plain words.', 'a.txt', 'text'],
  ['text without an ending', 'Plain words.', 'notes', 'text'],
  ['text named as a page', 'Plain words, no tags.', 'a.html', 'text'],
])('%s', (_, text, name, format) => {
  expect(sniff(Buffer.from(text), name)).toBe(format)
})

test('UTF-16 text is text', () => {
  expect(sniff(Buffer.from('\ufeffПлохие условия', 'utf16le'), 'a.txt')).toBe('text')
  expect(sniff(Buffer.from('<html><body>Условия', 'utf16le'), 'a.html')).toBe('html')
})

describe('is refused with its name:', () => {
  test.each([
    ['a ZIP archive', latin('PK\x03\x04\x14\0\0\0\0\0photo.jpg'), 'a.zip'],
    ['an old Microsoft Office document', latin('\xd0\xcf\x11\xe0\xa1\xb1'), 'a.doc'],
    ['a picture', latin('\x89PNG\r\n\x1a\n'), 'a.png'],
    ['data of some program', Uint8Array.from({ length: 4000 }, (_, index) => (index * 37) % 256), 'a.txt'],
  ])('%s', (what, bytes, name) => {
    const { code, message } = refusal(bytes, name)
    expect(code).toBe('file-unsupported')
    expect(message).toContain(`This is ${what}`)
    expect(message).toContain('Verbatim reads saved web pages (HTML, MHTML), PDF, Word (DOCX)')
  })
})

test('a picture that calls itself a page is told so', () => {
  expect(refusal(latin('\x89PNG\r\n\x1a\n\0\0'), 'report.html').message).toContain(
    'This is a picture, whatever its name says.',
  )
})

test('an empty file is empty', () => {
  expect(refusal(new Uint8Array(), 'a.html').code).toBe('file-empty')
})
