import { describe, expect, it } from 'vitest'
import { createLineJoiner } from '../../../../../../main/core/import/readers/pdf/hyphens.ts'

/** Lines that show that a document parts words at line ends. */
const parting = ['The govern-', 'ment said so.', 'Another government said so too.']

/** What surrounds the lines, the line, the next, and the two as one. */
const cases: [around: string[], text: string, next: string, joined: string][] = [
  // A document that parts words.
  [parting, 'reports of intimi-', 'dation of voters', 'reports of intimidation of voters'],
  [parting, 'an act of self-', 'defence', 'an act of self-defence'],
  [[...parting, 'It was well-known.'], 'a well-', 'known case', 'a well-known case'],
  [[...parting, 'The work, the place.'], 'the work-', 'place', 'the work-place'],
  [[...parting, 'A workplace; the work, the place.'], 'the work-', 'place', 'the workplace'],
  [parting, 'a face-to-', 'face talk', 'a face-to-face talk'],
  [parting, 'in Nur-', 'Sultan', 'in Nur-Sultan'],
  [parting, 'pre- and post-', 'war', 'pre- and postwar'],
  [parting, 'both pre-', 'and postwar', 'both pre- and postwar'],
  [['Праваза-', 'щитники были.', 'Правазащитники пришли.'], 'кто-', 'то сказал', 'кто-то сказал'],
  [['Мекемеле-', 'рде болды.', 'Мекемелерде болған.'], 'қоғамдық ұйым-', 'дар', 'қоғамдық ұйымдар'],
  // One that does not: every hyphen is the word's own.
  [[], 'the so-', 'called protest', 'the so-called protest'],
  [
    ['health care is', 'healthcare too', 'ill-', 'fated', 'half-', 'hearted', 'old-', 'age', 'low-', 'cost'],
    'in health-',
    'care',
    'in health-care',
  ],
  // Others than letters.
  [[], 'in 2013-', '14 the court', 'in 2013-14 the court'],
  [[], 'the U.S.-', 'funded body', 'the U.S.-funded body'],
  [[], 'the court—', 'whose judge', 'the court—whose judge'],
  [[], 'three groups –', 'the first', 'three groups – the first'],
  [[], 'and/', 'or both', 'and/or both'],
  [[], 'a soft\u00ad', 'ware', 'a software'],
  [
    [],
    'see https://reports.example/hu',
    'man-rights/2020.html for more',
    'see https://reports.example/human-rights/2020.html for more',
  ],
  [[], 'see www.reports.example/human-', 'rights', 'see www.reports.example/human-rights'],
  [[], 'see https://reports.example.', 'The court', 'see https://reports.example. The court'],
  [[], 'ended.', 'The court', 'ended. The court'],
]

describe('lines that are joined', () => {
  it.each(cases)('%j: %s / %s', (around, text, next, joined) => {
    expect(createLineJoiner([...around, text, next]).join(text, next)).toBe(joined)
  })
})
