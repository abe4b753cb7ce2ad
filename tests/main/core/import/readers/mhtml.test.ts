import { describe, expect, test } from 'vitest'
import { parseReport } from '../../../../../main/core/import/parse.ts'
import { readMhtml } from '../../../../../main/core/import/readers/mhtml.ts'

/** A message with the line ends that mail has. */
const lines = (...all: string[]): Uint8Array => new Uint8Array(Buffer.from(all.join('\r\n'), 'latin1'))
const textOf = async (bytes: Uint8Array) => (await readMhtml(bytes, 'a.mhtml')).blocks.map(({ text }) => text)

const utf8 = (text: string): string => Buffer.from(text).toString('latin1')
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('')

/** A web archive as Chrome saves it. */
const saved = (...page: string[]): Uint8Array =>
  lines(
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.org/reports/a',
    'Subject: =?utf-8?Q?=D0=9E=D1=82?= =?utf-8?B?0YfRkdGC?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Edge--1"',
    '',
    '',
    '------Edge--1',
    ...page,
    '------Edge--1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://example.org/a.png',
    '',
    'iVBORw0KGgo=',
    '------Edge--1--',
    '',
  )

describe('a web archive gives its page', () => {
  test('as Chrome saves it: quoted-printable over several lines, address and subject in the headers', async () => {
    const page = `<html><body><p>${quoted('Условия = плохие')} and a line that =\r\ngoes on</p></body></html>`
    const bytes = saved(
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://example.org/reports/a',
      '',
      page,
    )
    const { head, blocks } = await readMhtml(bytes, 'a.mhtml')
    expect(blocks.map(({ text }) => text)).toEqual(['Условия = плохие and a line that goes on'])
    expect(head).toMatchObject({ url: 'https://example.org/reports/a', title: 'Отчёт' })
  })

  test.each([
    ['base64', 'base64', Buffer.from('<p>Жаңа есеп</p>').toString('base64'), 'utf-8'],
    ['as it is', '8bit', utf8('<p>Жаңа есеп</p>'), 'utf-8'],
    ['in the charset of its header', 'quoted-printable', '<p>=C5=F1=F2=FC</p>', 'windows-1251'],
  ])('%s', async (_, encoding, body, charset) => {
    const bytes = saved(
      `Content-Type: text/html; charset="${charset}"`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
    )
    expect(await textOf(bytes)).toEqual([charset === 'utf-8' ? 'Жаңа есеп' : 'Есть'])
  })

  test('that the archive names as its start, inside several others', async () => {
    const part = (id: string, text: string): string[] => [
      '--b',
      'Content-Type: text/html',
      `Content-ID: <${id}>`,
      '',
      `<p>${text}</p>`,
    ]
    const bytes = lines(
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      'Content-Type: multipart/related; boundary=b; start="<two>"',
      '',
      ...part('one', 'First'),
      ...part('two', 'Second'),
      '--b--',
      '--a--',
    )
    expect(await textOf(bytes)).toEqual(['Second'])
  })

  test('as far as there is of one that was cut off', async () => {
    const whole = saved('Content-Type: text/html', '', '<p>One</p><p>Two</p>')
    const cut = Buffer.from(whole).indexOf('Two') + 3
    expect(await textOf(whole.slice(0, cut))).toEqual(['One', 'Two'])
  })
})

test('the address of the archive becomes the report’s; the page itself is parsed as a page', async () => {
  const article = `<article><h1>Prisons in 2020</h1><p>${'They were full. '.repeat(20)}</p></article><nav><p>Menu</p></nav>`
  const draft = await parseReport(saved('Content-Type: text/html', '', `<html><body>${article}</body></html>`), 'a.mht')
  expect(draft.metadata).toMatchObject({ title: 'Prisons in 2020', url: 'https://example.org/reports/a' })
  expect(draft.passages).toHaveLength(1)
})

test('an archive without a page is refused', async () => {
  await expect(readMhtml(lines('MIME-Version: 1.0', 'Content-Type: image/png', '', 'x'), 'a')).rejects.toMatchObject({
    name: 'AppError',
    code: 'file-no-text',
  })
})

test('a page with a line of nothing but spaces is read at once', async () => {
  const page = [
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `<p>One${' '.repeat(300_000)}two  `,
    '</p>',
  ]
  expect(await textOf(saved(...page))).toEqual(['One two'])
})

test('parts inside parts without end are followed a little way', async () => {
  const deep = Array.from({ length: 500 }, (_, index) => [
    `Content-Type: multipart/mixed; boundary=b${index}`,
    '',
    `--b${index}`,
  ]).flat()
  await expect(readMhtml(lines('MIME-Version: 1.0', ...deep), 'a')).rejects.toMatchObject({ code: 'file-no-text' })
})
