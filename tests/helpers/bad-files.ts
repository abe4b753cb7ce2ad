import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ErrorCode } from '../../preload/contract/result.ts'
import { type RawEntry, rawZip } from '../main/core/import/raw-zip.ts'
import { docx, odt, paragraph } from '../main/core/import/readers/packed-files.ts'
import { goodFiles } from './good-files.ts'
import { makePdf } from './pdf.ts'

/** A file that cannot be imported, with what a researcher is to be told. */
export interface BadFile {
  name: string
  /** Its content, or what puts it at its path. */
  content: Uint8Array | string | ((path: string) => void)
  code: ErrorCode
  /** What the reason says, in a word or two. */
  says: RegExp
}

const sample = (format: string): Uint8Array =>
  goodFiles(100).find(({ name }) => name.endsWith(`.${format}`))?.bytes ?? new Uint8Array()
const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2))
const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes)
const noise = Uint8Array.from({ length: 9000 }, (_, index) => (index * 37 + (index >> 3)) % 256)

const laughs = `<!DOCTYPE z [<!ENTITY l0 "lol">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('')}]><z>&l9;</z>`
const secret = '<!DOCTYPE z [<!ENTITY f SYSTEM "file:///etc/passwd">]><z>&f;</z>'
const bomb = zeros(32 * 1024 * 1024)

const zip = (...entries: RawEntry[]): Uint8Array => rawZip(entries)
const scan = (pages: number): Uint8Array => makePdf(Array.from({ length: pages }, () => ({ isPicture: true })))
const pdfText = { texts: [{ x: 72, y: 90, size: 12, text: 'The prisons were full.' }] }
const web = (body: string): string => `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`

const damaged = /damaged/
const harmful = /harmful|built in a way/
const tooLarge = /too large/

/** A file of so many bytes that takes no room on the disk. */
const hollow =
  (start: string, bytes: number) =>
  (path: string): void => {
    writeFileSync(path, start)
    truncateSync(path, bytes)
  }

/** Fifty files, each broken in a way that people meet or that somebody made to do harm. */
export const badFiles: readonly BadFile[] = [
  { name: 'empty.html', content: '', code: 'file-empty', says: /empty/ },
  { name: 'empty.pdf', content: '', code: 'file-empty', says: /empty/ },
  { name: 'empty.docx', content: '', code: 'file-empty', says: /empty/ },
  { name: 'empty.txt', content: '', code: 'file-empty', says: /empty/ },
  { name: 'half.docx', content: half(sample('docx')), code: 'parser-failed', says: damaged },
  { name: 'half.odt', content: half(sample('odt')), code: 'parser-failed', says: damaged },
  { name: 'half.epub', content: half(sample('epub')), code: 'parser-failed', says: damaged },
  { name: 'half.zip', content: half(zip({ name: 'a.txt' }, { name: 'b.txt' })), code: 'parser-failed', says: damaged },
  { name: 'checksum.docx', content: zip({ name: 'word/document.xml', crc: 1 }), code: 'parser-failed', says: damaged },
  { name: 'locked-1.pdf', content: makePdf([pdfText], { isLocked: true }), code: 'file-unsupported', says: /password/ },
  {
    name: 'locked-2.pdf',
    content: makePdf([pdfText, pdfText], { isLocked: true }),
    code: 'file-unsupported',
    says: /password/,
  },
  { name: 'scan-1.pdf', content: scan(1), code: 'file-no-text', says: /scan/ },
  { name: 'scan-2.pdf', content: scan(2), code: 'file-no-text', says: /scan/ },
  { name: 'scan-3.pdf', content: scan(3), code: 'file-no-text', says: /scan/ },
  { name: 'start-only.pdf', content: '%PDF-1.7\n', code: 'parser-failed', says: damaged },
  {
    name: 'noise.pdf',
    content: Buffer.concat([Buffer.from('%PDF-1.4\n'), noise]),
    code: 'parser-failed',
    says: damaged,
  },
  {
    name: 'picture.html',
    content: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise]),
    code: 'file-unsupported',
    says: /picture/,
  },
  {
    name: 'program.txt',
    content: Buffer.concat([Buffer.from('\x7fELF'), noise]),
    code: 'file-unsupported',
    says: /program/,
  },
  { name: 'noise.html', content: noise, code: 'file-unsupported', says: /data of some program/ },
  {
    name: 'noise.md',
    content: noise.map((byte) => byte ^ 0x5a),
    code: 'file-unsupported',
    says: /data of some program/,
  },
  {
    name: 'mainframe.txt',
    // EBCDIC, which no browser knows: every letter is another's byte, every space a control character's.
    content: Buffer.from('The prisons were full. '.repeat(40)).map((byte) => (byte === 0x20 ? 0x05 : byte ^ 0x80)),
    code: 'file-unsupported',
    says: /data of some program/,
  },
  {
    name: 'letter.doc',
    content: Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), noise]),
    code: 'file-unsupported',
    says: /old Microsoft Office/,
  },
  {
    name: 'workbook.docx',
    content: zip({ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }),
    code: 'file-unsupported',
    says: /Excel/,
  },
  {
    name: 'page.webarchive',
    content: Buffer.concat([Buffer.from('bplist00'), noise]),
    code: 'file-unsupported',
    says: /Safari/,
  },
  { name: 'script-only.html', content: web('<script>draw()</script>'), code: 'file-no-text', says: /No text/ },
  { name: 'frames.html', content: web('<iframe src="a.html"></iframe>'), code: 'file-no-text', says: /No text/ },
  { name: 'spaces.txt', content: ' \n\t\n \u00a0\n', code: 'file-no-text', says: /No text/ },
  { name: 'nothing.docx', content: docx(paragraph('')), code: 'file-no-text', says: /No text/ },
  {
    name: 'no-page.mhtml',
    content:
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b--\r\n',
    code: 'file-no-text',
    says: /no page/,
  },
  { name: 'laughs.docx', content: docx('', { document: laughs }), code: 'file-unsupported', says: harmful },
  {
    name: 'laughs.odt',
    content: odt('', { more: { 'content.xml': laughs } }),
    code: 'file-unsupported',
    says: harmful,
  },
  { name: 'secret.docx', content: docx('', { document: secret }), code: 'file-unsupported', says: harmful },
  {
    name: 'deep.docx',
    content: docx('<w:p>'.repeat(20_000) + '</w:p>'.repeat(20_000)),
    code: 'file-unsupported',
    says: harmful,
  },
  { name: 'deep.rtf', content: `{\\rtf1${'{'.repeat(20_000)}x`, code: 'file-unsupported', says: harmful },
  {
    name: 'bomb.docx',
    content: zip({ name: 'word/document.xml', data: bomb }),
    code: 'file-too-large',
    says: tooLarge,
  },
  { name: 'bomb.zip', content: zip({ name: 'a.txt', data: bomb }), code: 'file-too-large', says: tooLarge },
  {
    name: 'bomb-in-list.zip',
    content: zip({ name: 'a.txt', data: 'x', declares: 0xfffffffe }),
    code: 'file-too-large',
    says: tooLarge,
  },
  {
    name: 'lying.epub',
    content: zip(
      { name: 'mimetype', data: 'application/epub+zip', isStored: true },
      { name: 'META-INF/container.xml', data: bomb, declares: 100 },
    ),
    code: 'parser-failed',
    says: damaged,
  },
  { name: 'slip.zip', content: zip({ name: '../../a.txt' }), code: 'file-unsupported', says: harmful },
  {
    name: 'slip.docx',
    content: zip({ name: 'word/document.xml' }, { name: '../../start.xml' }),
    code: 'file-unsupported',
    says: harmful,
  },
  { name: 'link.zip', content: zip({ name: 'a.txt', mode: 0o120777 }), code: 'file-unsupported', says: harmful },
  { name: 'locked.zip', content: zip({ name: 'a.txt', flags: 1 }), code: 'file-unsupported', says: /password/ },
  {
    name: 'overlap.zip',
    content: zip({ name: 'a.txt', data: 'x'.repeat(999) }, { name: 'b.txt', data: 'x'.repeat(999), sharesWith: 0 }),
    code: 'parser-failed',
    says: damaged,
  },
  {
    name: 'pictures.zip',
    content: zip({ name: 'a.png' }),
    code: 'file-no-text',
    says: /no file that could be a report/,
  },
  {
    name: 'nested.zip',
    content: zip({ name: 'inner.zip', data: zip({ name: 'a.txt' }) }),
    code: 'file-unsupported',
    says: /inside an archive/,
  },
  { name: 'huge.html', content: hollow('<!doctype html>', 201 * 1024 * 1024), code: 'file-too-large', says: tooLarge },
  { name: 'huge.pdf', content: hollow('%PDF-1.7', 300 * 1024 * 1024), code: 'file-too-large', says: tooLarge },
  {
    name: 'gone.html',
    content: (path) => symlinkSync('nowhere.html', path),
    code: 'file-missing',
    says: /no longer there/,
  },
  {
    name: 'pipe.html',
    content: (path) => execFileSync('mkfifo', [path]),
    code: 'file-unreadable',
    says: /pipe/,
  },
  {
    name: 'circle.html',
    // A link to itself: the one thing that even root may not open.
    content: (path) => symlinkSync('circle.html', path),
    code: 'file-unreadable',
    says: /cannot be opened/,
  },
]

/** Writes the bad files into a folder. */
export function writeBadFiles(folder: string): void {
  for (const { name, content } of badFiles) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    if (typeof content === 'function') content(path)
    else writeFileSync(path, content)
  }
}
