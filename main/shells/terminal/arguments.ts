import { parseArgs } from 'node:util'

/** Names of the commands, as typed. */
export const commandNames = [
  'create',
  'import',
  'reports',
  'outline',
  'show',
  'source',
  'correct',
  'remove',
  'trash',
  'search',
  'terms',
  'compare',
  'highlight',
  'highlights',
  'tags',
  'export',
  'new-recovery-key',
  'verify',
] as const
export type CommandName = (typeof commandNames)[number]

/** Options with the commands that take them; `all` are taken by every command. */
const options = {
  library: { type: 'string', for: 'all' },
  'passphrase-file': { type: 'string', for: 'all' },
  json: { type: 'boolean', for: 'all' },
  help: { type: 'boolean', for: 'all' },
  version: { type: 'boolean', for: 'all' },
  from: { type: 'string', for: ['show'] },
  to: { type: 'string', for: ['show'] },
  publisher: { type: 'string', for: ['correct'] },
  country: { type: 'string', for: ['correct'] },
  series: { type: 'string', for: ['correct'] },
  title: { type: 'string', for: ['correct'] },
  'covers-year': { type: 'string', for: ['correct'] },
  'published-year': { type: 'string', for: ['correct'] },
  language: { type: 'string', for: ['correct'] },
  'as-found': { type: 'string', for: ['correct'] },
  limit: { type: 'string', for: ['search'] },
  sort: { type: 'string', for: ['search'] },
  exact: { type: 'boolean', for: ['search'] },
  within: { type: 'string', for: ['terms'] },
  mode: { type: 'string', for: ['terms'] },
  quote: { type: 'string', for: ['highlight'] },
  tag: { type: 'string', for: ['highlight', 'export'] },
  comment: { type: 'string', for: ['highlight'] },
  format: { type: 'string', for: ['export', 'terms'] },
  out: { type: 'string', for: ['export', 'source', 'terms'] },
  all: { type: 'boolean', for: ['export'] },
  report: { type: 'string', for: ['export', 'search'] },
  replace: { type: 'boolean', for: ['export', 'source', 'terms'] },
} as const satisfies Record<string, { type: 'string' | 'boolean'; for: 'all' | readonly CommandName[] }>
type OptionName = keyof typeof options

/** Commands and options of the plan that this version does not have. */
const laterCommands = ['backup', 'restore']
const laterOptions = ['brief', 'style']

/** How many words follow each command, at least and at most. */
const words: Record<CommandName, readonly [least: number, most: number, what: string]> = {
  create: [0, 0, 'nothing'],
  import: [1, Number.POSITIVE_INFINITY, 'files or folders'],
  reports: [0, 0, 'nothing'],
  outline: [1, 1, 'the id of a report'],
  show: [1, 1, 'the id of a report'],
  source: [1, 1, 'the id of a report'],
  correct: [1, Number.POSITIVE_INFINITY, 'the ids of reports'],
  remove: [1, Number.POSITIVE_INFINITY, 'the ids of reports'],
  trash: [0, Number.POSITIVE_INFINITY, 'nothing, restore or empty'],
  search: [1, Number.POSITIVE_INFINITY, 'a query'],
  terms: [1, 1, 'a file with a list of terms'],
  compare: [2, 2, 'the id of one report and of another'],
  highlight: [1, 1, 'the id of a report'],
  highlights: [0, 0, 'nothing'],
  tags: [0, 0, 'nothing'],
  export: [0, 0, 'nothing'],
  'new-recovery-key': [0, 0, 'nothing'],
  verify: [0, 0, 'nothing'],
}

/** A command line that was understood. */
export interface Command {
  name: CommandName
  /** What follows the command. */
  words: string[]
  isJson: boolean
  library: string | undefined
  passphraseFile: string | undefined
  /** Options of the command itself; `tag` and `as-found` may come several times. */
  options: {
    from?: number
    to?: number
    publisher?: string
    country?: string
    series?: string
    title?: string
    coversYear?: number
    publishedYear?: number
    language?: string
    asFound: string[]
    limit?: number
    sort?: string
    exact?: true
    within?: string
    mode?: string
    quote?: string
    tags: string[]
    comment?: string
    format?: string
    out?: string
    all: boolean
    report?: string
    replace: boolean
  }
}

/** Help or the version instead of a command. */
export type Asked = Command | 'help' | 'version'

/** A command line that was not understood: the message says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Reads the words after the program's name. Options stand before or after the command; `--` ends them.
 * @throws {UsageError}
 */
export function readArguments(argv: readonly string[]): Asked {
  const { positionals, values } = split(argv)
  if (values.has('help')) return 'help'
  if (values.has('version')) return 'version'
  const [first, ...rest] = positionals
  const name = commandName(first)
  checkWords(name, rest)
  for (const option of values.keys()) checkOption(name, option)

  // Given twice, the last one counts, as everywhere.
  const one = (option: OptionName): string | undefined => values.get(option)?.at(-1)
  return {
    name,
    words: rest,
    isJson: values.has('json'),
    library: one('library'),
    passphraseFile: one('passphrase-file'),
    options: {
      ...numberOption('from', one('from')),
      ...numberOption('to', one('to')),
      ...textOption('publisher', one('publisher')),
      ...textOption('country', one('country')),
      ...textOption('series', one('series')),
      ...textOption('title', one('title')),
      ...numberOption('coversYear', one('covers-year'), 'covers-year'),
      ...numberOption('publishedYear', one('published-year'), 'published-year'),
      ...textOption('language', one('language')),
      asFound: values.get('as-found') ?? [],
      ...numberOption('limit', one('limit')),
      ...textOption('sort', one('sort')),
      ...(values.has('exact') && { exact: true as const }),
      ...textOption('within', one('within')),
      ...textOption('mode', one('mode')),
      ...textOption('quote', one('quote')),
      ...textOption('comment', one('comment')),
      ...textOption('format', one('format')),
      ...textOption('out', one('out')),
      ...textOption('report', one('report')),
      tags: values.get('tag') ?? [],
      all: values.has('all'),
      replace: values.has('replace'),
    },
  }
}

/** Whether a command line that was not understood asked for JSON: then its error is JSON too. */
export const asksForJson = (argv: readonly string[]): boolean => argv.includes('--json')

const isOption = (name: string): name is OptionName => Object.hasOwn(options, name)

/** Words and options apart, before anyone knows which command it is. */
function split(argv: readonly string[]): { positionals: string[]; values: Map<OptionName, string[]> } {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    // Reading stays lenient and the checks are ours: they say what to do in a sentence and never repeat a value.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }])),
  })
  const values = new Map<OptionName, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = token.rawName === '-h' ? 'help' : token.name
    if (laterOptions.includes(name)) throw new UsageError(`The option --${name} is not part of this version.`)
    if (!isOption(name)) throw new UsageError(`There is no option ${token.rawName}.`)
    values.set(name, [...(values.get(name) ?? []), optionValue(name, token)])
  }
  return { positionals, values }
}

function optionValue(
  name: OptionName,
  token: { value?: string | undefined; inlineValue?: boolean | undefined },
): string {
  if (options[name].type === 'boolean') {
    if (token.value !== undefined) throw new UsageError(`The option --${name} takes no value.`)
    return ''
  }
  // `--library --json`: a value was forgotten, not meant to be called so.
  const isForgotten = !token.inlineValue && token.value?.startsWith('--') && isOption(token.value.slice(2))
  if (token.value === undefined || token.value === '' || isForgotten) {
    throw new UsageError(`The option --${name} needs a value.`)
  }
  return token.value
}

function commandName(word: string | undefined): CommandName {
  if (word === undefined) throw new UsageError('There is no command.')
  if (laterCommands.includes(word)) throw new UsageError(`The command ${word} is not part of this version.`)
  const name = commandNames.find((known) => known === word)
  if (name === undefined) throw new UsageError('There is no command of that name.')
  return name
}

function checkWords(name: CommandName, rest: readonly string[]): void {
  const [least, most, what] = words[name]
  if (name === 'verify' && rest.length > 0) {
    throw new UsageError('Checking a document is not part of this version: verify checks the library.')
  }
  if (rest.length < least || rest.length > most) throw new UsageError(`After ${name} comes ${what}.`)
}

function checkOption(name: CommandName, option: OptionName): void {
  const takers: 'all' | readonly CommandName[] = options[option].for
  if (takers !== 'all' && !takers.includes(name)) throw new UsageError(`The command ${name} has no option --${option}.`)
}

function numberOption<N extends string>(
  name: N,
  value: string | undefined,
  typed: string = name,
): { [K in N]?: number } {
  if (value === undefined) return {}
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`The option --${typed} needs a whole number from 1.`)
  return { [name]: Number(value) } as { [K in N]?: number }
}

const textOption = <N extends string>(name: N, value: string | undefined): { [K in N]?: string } =>
  (value === undefined ? {} : { [name]: value }) as { [K in N]?: string }
