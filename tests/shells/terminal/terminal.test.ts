import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { makeLibrary, passphrase } from '../fixtures/make-library.ts'

// The command line as a script uses it: the real program in a process of its own.

const folder = mkdtempSync(join(tmpdir(), 'verbatim-terminal-'))
const library = join(folder, 'library')
const sources = join(folder, 'sources')
const program = fileURLToPath(new URL('../../../main/index.ts', import.meta.url))

interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs the program in the test's folder, with the passphrase in the environment unless another is given. */
function run(args: readonly string[], env: Record<string, string | undefined> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, VERBATIM_PASSPHRASE: passphrase, HOME: folder, XDG_DATA_HOME: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.on('data', (bytes: Buffer) => {
    ended.out += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    ended.err += bytes.toString()
  })
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ ...ended, code }))
  })
}

/** Runs a command on the library; answers the one JSON document that it writes. */
async function json(...args: string[]): Promise<unknown> {
  const { code, out, err } = await run(['--library', library, ...args, '--json'])
  if (code !== 0) throw new Error(`exit code ${code}: ${err}`)
  expect(out.endsWith('\n')).toBe(true)
  return JSON.parse(out)
}

/** The lines of an import. */
async function importing(...paths: string[]): Promise<{ ended: Ended; lines: Record<string, unknown>[] }> {
  const ended = await run(['import', ...paths, '--json', '--library', library])
  return {
    ended,
    lines: ended.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

const firstQuote = 'held for nine days “without any charge”'
const reportText = `# 2021 Report on Human Rights: Velmoria

The government of Velmoria kept two journalists ${firstQuote}, and lawyers were turned away.

## Section 1. Respect for the Person

### a. Prison Conditions

Cells in the old fort were damp. The fort held twice as many people as it was built for.

The fort was closed in May.
`

beforeAll(async () => {
  await makeLibrary(library)
  mkdirSync(join(sources, 'more'), { recursive: true })
  writeFileSync(join(sources, 'velmoria.md'), reportText)
  writeFileSync(
    join(sources, 'more', 'notice.txt'),
    'A notice about Velmoria.\n\nThe bridge stays closed until spring.\n',
  )
  writeFileSync(join(sources, 'empty.txt'), '')
  writeFileSync(join(folder, 'passing.txt'), 'Passing Note\n\nIt is here today and gone tomorrow.\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('create makes a library and shows its recovery key', async () => {
  const { code, out } = await run(['create', '--library', join(folder, 'made'), '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({ libraryId: expect.any(String), recoveryKey: expect.stringMatching(/^[\w-]{30,}$/) })
  expect(existsSync(join(folder, 'made', 'library.db'))).toBe(true)
})

test('a new recovery key takes the place of the one that create showed', async () => {
  const made = await run(['new-recovery-key', '--library', join(folder, 'made'), '--json'])
  expect(made.code).toBe(0)
  expect(JSON.parse(made.out)).toEqual({ recoveryKey: expect.stringMatching(/^[\w-]{30,}$/) })
  const said = await run(['new-recovery-key', '--library', join(folder, 'made')])
  expect(said.code).toBe(0)
  expect(said.out).toMatch(/^Recovery key: [\w-]{44}$/m)
  expect(said.out).not.toContain(JSON.parse(made.out).recoveryKey)
})

describe('a library from import to export', () => {
  let reportId = ''
  let secondId = ''

  test('import tells of each file as it was given, then the sum', async () => {
    const { ended, lines } = await importing('sources', './nowhere.txt')
    expect(ended.code).toBe(0)
    const summary = lines.pop()
    expect(summary).toEqual({ summary: { imported: 2, unchanged: 0, failed: 2, seconds: expect.any(Number) } })
    const byFile = new Map(lines.map((line) => [line.file, line]))
    expect([...byFile.keys()].sort()).toEqual(
      [
        './nowhere.txt',
        join('sources', 'empty.txt'),
        join('sources', 'more', 'notice.txt'),
        join('sources', 'velmoria.md'),
      ].sort(),
    )
    expect(byFile.get(join('sources', 'empty.txt'))).toMatchObject({
      status: 'failed',
      reportId: null,
      error: { code: 'file-empty' },
    })
    expect(byFile.get('./nowhere.txt')).toMatchObject({ status: 'failed', error: { code: 'file-missing' } })
    const imported = byFile.get(join('sources', 'velmoria.md'))
    expect(imported).toMatchObject({
      status: 'imported',
      title: '2021 Report on Human Rights: Velmoria',
      passages: 3,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      error: null,
    })
    for (const key of ['publisher', 'country', 'coversYear', 'publishedYear', 'language', 'sections', 'words']) {
      expect(imported).toHaveProperty(key)
    }
    reportId = String(imported?.reportId)
    secondId = String(byFile.get(join('sources', 'more', 'notice.txt'))?.reportId)
  })

  test('the same files again are unchanged', async () => {
    const { ended, lines } = await importing(join(sources, 'velmoria.md'))
    expect(ended.code).toBe(0)
    expect(lines).toMatchObject([
      { file: join(sources, 'velmoria.md'), status: 'unchanged', reportId },
      { summary: { imported: 0, unchanged: 1, failed: 0 } },
    ])
  })

  test('when not one file can be taken in, the command failed', async () => {
    const { ended, lines } = await importing('sources/empty.txt')
    expect(ended.code).toBe(1)
    expect(lines.map((line) => Object.keys(line)[0])).toEqual(['file', 'summary', 'error'])
    expect(lines.at(-1)).toMatchObject({ error: { code: 'file-empty' } })
  })

  test('reports lists them', async () => {
    const list = (await json('reports')) as Record<string, unknown>[]
    expect(list.map((report) => report.reportId).sort()).toEqual([reportId, secondId].sort())
    for (const key of ['publisher', 'country', 'title', 'coversYear', 'sections', 'passages', 'words']) {
      expect(list[0]).toHaveProperty(key)
    }
  })

  test('outline shows the sections', async () => {
    const sections = (await json('outline', reportId)) as { heading: string; level: number }[]
    expect(sections.map(({ heading }) => heading)).toContain('Prison Conditions')
    expect(Object.keys(sections[0] ?? {}).sort()).toEqual(
      ['firstPassage', 'heading', 'level', 'number', 'parentId', 'passages', 'sectionId', 'topic', 'words'].sort(),
    )
  })

  test('show gives the passages, all or some', async () => {
    const whole = (await json('show', reportId)) as { title: string; passages: { number: number; text: string }[] }
    expect(whole.title).toBe('2021 Report on Human Rights: Velmoria')
    expect(whole.passages.map(({ number }) => number)).toEqual([1, 2, 3])
    const some = (await json('show', reportId, '--from', '2', '--to', '2')) as typeof whole
    expect(some.passages).toEqual([whole.passages[1]])
    expect(((await json('show', reportId, '--from', '9')) as typeof whole).passages).toEqual([])
  })

  test('search finds, and cuts at the limit only', async () => {
    const found = (await json('search', 'fort')) as { total: number; hits: { reportId: string; text: string }[] }
    expect(found.total).toBe(2)
    expect(found.hits.map((hit) => hit.reportId)).toEqual([reportId, reportId])
    expect(found).toMatchObject({ tookMs: expect.any(Number), alsoSearched: expect.any(Array) })
    expect(await json('search', 'fort', '--limit', '1')).toMatchObject({ total: 2, hits: [expect.anything()] })
    expect(await json('search', '"bridge stays"')).toMatchObject({ total: 1 })
    expect(await json('search', 'bridge', 'closed')).toMatchObject({ total: 1 })
  })

  test('search takes an order, a report and fields', async () => {
    expect(await json('search', 'fort', '--sort', 'place', '--report', reportId)).toMatchObject({ total: 2 })
    expect(await json('search', 'fort', '--report', secondId)).toMatchObject({ total: 0 })
    expect(await json('search', 'fort year:2021 is:highlighted')).toMatchObject({ total: 0 })
    expect(await json('search', 'forts', '--exact')).toMatchObject({ total: 2, alsoSearched: [] })
    expect((await run(['--library', library, 'search', 'fort', '--sort', 'size'])).code).toBe(2)
  })

  test('terms counts a list, or writes it as a table', async () => {
    writeFileSync(join(folder, 'names.txt'), 'fort\nnobody\n')
    expect(await json('terms', 'names.txt')).toEqual([
      { term: 'fort', total: 2, reports: [[reportId, 2]] },
      { term: 'nobody', total: 0, reports: [] },
    ])
    expect(await json('terms', 'names.txt', '--mode', 'query', '--within', 'NOT fort')).toMatchObject([
      { total: 0 },
      { total: 0 },
    ])
    const written = await json('terms', 'names.txt', '--out', 'counts.csv')
    expect(written).toMatchObject({ file: join(folder, 'counts.csv'), reports: 1 })
    expect(readFileSync(join(folder, 'counts.csv'), 'utf8')).toContain(',fort,nobody\r\n')
    expect((await run(['--library', library, 'terms', 'names.txt', '--out', 'counts.pdf'])).code).toBe(2)
    expect((await run(['--library', library, 'terms', 'names.txt', '--out', 'counts.csv'])).err).toContain('--replace')
  })

  test('compare tells what became of each passage and section', async () => {
    const same = { change: 'same', similarity: 1 }
    expect(await json('compare', reportId, reportId)).toEqual({
      sections: [1, 2].map((id) => ({ a: id, b: id, method: 'heading' })),
      passages: [1, 2, 3].map((number) => ({ a: number, b: number, ...same })),
      summary: { same: 3, edited: 0, moved: 0, added: 0, dropped: 0, similarity: 1 },
    })
    const { code, out } = await run(['compare', reportId, secondId, '--library', library])
    expect([code, out.trim().split('\n').at(-1)]).toEqual([0, '0 same, 0 edited, 0 moved, 2 added, 3 dropped.'])
  })

  test('highlight marks a quotation, with straight quotes for curly ones', async () => {
    const typed = firstQuote.replace(/[“”]/g, '"')
    const made = await json(
      'highlight',
      reportId,
      '--quote',
      typed,
      '--tag',
      'custody',
      '--tag',
      'press',
      '--comment',
      'why',
    )
    expect(made).toMatchObject({ highlightId: expect.any(String), passage: 1, quote: firstQuote, comment: 'why' })
    expect(await json('highlights')).toMatchObject([{ quote: firstQuote, reportTitle: expect.any(String) }])
    const tags = (await json('tags')) as { name: string; highlights: number }[]
    expect(tags.map(({ name, highlights }) => [name, highlights])).toEqual([
      ['custody', 1],
      ['press', 1],
    ])
  })

  test('what is not there, or there twice, is not marked', async () => {
    const marking = (quote: string) => run(['--library', library, 'highlight', reportId, '--quote', quote, '--json'])
    expect(JSON.parse((await marking('never written')).out)).toMatchObject({ error: { code: 'quote-not-found' } })
    expect(JSON.parse((await marking('fort')).out)).toMatchObject({ error: { code: 'quote-ambiguous' } })
    expect((await marking('fort')).code).toBe(1)
  })

  test('export writes documents, by scope, and replaces none unasked', async () => {
    const docx = await json('export', '--format', 'docx', '--out', 'all.docx', '--all')
    const file = join(folder, 'all.docx')
    expect(docx).toEqual({ file, quotations: 1, bytes: readFileSync(file).length })
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')

    expect(await json('export', '--out', join(folder, 'tag.md'), '--tag', ' Custody ')).toMatchObject({ quotations: 1 })
    expect(readFileSync(join(folder, 'tag.md'), 'utf8')).toContain(firstQuote)
    expect(await json('export', '--format', 'md', '--out', 'one.md', '--report', reportId)).toMatchObject({
      quotations: 1,
    })

    const again = await run(['--library', library, 'export', '--out', 'one.md', '--all', '--json'])
    expect([again.code, JSON.parse(again.out).error.code]).toEqual([1, 'exists'])
    expect(again.err).toContain('--replace')
    expect(await json('export', '--out', 'one.md', '--all', '--replace')).toMatchObject({ quotations: 1 })

    const nothing = await run(['--library', library, 'export', '--out', 'x.md', '--tag', 'unheard of', '--json'])
    expect([nothing.code, JSON.parse(nothing.out).error.code]).toEqual([1, 'not-found'])
  })

  test('source writes the imported file again, and replaces none unasked', async () => {
    const file = join(folder, 'again.md')
    const bytes = Buffer.from(reportText)
    expect(await json('source', reportId, '--out', 'again.md')).toEqual({ file, bytes: bytes.length })
    expect(readFileSync(file).equals(bytes)).toBe(true)

    writeFileSync(file, 'something else')
    const again = await run(['--library', library, 'source', reportId, '--out', 'again.md', '--json'])
    expect([again.code, JSON.parse(again.out).error.code]).toEqual([1, 'exists'])
    expect(again.err).toContain('--replace')
    expect(readFileSync(file, 'utf8')).toBe('something else')
    expect(await json('source', reportId, '--out', 'again.md', '--replace')).toMatchObject({ file })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  test('correct says what reports are, for several at once, and takes it back', async () => {
    const corrected = await json('correct', reportId, secondId, '--country', 'kazakhstan', '--covers-year', '2020')
    expect(corrected).toMatchObject(
      [reportId, secondId].map((id) => ({ reportId: id, country: 'KZ', coversYear: 2020 })),
    )
    const [report] = (await json('reports')) as Record<string, unknown>[]
    expect(Object.keys((corrected as object[])[0] ?? {}).sort()).toEqual(Object.keys(report ?? {}).sort())
    expect(await json('correct', secondId, '--as-found', 'country', '--as-found', 'coversYear')).toMatchObject([
      { reportId: secondId, country: null, correctedFields: [] },
    ])
    expect(await json('correct', reportId, '--country', 'KG', '--as-found', 'coversYear')).toMatchObject([
      { country: 'KG', coversYear: 2021, correctedFields: ['country'] },
    ])
    const unknown = await run(['--library', library, 'correct', reportId, '--country', 'Velmoria', '--json'])
    expect([unknown.code, JSON.parse(unknown.out).error.code]).toEqual([1, 'not-found'])
  })

  test('remove moves to the trash; trash lists, puts back and deletes', async () => {
    const ids = async () => ((await json('reports')) as { reportId: string }[]).map((report) => report.reportId)
    expect(await json('remove', secondId)).toEqual({ reports: 1, highlights: 0 })
    expect(await ids()).toEqual([reportId])
    expect(await json('trash')).toMatchObject([{ reportId: secondId, removedAtMs: expect.any(Number) }])
    expect(await json('trash', 'restore', secondId)).toEqual({ reports: 1, highlights: 0 })
    expect((await ids()).sort()).toEqual([reportId, secondId].sort())

    const { lines } = await importing('./passing.txt')
    const passing = String(lines[0]?.reportId)
    await json('remove', passing)
    expect((await run(['--library', library, 'trash'])).out).toMatch(/^ID +YEAR +COUNTRY +HIGHLIGHTS +TITLE\n.+Passing/)
    expect((await run(['--library', library, 'trash', 'empty', passing])).out).toBe(
      '1 report with 0 highlights deleted for good.\n',
    )
    expect(await json('trash')).toEqual([])
    expect(await json('trash', 'empty')).toEqual({ reports: 0, highlights: 0 })
    expect((await ids()).sort()).toEqual([reportId, secondId].sort())
  })

  test('verify finds the library whole', async () => {
    expect(await json('verify')).toEqual({
      ok: true,
      checked: { sources: 2, pages: expect.any(Number), highlights: 1 },
      problems: [],
    })
  })

  test('without --json people can read it', async () => {
    const text = async (...args: string[]) => (await run(['--library', library, ...args])).out
    expect(await text('reports')).toMatch(/^ID +YEAR +COUNTRY/)
    expect(await text('outline', reportId)).toContain('Prison Conditions')
    expect(await text('show', reportId, '--from', '3')).toContain('¶ 3  The fort was closed in May.')
    expect(await text('search', 'fort')).toContain('2 passages in')
    expect(await text('highlights')).toContain(`“${firstQuote}”`)
    expect(await text('tags')).toContain('custody')
    expect(await text('verify')).toContain('All is well.')
  })

  test('a long list reaches a slow reader whole', async () => {
    const long = Array.from({ length: 6000 }, (_, n) => `Paragraph ${n} of a long report about the fort on the hill.`)
    writeFileSync(join(sources, 'long.txt'), long.join('\n\n'))
    const { lines } = await importing('sources/long.txt')
    const shown = (await json('show', String(lines[0]?.reportId))) as { passages: unknown[] }
    expect(shown.passages.length).toBe(6000)
    const found = (await json('search', 'hill', '--limit', '1200')) as { hits: unknown[] }
    expect(found.hits.length).toBe(1200)
  })
})

describe('failures', () => {
  const failing = async (args: string[], env: Record<string, string | undefined> = {}) => {
    const { code, out, err } = await run([...args, '--json'], env)
    return { code, error: (JSON.parse(out) as { error: { code: string } }).error.code, err }
  }

  test('a wrong passphrase', async () => {
    const wrong = await failing(['--library', library, 'reports'], { VERBATIM_PASSPHRASE: 'wrong words' })
    expect(wrong).toMatchObject({ code: 1, error: 'wrong-passphrase' })
    expect(wrong.err).not.toContain('wrong words')
  })

  test('a passphrase from a file, which goes before the environment', async () => {
    writeFileSync(join(folder, 'passphrase'), `${passphrase}\n`)
    const args = ['--library', library, '--passphrase-file', 'passphrase', 'tags', '--json']
    expect((await run(args, { VERBATIM_PASSPHRASE: 'wrong words' })).code).toBe(0)
  })

  test('no passphrase and nobody to ask', async () => {
    const none = await failing(['--library', library, 'tags'], { VERBATIM_PASSPHRASE: undefined })
    expect(none).toMatchObject({ code: 2, error: 'invalid-input' })
  })

  test('no library', async () => {
    expect(await failing(['--library', join(folder, 'nothing'), 'reports'])).toMatchObject({
      code: 1,
      error: 'no-library',
    })
    expect(existsSync(join(folder, 'nothing'))).toBe(false)
  })

  test('a library that is there already is not made again', async () => {
    expect(await failing(['--library', library, 'create'])).toMatchObject({ code: 1, error: 'exists' })
  })

  test('a report that is not there', async () => {
    expect(await failing(['--library', library, 'outline', '0000000000000000'])).toMatchObject({
      code: 1,
      error: 'not-found',
    })
  })

  test.each([
    [['nonsense']],
    [['reports', '--nonsense']],
    [['compare', 'a']],
    [['verify', 'x.docx']],
    [['export', '--all']],
    [['export', '--out', 'x.md']],
    [['export', '--out', 'x.md', '--all', '--tag', 'a']],
    [['export', '--out', 'x.pdf', '--all']],
    [['highlight', 'abc']],
    [['source', 'abc']],
    [['correct', 'abc']],
    [['correct', 'abc', '--as-found', 'colour']],
    [['correct', 'abc', '--title', 'A', '--as-found', 'title']],
    [['correct', 'abc', '--covers-year', '19']],
    [['trash', 'burn']],
    [['trash', 'restore']],
    [['source', '--out', 'x.html']],
  ])('%j is wrong usage, told before any passphrase is asked for', async (args) => {
    expect(await failing(args, { VERBATIM_PASSPHRASE: undefined })).toMatchObject({ code: 2, error: 'invalid-input' })
  })
})

test('help and version need no library', async () => {
  const shown = await run(['--help'])
  expect([shown.code, shown.err]).toEqual([0, ''])
  for (const name of [
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
    'highlight',
    'tags',
    'export',
    'new-recovery-key',
    'verify',
  ]) {
    expect(shown.out).toContain(`  ${name} `)
  }
  expect(await run(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
})
