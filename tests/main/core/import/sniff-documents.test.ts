import { expect, test } from 'vitest'
import { AppError } from '../../../../main/core/errors.ts'
import { sniff } from '../../../../main/core/import/sniff.ts'
import { rawZip } from './raw-zip.ts'
import { docx, epub, odt } from './readers/packed-files.ts'

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const filler = Array.from({ length: 200 }, (_, index) => ({
  name: `media/picture-${index}.png`,
  data: 'x'.repeat(40),
  isStored: true,
}))

test.each([
  ['a Word document', docx(''), 'a.docx', 'docx'],
  ['a Word document of another name', docx(''), 'a.txt', 'docx'],
  [
    'a Word document whose parts stand far behind',
    rawZip([...filler, { name: '[Content_Types].xml' }, { name: 'word/document.xml' }]),
    'a',
    'docx',
  ],
  ['an OpenDocument text', odt(''), 'a.odt', 'odt'],
  ['a book', epub(['']), 'a.epub', 'epub'],
  ['a book without its first part', rawZip([{ name: 'META-INF/container.xml' }]), 'a.epub', 'epub'],
  ['an RTF document', latin('{\\rtf1\\ansi'), 'a.doc', 'rtf'],
  ['a web archive of Chrome', latin('From: <Saved by Blink>\r\nSnapshot-Content-Location: x'), 'a.mhtml', 'mhtml'],
  ['a web archive of Internet Explorer', latin('Subject: x\r\nMIME-Version: 1.0\r\n'), 'a.mht', 'mhtml'],
])('%s', (_, bytes, name, format) => {
  expect(sniff(bytes, name)).toBe(format)
})

test.each([
  ['an Excel workbook', rawZip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }])],
  ['a PowerPoint presentation', rawZip([...filler, { name: 'ppt/slides/a.xml' }])],
  [
    'an OpenDocument file',
    rawZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true }]),
  ],
  ['a Pages document', rawZip([{ name: 'Index/Document.iwa' }])],
  ['a web archive of Safari', latin('bplist00\xd1')],
  ['a DjVu document', latin('AT&TFORM\0\0')],
  ['a ZIP archive', rawZip([{ name: 'a.html' }])],
  ['an old Microsoft Office document', latin('\xd0\xcf\x11\xe0\xa1\xb1')],
])('%s is refused with its name', (what, bytes) => {
  const refusal = (() => {
    try {
      return sniff(bytes, 'a.bin')
    } catch (error) {
      return error
    }
  })()
  expect(refusal).toBeInstanceOf(AppError)
  expect(refusal).toMatchObject({ code: 'file-unsupported', message: expect.stringContaining(`This is ${what}`) })
})
