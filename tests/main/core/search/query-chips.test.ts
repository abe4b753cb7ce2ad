import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldReader } from '../../../../main/core/search/filter.ts'
import { maxWords, parseQuery } from '../../../../main/core/search/parse-query.ts'
import type { QueryChip } from '../../../../preload/contract/query.ts'

const fields: FieldReader = (field, values) =>
  values[0] === 'kz'
    ? { filter: { field: 'country', codes: ['KZ'] }, text: 'Kazakhstan', problem: values.length > 1 ? 'Part.' : null }
    : { filter: undefined, text: '', problem: `No such ${field}.` }
const chipsOf = (text: string): QueryChip[] => parseQuery(text, fields).chips

/** `kind text @start-end`, with a minus for what is excluded and an exclamation mark for a problem. */
const shown = (text: string): string[] =>
  chipsOf(text).map(
    ({ kind, text, range, isNegated, problem }) =>
      `${isNegated ? '-' : ''}${kind}${text === '' ? '' : ` ${text}`} @${range.join('-')}${problem === null ? '' : ' !'}`,
  )

describe('chips', () => {
  it.each([
    ['police  custody', ['word police @0-6', 'word custody @8-15']],
    ['(“torture”), police.', ['phrase torture @1-10', 'word police @13-20']],
    ['"in court" =courts tort*', ['phrase in court @0-10', 'exact courts @11-18', 'prefix tort* @19-24']],
    ['near(police custody, 5)', ['near police … custody (5) @0-23']],
    ['court -military', ['word court @0-5', '-word military @6-15']],
    ['court NOT  military', ['word court @0-5', '-word military @6-19']],
    ['court NOT NOT army', ['word court @0-5', 'word army @6-18']],
    ['police OR army', ['word police @0-6', 'or @7-9', 'word army @10-14']],
    [
      'court -(army OR navy) x',
      [
        'word court @0-5',
        '-open @6-8',
        'word army @8-12',
        'or @13-15',
        'word navy @16-20',
        'close @20-21',
        'word x @22-23',
      ],
    ],
    ['(police) ((army navy', ['word police @1-7', 'open @9-10', 'open @10-11', 'word army @11-15', 'word navy @16-20']],
    ['NOT (police)', ['open @0-5 !', 'word police @5-11', 'close @11-12']],
    ['court NOT (police)', ['word court @0-5', '-open @6-11', 'word police @11-17', 'close @17-18']],
    ['OR police AND', ['word police @3-9']],
    ['-torture', ['word torture @0-8 !']],
    ['AND OR', ['word and @0-3 !', 'word or @4-6 !']],
    ['country:kz -country:kz,x', ['country Kazakhstan @0-10', '-country Kazakhstan @11-24 !']],
    ['-country:kz', ['-country Kazakhstan @0-11']],
    ['country:xy prison', ['word xy @0-10 !', 'word prison @11-17']],
    ['t* ab* ac* ad*', ['word t @0-2 !', 'prefix ab* @3-6', 'prefix ac* @7-10', 'word ad @11-14 !']],
    ['*** ()', []],
  ])('of %s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('show what is past the limit of words as one', () => {
    const words = Array.from({ length: maxWords + 5 }, (_, i) => `w${i}`).join(' ')
    const chips = chipsOf(`${words} near(a b) "c d`)
    expect(chips.length).toBe(maxWords + 1)
    const last = chips.at(-1)
    expect(last).toMatchObject({ kind: 'word', text: '…', range: [words.indexOf('w64'), words.length + 15] })
    expect(last?.problem).toContain('64 words')
  })

  const piece = fc.oneof(
    fc.constantFrom(
      'AND',
      'OR',
      'NOT',
      '-',
      '(',
      ')',
      '“in court”',
      '"',
      'a*',
      'tort*',
      ' ',
      '=',
      ',',
      'near(',
      'near(a b, 3)',
    ),
    fc.constantFrom(
      'police',
      'well-known',
      'Қазақстанда',
      '-army',
      '=courts',
      'country:kz',
      'country:kz,x',
      'country:xy',
      'tag:',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const anyQuery = fc
    .tuple(fc.array(piece, { maxLength: 20 }), fc.constantFrom('', ' '))
    .map(([pieces, glue]) => pieces.join(glue))
  const isLeaf = ({ kind }: QueryChip): boolean => kind !== 'or' && kind !== 'open' && kind !== 'close'

  it('stand in the query in order, and apart', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        let last = 0
        for (const { range } of chipsOf(text)) {
          expect(range[0]).toBeGreaterThanOrEqual(last)
          expect(range[1]).toBeGreaterThan(range[0])
          last = range[1]
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('can be taken off one by one: a space in the place of one leaves the others as they were', () => {
    fc.assert(
      fc.property(anyQuery, fc.nat(20), (text, at) => {
        const leaves = chipsOf(text).filter(isLeaf)
        // What a limit or a missing partner changed may change back when there is less of it.
        fc.pre(leaves.length > 1 && leaves.every(({ problem }) => problem === null))
        const chosen = leaves[at % leaves.length]
        if (chosen === undefined) return
        const left = chipsOf(`${text.slice(0, chosen.range[0])} ${text.slice(chosen.range[1])}`)
        const others = leaves.filter((chip) => chip !== chosen)
        // Of what only excludes, the last is searched: that is another query, and said.
        if (left.some(({ problem }) => problem !== null)) return
        expect(left.filter(isLeaf).map(({ kind, text }) => [kind, text])).toEqual(
          others.map(({ kind, text }) => [kind, text]),
        )
      }),
      { numRuns: 3000 },
    )
  })
})
