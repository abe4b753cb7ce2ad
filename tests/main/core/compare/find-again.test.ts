import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComparedReport, compareReports } from '../../../../main/core/compare/compare-reports.ts'
import { createFinder, type FoundAgain } from '../../../../main/core/compare/find-again.ts'
import type { Match } from '../../../../main/core/quotation/find.ts'
import { findQuote } from '../../../../main/core/quotation/find.ts'
import { atOnce } from '../../../helpers/at-once.ts'

const aReport = (texts: readonly string[]): ComparedReport => ({
  sections: [],
  passages: texts.map((text, index) => ({ number: index + 1, sectionId: null, text })),
})

const rowsOf = (a: readonly string[], b: readonly string[]) => atOnce(compareReports(aReport(a), aReport(b))).passages

/** Looks for a quotation of the first texts in the second; `nth` tells which of several places it was marked at. */
function findAgain(a: readonly string[], b: readonly string[], quote: string, nth = 0): FoundAgain {
  const span = findQuote(aReport(a).passages, quote)[nth]
  if (span === undefined) throw new Error('The test quotes what is not there')
  return createFinder(aReport(a), aReport(b), rowsOf(a, b))(span)
}

/** An answer in a line: `exact same-passage ¶2 "words"`, or the places for review. */
function told(found: FoundAgain): string[] {
  if (found.outcome === 'missing') return ['missing']
  const places = found.outcome === 'exact' ? [found.place] : found.places
  return places.map(({ span, quote, reason }) => {
    const where = span.passage === span.endPassage ? `¶${span.passage}` : `¶${span.passage}-${span.endPassage}`
    return `${found.outcome} ${reason} ${where} ${quote}`
  })
}

const river = 'The river authority of Sarn closed two bridges in March and fined the ferrymen who protested.'
const court = 'A court in Lower Sarn released the weaver Ilka Doran after eleven days without a charge.'
const school = 'Teachers in the Karasu district went unpaid for a quarter of the year, their union said.'
const prison = 'Inspectors who visited the old fort counted forty men in cells built for twelve.'
const twice = 'The police came at night. Nobody was told why. The police came at noon. Nobody was told why.'

test.each<[what: string, a: string[], b: string[], quote: string, found: string[]]>([
  [
    'the same paragraph under another number',
    [river, court],
    [school, river, court],
    'released the weaver',
    ['exact same-passage ¶3 released the weaver'],
  ],
  [
    'words that stayed in a paragraph of which others changed',
    [river, court],
    [river, court.replace('eleven', 'twelve')],
    'released the weaver Ilka Doran',
    ['exact same-passage ¶2 released the weaver Ilka Doran'],
  ],
  [
    'a quotation over the end of a paragraph, in a copy that parts its paragraphs otherwise',
    [river, court, school],
    [`${river} ${court}`, school],
    'who protested. A court in Lower Sarn',
    ['exact same-passage ¶1 who protested. A court in Lower Sarn'],
  ],
  [
    'the same, where other words of the paragraph changed',
    [river, court, school],
    [`${river} ${court.replace('eleven', 'twelve')}`, school],
    'who protested. A court in Lower Sarn',
    ['exact same-passage ¶1 who protested. A court in Lower Sarn'],
  ],
  [
    'a quotation of one paragraph, parted in two in the copy',
    [`${river} ${court}`, school],
    [river, court, school],
    'who protested. A court in Lower Sarn',
    ['exact same-passage ¶1-2 who protested.\nA court in Lower Sarn'],
  ],
  [
    'words that changed',
    [river, court],
    [river, court.replace('eleven', 'twelve')],
    'after eleven days without a charge',
    ['review close ¶2 after twelve days without a charge'],
  ],
  [
    'a word more, which turns the sense round',
    [river, school],
    [river, school.replace('went', 'did not go')],
    'Teachers in the Karasu district went unpaid',
    ['review close ¶2 Teachers in the Karasu district did not go unpaid'],
  ],
  [
    'other signs of quotation',
    [`He called it “a small matter of form” twice. ${river}`],
    [`He called it "a small matter of form" twice. ${river}`],
    'called it “a small matter of form” twice',
    ['review close ¶1 called it "a small matter of form" twice'],
  ],
  [
    'a space that was forgotten',
    [`${river} ${court}`],
    [`${river}${court}`],
    'who protested. A court',
    ['review close ¶1 who protested.A court'],
  ],
  ['a paragraph that is gone', [river, court], [river], 'released the weaver Ilka Doran', ['missing']],
  [
    'a short word in surroundings that changed',
    ['The judge did not hear the ferrymen, and they went home.', river],
    ['The judge heard the ferrymen, and they did not go home.', river],
    'not',
    ['review same-words ¶1 not'],
  ],
])('%s', (_, a, b, quote, found) => {
  expect(told(findAgain(a, b, quote))).toEqual(found)
})

describe('changed words in a paragraph that has no counterpart', () => {
  const filler = (kind: string) => Array.from({ length: 120 }, (_, index) => `${kind}${index}`).join(' ')
  const warning = 'The mayor of Sarn told the ferrymen in April that nobody would be fined for the strike'
  const copy = [`${filler('b')} ${warning.replace('April', 'May')}. ${filler('c')}`]

  test('are offered wherever most of them stand', () => {
    expect(told(findAgain([`${filler('a')} ${warning}.`], copy, warning))).toEqual([
      `review close ¶1 ${warning.replace('April', 'May')}`,
    ])
  })

  test('are not, where they are few enough to stand anywhere', () => {
    const few = 'The mayor of Sarn told the fishermen'
    expect(told(findAgain([`${filler('a')} ${few}.`], copy, few))).toEqual(['missing'])
  })

  test('are not, where another place has half of them only', () => {
    const other = `${warning}, and that the two bridges would be opened again before the first snow of the winter came`
    expect(told(findAgain([`${filler('a')} ${other}.`], copy, other))).toEqual(['missing'])
  })
})

describe('words that stand in several places', () => {
  test('in a paragraph that did not change, each is found at its own', () => {
    const first = findAgain([twice], [school, twice], 'Nobody was told why', 0)
    const second = findAgain([twice], [school, twice], 'Nobody was told why', 1)
    expect([first, second].map((one) => one.outcome === 'exact' && one.place.span.start)).toEqual([26, 72])
  })

  test('the same surroundings tell which, where the paragraph itself has no counterpart', () => {
    const sunk =
      'Nobody at the authority in Sarn was told. The ferry was sunk at noon. Nobody at the authority was charged.'
    const a = [`${sunk} ${river} ${river} ${school}`, prison]
    const b = [prison, `${court} The ferry was sunk at noon, they said. ${court} ${sunk} ${court}`]
    expect(told(findAgain(a, b, 'The ferry was sunk at noon'))).toEqual([
      'exact same-context ¶2 The ferry was sunk at noon',
    ])
  })

  test('the same surroundings in two places leave it to a person', () => {
    const sunk =
      'Nobody at the authority in Sarn was told. The ferry was sunk at noon. Nobody at the authority was charged.'
    const a = [`${sunk} ${river} ${river} ${school}`, prison]
    const b = [prison, `${court} ${sunk} ${court} ${sunk} ${court}`]
    expect(told(findAgain(a, b, 'The ferry was sunk at noon')).map((one) => one.split(' ')[0])).toEqual([
      'review',
      'review',
    ])
  })

  test('in other surroundings a person must choose', () => {
    const a = [`${river} The ferry was sunk at noon. ${school}`, prison]
    const b = [prison, `${court} They say the ferry was lost. The ferry was sunk at noon, or so they say.`]
    expect(told(findAgain(a, b, 'The ferry was sunk at noon'))).toEqual([
      'review same-words ¶2 The ferry was sunk at noon',
    ])
  })

  test('more than five are counted', () => {
    const many = Array.from({ length: 9 }, (_, index) => `Case ${index}: the law was silent ${index}.`)
    const found = findAgain([`${river} The law said nothing: the law was shut.`], many, 'the law was')
    expect(found).toMatchObject({ outcome: 'review', more: 4 })
    expect(found.outcome === 'review' && found.places.length).toBe(5)
  })
})

const sentence = fc
  .array(
    fc.constantFrom('police', 'court', 'the', 'of', 'no', 'Sarn', 'was', 'told', 'law', 'fined', '“early”', '14'),
    {
      minLength: 3,
      maxLength: 14,
    },
  )
  .map((words) => `${words.join(' ')}.`)
const change = fc.constantFrom('keep', 'keep', 'keep', 'drop', 'edit', 'add')

/** A report with a changed copy, a span of the report, and where that span's passage went. */
const copies = fc
  .tuple(fc.array(fc.tuple(sentence, change, sentence), { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), fc.nat())
  .map(([parts, which, from, length]) => {
    const a = parts.map(([text]) => text)
    const b: string[] = []
    const at = parts.map(([text, what, other]) => {
      if (what === 'drop') return undefined
      if (what === 'add') b.push(other)
      b.push(what === 'edit' ? `${other} ${text}` : text)
      return { number: b.length, shift: what === 'edit' ? other.length + 1 : 0 }
    })
    const index = which % a.length
    const text = a[index] ?? ''
    const start = from % text.length
    const end = start + 1 + (length % (text.length - start))
    const span: Match = { passage: index + 1, start, endPassage: index + 1, end }
    return { a, b, span, quote: text.slice(start, end), went: at[index] }
  })

const firstWords = (quote: string): RegExp => new RegExp(`^${quote.split('\n')[0] ?? ''}`)

describe('whatever the texts', () => {
  test('what is found without a doubt has the same words, where they went or in the same surroundings', () => {
    fc.assert(
      fc.property(copies, ({ a, b, span, quote, went }) => {
        const found = createFinder(aReport(a), aReport(b), rowsOf(a, b))(span)
        if (found.outcome !== 'exact') return
        const { place } = found
        expect(place.quote.replaceAll('\n', ' ')).toBe(quote)
        expect((b[place.span.passage - 1] ?? '').slice(place.span.start)).toMatch(firstWords(place.quote))
        const isTrue = went?.number === place.span.passage && span.start + went.shift === place.span.start
        const around = (texts: readonly string[], { passage, start, end }: Match) => {
          const text = texts[passage - 1] ?? ''
          return [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 24)]
        }
        const [before, after] = around(a, span)
        const [beforeThere, afterThere] = around(b, place.span)
        expect(isTrue || before === beforeThere || after === afterThere || quote.length >= 24).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('in a copy with the same paragraphs nothing is in doubt', () => {
    fc.assert(
      fc.property(copies, ({ a, span }) => {
        const found = createFinder(aReport(a), aReport(a), rowsOf(a, a))(span)
        expect(found).toMatchObject({ outcome: 'exact', place: { span, reason: 'same-passage' } })
      }),
    )
  })
})
