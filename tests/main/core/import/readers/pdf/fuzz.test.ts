import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createParserPool, type ParserPool } from '../../../../../../main/core/import/parser-pool.ts'
import { makePdf, type PdfPage, setText, setTexts } from '../../../../../helpers/pdf.ts'

/** Mutants: enough for every kind of damage at every part of the seeds, in well under a minute of one core. */
const mutants = process.env.VERBATIM_LONG === '1' ? 200_000 : 5000

const words =
  'The court of Sarn heard the case of the ferrymen and let them go, which nobody had thought that it would do.'
const seeds = [
  makePdf([{ texts: setTexts([words, words], { y: 80 }) }, { texts: setText(words, { y: 80 }), isPicture: true }]),
  makePdf(
    [
      {
        texts: [
          ...setText(words.repeat(6), { y: 80, letters: 30 }),
          ...setText(words.repeat(6), { y: 80, x: 320, letters: 30 }),
        ],
      },
    ],
    { info: { Title: 'Сарн', Creator: 'Writer', CreationDate: 'D:20200101' }, language: 'en' },
  ),
  makePdf([{ texts: setText('Жаңаөзен қаласы', { y: 80, face: 'bold' }) }], {
    catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Names << /EmbeddedFiles << /Names [] >> >>',
  }),
  makePdf([{ texts: setText(words, { y: 80 }) }], { isLocked: true }),
  ...Array.from({ length: 16 }, (_, at) => ordinary(at)),
]

/** Documents as people have them: pages with headings, running heads and numbers, in columns or not, packed or not. */
function ordinary(at: number): Uint8Array {
  const isRussian = at % 3 === 1
  const text = isRussian ? 'Суд рассмотрел дело паромщиков и отпустил их, чего никто не ждал.' : words
  const pages = Array.from({ length: 1 + (at % 4) }, (_, number): PdfPage => {
    const head = setText(`Report ${at}`, { y: 30, size: 8 })
    const foot = setText(`${number + 1}`, { y: 770, size: 8 })
    const heading = setText('Courts', { y: 70, size: 16, face: at % 2 === 0 ? 'bold' : 'italic' })
    const column = { y: 100, letters: at % 5 === 0 ? 30 : 60, gap: 4 + (at % 7) }
    const body = setTexts(
      Array.from({ length: 2 + (at % 5) }, () => text),
      column,
    )
    const second = at % 5 === 0 ? setTexts([text, text], { ...column, x: 320 }) : []
    return { texts: [...head, ...heading, ...body, ...second, ...foot], isPicture: at % 6 === 5 }
  })
  return makePdf(pages, {
    info: { Title: `Report ${at}`, Author: isRussian ? 'Ветров' : 'Ferry Watch' },
    ...(at % 4 !== 3 && { language: isRussian ? 'ru' : 'en' }),
  })
}

/** What damages a parser most: other numbers, other references, other filters, unfinished objects. */
const tokens = [
  ...[
    '0',
    '-1',
    '99999999999',
    '1e400',
    '4294967296',
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    'endobj',
    'endstream',
    'stream\n',
  ],
  ...[
    '/FlateDecode',
    '/LZWDecode',
    '/JBIG2Decode',
    '/Filter',
    '/Prev 0',
    '/Parent 1 0 R',
    '/Kids [1 0 R 2 0 R]',
    '2 0 R',
  ],
  ...['/Type0', '/ToUnicode 4 0 R', '/Encrypt 1 0 R', '/ObjStm', 'BT', 'ET', 'q', 'Q', 'Do', 'Tj', '%', '\0', '\xff'],
]

type Damage =
  | { kind: 'flip'; at: number; bit: number }
  | { kind: 'cut'; at: number; length: number }
  | { kind: 'repeat'; at: number; length: number; times: number }
  | { kind: 'token'; at: number; token: string; over: number }
  | { kind: 'end'; at: number }

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: place,
    length: fc.integer({ min: 1, max: 200 }),
    times: fc.integer({ min: 1, max: 50 }),
  }),
  fc.record({ kind: fc.constant('token' as const), at: place, token: fc.constantFrom(...tokens), over: fc.nat(12) }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
)

function mutate(seed: Uint8Array, damages: readonly Damage[]): Uint8Array {
  let bytes = Buffer.from(seed)
  for (const one of damages) {
    const at = Math.floor(one.at * bytes.length)
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
    if (one.kind === 'flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << one.bit)
    else if (one.kind === 'cut') bytes = Buffer.concat([before, after.subarray(one.length)])
    else if (one.kind === 'end') bytes = Buffer.from(before)
    else if (one.kind === 'token')
      bytes = Buffer.concat([before, Buffer.from(one.token, 'latin1'), after.subarray(one.over)])
    else {
      const part = after.subarray(0, one.length)
      bytes = Buffer.concat([before, ...Array.from({ length: one.times }, () => part), after])
    }
  }
  return new Uint8Array(bytes)
}

let pool: ParserPool
beforeAll(() => {
  const entry = new URL('../../../../../../main/core/import/parser-worker.ts', import.meta.url)
  pool = createParserPool({ entry, threads: 2, maxMs: 20_000 })
})
afterAll(() => pool.close())

/** What the parser says of a file that it refuses; a thread that died says something else. */
const refusals = ['file-empty', 'file-unsupported', 'file-too-large', 'file-no-text', 'parser-failed']

it(
  `${mutants} damaged PDFs give a report or a reason, and end no thread`,
  async () => {
    const outcomes = new Map<string, number>()
    const property = fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(damage, { minLength: 1, maxLength: 6 }),
      async (seed, damages) => {
        const outcome = await pool.parse('mutant.pdf', mutate(seed, damages)).then(
          ({ draft }) => (draft.passages.length > 0 ? 'report' : 'empty report'),
          (error: { code: string; message: string }) =>
            error.message.startsWith('Reading this file failed') ? 'thread ended' : error.code,
        )
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        expect(['report', ...refusals]).toContain(outcome)
      },
    )
    await fc.assert(property, { numRuns: mutants, endOnFailure: true })
    // Mutants of which all are read, or none, would show that the damage is no good.
    expect(outcomes.get('report')).toBeGreaterThan(mutants / 20)
    expect(mutants - (outcomes.get('report') ?? 0)).toBeGreaterThan(mutants / 20)
  },
  mutants * 100,
)
