import { describe, expect, test } from 'vitest'
import { fullNames } from '../../../../main/core/search/full-names.ts'

const words = new Set([
  'the',
  'president',
  'met',
  'in',
  'court',
  'of',
  'journalist',
  'may',
  'then',
  'he',
  'they',
  'суд',
])
const isName = (word: string): boolean => !words.has(word)
const found = (texts: readonly string[], word: string, limit = 3): string[] => fullNames(texts, word, isName, limit)

describe('a name is made of the words with a capital letter around one of them', () => {
  test.each<[string, string, string, string[]]>([
    ['the surname', 'In May Arman Veteri met the court.', 'veteri', ['Arman Veteri']],
    ['the first name', 'In May Arman Veteri met the court.', 'arman', ['Arman Veteri']],
    ['of three words', 'The journalist Ana Lucia Ferro left.', 'lucia', ['Ana Lucia Ferro']],
    [
      'at the beginning of a sentence, without the words of the language',
      'The Ferry Watch said so.',
      'ferry',
      ['Ferry Watch'],
    ],
    ['with a hyphen', 'Then Ana-Maria Ferro spoke.', 'ferro', ['Ana-Maria Ferro']],
    ['in Russian', 'Суд оправдал Армана Ветрова.', 'ветрова', ['Армана Ветрова']],
    ['not over a comma', 'They named Arman, Veteri and others.', 'veteri', []],
    ['not over a full stop', 'They named Arman. Veteri left.', 'veteri', []],
    ['not of a hyphen alone', 'The Sarnish-Lakish border.', 'sarnish', []],
    ['not in capitals throughout', 'ARMAN VETERI', 'veteri', []],
    ['not in small letters', 'the arman veteri case', 'veteri', []],
    ['not of more words than people have', 'Ana Lucia Maria Arman Veteri left.', 'veteri', []],
    ['not of one word', 'They met Veteri there.', 'veteri', []],
  ])('%s', (_, text, word, names) => {
    expect(found([text, text], word)).toEqual(names)
  })
})

test('what stands in one text only is not offered', () => {
  expect(found(['They met Arman Veteri.', 'They met Sabi Veteri.', 'He met Sabi Veteri.'], 'veteri')).toEqual([
    'Sabi Veteri',
  ])
})

test('one text counts once, however often it says a name', () => {
  expect(found(['Arman Veteri met Arman Veteri.', 'Sabi Veteri met.', 'Then Sabi Veteri left.'], 'veteri')).toEqual([
    'Sabi Veteri',
  ])
})

test('the more frequent of names that lie in each other stands alone, others stand beside it', () => {
  const texts = [
    ...Array.from({ length: 4 }, () => 'Then Arman Veteri left.'),
    ...Array.from({ length: 3 }, () => 'Then Marshal Arman Veteri left.'),
    ...Array.from({ length: 2 }, () => 'Then Sabi Veteri left.'),
  ]
  expect(found(texts, 'veteri')).toEqual(['Arman Veteri', 'Sabi Veteri'])
  expect(found(texts, 'veteri', 1)).toEqual(['Arman Veteri'])
})

test('that the longer one is the more frequent changes nothing', () => {
  const texts = [
    ...Array.from({ length: 3 }, () => 'Then Ana Lucia Ferro left.'),
    ...Array.from({ length: 2 }, () => 'Then Lucia Ferro left.'),
  ]
  expect(found(texts, 'ferro')).toEqual(['Ana Lucia Ferro'])
})
