import { afterEach, expect, test } from 'vitest'
import { createParserPool, type ParserPool, type ParserPoolOptions } from '../../../../main/core/import/parser-pool.ts'
import { docx, paragraph } from './readers/packed-files.ts'

const unruly = new URL('unruly-parser.ts', import.meta.url)
let pool: ParserPool | undefined

afterEach(() => pool?.close())

function aPool(options: Partial<ParserPoolOptions> = {}): ParserPool {
  pool = createParserPool({ entry: unruly, threads: 1, ...options })
  return pool
}

const page = (words = 'Nordavia is a republic.'): Uint8Array =>
  new Uint8Array(Buffer.from(`<html><body><p>${words}</p></body></html>`))

test('a file becomes a report with all that the library wants beside it', async () => {
  const { draft, indexTexts, passageWords, compressed } = await aPool().parse('nordavia.html', page())
  expect(draft.passages.map(({ text }) => text)).toEqual(['Nordavia is a republic.'])
  expect(indexTexts).toEqual([expect.objectContaining({ exact: 'nordavia is a republic' })])
  expect(passageWords).toEqual([4])
  expect(compressed.length).toBeGreaterThan(0)
})

test('the parser’s refusal comes through', async () => {
  await expect(aPool().parse('x.png', new Uint8Array(Buffer.from('\x89PNG\r\n', 'latin1')))).rejects.toMatchObject({
    code: 'file-unsupported',
    message: expect.stringContaining('a picture'),
  })
})

test.each([
  ['hang', 'parser-timeout', { maxMs: 5000 }],
  ['memory', 'parser-memory', { maxMb: 48 }],
  ['crash', 'parser-failed', {}],
])('a parser that does %s is ended, its file refused, and the next file read', async (name, code, options) => {
  const unlucky = aPool(options)
  const [bad, good] = await Promise.allSettled([
    unlucky.parse(`${name}.html`, page()),
    unlucky.parse('good.html', page()),
  ])
  expect(bad).toMatchObject({ status: 'rejected', reason: { code } })
  expect(good).toMatchObject({ status: 'fulfilled' })
})

test('a script that cannot start refuses its files', async () => {
  const broken = aPool({ entry: new URL('no-such-parser.ts', import.meta.url) })
  await expect(broken.parse('a.html', page())).rejects.toMatchObject({ code: 'parser-failed' })
})

test('more files than threads wait their turn', async () => {
  const two = aPool({ threads: 2 })
  const all = await Promise.all(
    Array.from({ length: 9 }, (_, index) => two.parse('a.html', page(`Page ${index} has words.`))),
  )
  expect(all.map(({ draft }) => draft.passages[0]?.text)).toEqual(
    Array.from({ length: 9 }, (_, index) => `Page ${index} has words.`),
  )
})

test('files that lie ready in a thread are answered in their order, also where one is read in steps', async () => {
  const one = aPool()
  const files = [page('The first.'), docx(paragraph('The second.')), page('The third.'), docx(paragraph('The fourth.'))]
  const all = await Promise.all(files.map((bytes, index) => one.parse(index % 2 === 0 ? 'a.html' : 'a.docx', bytes)))
  expect(all.map(({ draft }) => draft.passages[0]?.text)).toEqual([
    'The first.',
    'The second.',
    'The third.',
    'The fourth.',
  ])
})

test('a thread that dies costs the file that it died of, and none before or behind it', async () => {
  const one = aPool()
  const names = ['a', 'b', 'crash', 'c', 'd', 'crash', 'e']
  const all = await Promise.allSettled(names.map((name) => one.parse(`${name}.html`, page(`Page ${name} has words.`))))
  expect(all.map((end) => (end.status === 'fulfilled' ? end.value.draft.passages[0]?.text : end.reason.code))).toEqual(
    names.map((name) => (name === 'crash' ? 'parser-failed' : `Page ${name} has words.`)),
  )
})

test('closing gives up what is being parsed and what waits', async () => {
  const closing = aPool()
  const files = [closing.parse('hang.html', page()), closing.parse('next.html', page())]
  const ended = Promise.allSettled(files)
  await closing.close()
  expect(await ended).toMatchObject([{ reason: { code: 'cancelled' } }, { reason: { code: 'cancelled' } }])
  await expect(closing.parse('late.html', page())).rejects.toMatchObject({ code: 'cancelled' })
})

test('nothing of the desk’s environment reaches a parser', async () => {
  process.env.VERBATIM_PASSPHRASE = 'secret'
  try {
    const { draft } = await aPool({ entry: new URL('environment-parser.ts', import.meta.url) }).parse('x', page())
    expect(draft.doubts).toEqual([])
  } finally {
    delete process.env.VERBATIM_PASSPHRASE
  }
})
