import { describe, expect, test } from 'vitest'
import { type Command, readArguments, UsageError } from '../../../main/shells/terminal/arguments.ts'

const command = (part: Partial<Omit<Command, 'options'>> & { options?: Partial<Command['options']> }): Command => ({
  name: 'reports',
  words: [],
  isJson: false,
  library: undefined,
  passphraseFile: undefined,
  ...part,
  options: { tags: [], asFound: [], all: false, replace: false, ...part.options },
})

describe('understood', () => {
  test.each<[string[], Command]>([
    [['create'], command({ name: 'create' })],
    [['new-recovery-key'], command({ name: 'new-recovery-key' })],
    [['import', 'a', 'b'], command({ name: 'import', words: ['a', 'b'] })],
    [['import', 'a', '--json', 'b'], command({ name: 'import', words: ['a', 'b'], isJson: true })],
    [['reports'], command({})],
    [['--json', 'reports'], command({ isJson: true })],
    [['reports', '--json'], command({ isJson: true })],
    [['--library', '/x', 'reports'], command({ library: '/x' })],
    [['reports', '--library=/x'], command({ library: '/x' })],
    [['--passphrase-file', 'p', 'verify'], command({ name: 'verify', passphraseFile: 'p' })],
    [['outline', 'abc'], command({ name: 'outline', words: ['abc'] })],
    [['show', 'abc', '--from', '3', '--to=9'], command({ name: 'show', words: ['abc'], options: { from: 3, to: 9 } })],
    [['search', '"freedom of assembly"'], command({ name: 'search', words: ['"freedom of assembly"'] })],
    [
      ['search', 'two', 'words', '--limit', '5'],
      command({ name: 'search', words: ['two', 'words'], options: { limit: 5 } }),
    ],
    [
      ['search', 'x', '--sort', 'year', '--exact', '--report', 'r'],
      command({ name: 'search', words: ['x'], options: { sort: 'year', exact: true, report: 'r' } }),
    ],
    [
      ['terms', 'f.csv', '--mode', 'words', '--within', 'country:kz', '--out', 'o.xlsx'],
      command({ name: 'terms', words: ['f.csv'], options: { mode: 'words', within: 'country:kz', out: 'o.xlsx' } }),
    ],
    [['search', '--', '--json'], command({ name: 'search', words: ['--json'] })],
    [
      ['highlight', 'abc', '--quote', '- he said', '--tag', 'a', '--tag', 'b', '--comment', 'why'],
      command({
        name: 'highlight',
        words: ['abc'],
        options: { quote: '- he said', tags: ['a', 'b'], comment: 'why' },
      }),
    ],
    [
      ['--format', 'docx', '--out', 'f.docx', '--all', 'export'],
      command({ name: 'export', options: { format: 'docx', out: 'f.docx', all: true } }),
    ],
    [
      ['correct', 'a', 'b', '--country', 'KZ', '--covers-year=2019', '--as-found', 'title', '--as-found', 'series'],
      command({
        name: 'correct',
        words: ['a', 'b'],
        options: { country: 'KZ', coversYear: 2019, asFound: ['title', 'series'] },
      }),
    ],
    [['trash', 'restore', 'a'], command({ name: 'trash', words: ['restore', 'a'] })],
    [['reports', '--library', '/x', '--library', '/y'], command({ library: '/y' })],
    [['export', '--out=f', '--tag', 'a'], command({ name: 'export', options: { out: 'f', tags: ['a'] } })],
    [
      ['export', '--out=f', '--report', 'r', '--replace'],
      command({ name: 'export', options: { out: 'f', report: 'r', replace: true } }),
    ],
  ])('%j', (argv, expected) => {
    expect(readArguments(argv)).toEqual(expected)
  })

  test.each<[string[], 'help' | 'version']>([
    [['--help'], 'help'],
    [['-h'], 'help'],
    [['import', '--help'], 'help'],
    [['--version'], 'version'],
  ])('%j', (argv, expected) => {
    expect(readArguments(argv)).toBe(expected)
  })
})

describe('not understood', () => {
  test.each<[string[], RegExp]>([
    [[], /no command/],
    [['--json'], /no command/],
    [['nonsense'], /no command of that name/],
    [['Reports'], /no command of that name/],
    [['compare', 'a'], /After compare comes the id of one report and of another/],
    [['backup', 'folder'], /backup is not part of this version/],
    [['restore', 'file'], /restore is not part of this version/],
    [['verify', 'document.docx'], /document is not part of this version/],
    [['export', '--brief', 'x'], /--brief is not part of this version/],
    [['export', '--style', 'apa'], /--style is not part of this version/],
    [['reports', 'extra'], /After reports comes nothing/],
    [['import'], /After import comes files or folders/],
    [['outline'], /After outline comes the id/],
    [['outline', 'a', 'b'], /After outline comes the id/],
    [['search'], /After search comes a query/],
    [['remove'], /After remove comes the ids of reports/],
    [['correct', 'a', '--covers-year', 'MMXIX'], /--covers-year needs a whole number/],
    [['reports', '--country', 'KZ'], /reports has no option --country/],
    [['reports', '--nonsense'], /no option --nonsense/],
    [['reports', '-x'], /no option -x/],
    [['reports', '--limit', '3'], /reports has no option --limit/],
    [['search', 'x', '--limit'], /--limit needs a value/],
    [['search', 'x', '--limit', '0'], /--limit needs a whole number/],
    [['search', 'x', '--limit', '-3'], /--limit needs a whole number/],
    [['search', 'x', '--limit', '1e3'], /--limit needs a whole number/],
    [['show', 'x', '--from', 'two'], /--from needs a whole number/],
    [['reports', '--library'], /--library needs a value/],
    [['reports', '--library='], /--library needs a value/],
    [['--library', '--json', 'reports'], /--library needs a value/],
    [['reports', '--json=yes'], /--json takes no value/],
  ])('%j', (argv, message) => {
    expect(() => readArguments(argv)).toThrow(UsageError)
    expect(() => readArguments(argv)).toThrow(message)
  })

  test.each(
    [['search', 'x', '--limit', 'Aigerim'], ['Aigerim'], ['reports', 'Aigerim'], ['export', '--json=Aigerim']].map(
      (argv) => [argv],
    ),
  )('%j, and the value is not repeated: it may be a name or a quotation', (argv) => {
    expect(() => readArguments(argv)).toThrow(/^((?!Aigerim).)*$/)
  })
})
