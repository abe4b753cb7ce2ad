import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createDispatch } from '../../../main/core/dispatch.ts'
import { AppError } from '../../../main/core/errors.ts'
import { type CallName, contract, maxMessageLength } from '../../../preload/contract/index.ts'
import { errorCodes } from '../../../preload/contract/result.ts'
import { createTestCore, type TestCore, testPassphrase } from '../../helpers/core.ts'

const names = Object.keys(contract) as CallName[]
const unknown = '0000000000000000'
let desk: TestCore
let good: Record<CallName, unknown>

beforeAll(async () => {
  desk = await createTestCore({ places: [{ label: 'Documents', path: '/nowhere' }] })
  await desk.importSample()
  good = await goodInputs()
})
afterAll(() => desk.close())
afterEach(() => {
  expect(desk.internal.splice(0)).toEqual([])
})

/** Calls the door as a wire does, with whatever came over it. */
const knock = (name: unknown, input: unknown) => desk.core.dispatch(name, input)
const failure = (code: string) => ({ ok: false, error: { code, message: expect.stringMatching(/^\p{Lu}.*\.$/su) } })

/** An input for each call that the contract accepts; those that would lock or rewrite the library fail in a known way. */
async function goodInputs(): Promise<Record<CallName, unknown>> {
  const [report, second] = await desk.ask('reports.list', {})
  const reportId = report?.reportId ?? ''
  const span = { reportId, passage: 1, start: 0, endPassage: 1, end: 4 }
  const tag = await desk.ask('tags.create', { name: 'police custody' })
  const other = await desk.ask('tags.create', { name: 'to be removed' })
  const kept = await desk.ask('highlights.create', { span, tags: [tag.tagId], comment: '' })
  const gone = await desk.ask('highlights.create', { span, tags: [], comment: '' })
  const [place] = (await desk.ask('exports.places', {})).places
  const search = await desk.ask('searches.save', { name: 'kept', query: 'police', isExact: true })
  const importId = (await desk.ask('imports.status', {}))?.importId ?? ''
  return {
    'vault.status': {},
    'vault.strength': { passphrase: 'zebra' },
    'vault.create': { passphrase: testPassphrase },
    'vault.unlock': { passphrase: testPassphrase },
    'vault.unlockWithRecoveryKey': { recoveryKey: 'FZ0Y' },
    'vault.changePassphrase': { current: testPassphrase, next: 'tulip window river ninety' },
    'vault.recoveryKey': {},
    'vault.newRecoveryKey': { passphrase: 'not the one that it has' },
    'vault.keepRecoveryKey': {},
    'vault.verify': {},
    'reports.list': {},
    'reports.get': { reportId },
    'reports.outline': { reportId },
    'reports.passages': { reportId, from: 1, to: 1000 },
    'reports.correct': { reportIds: [reportId], changes: { country: 'BV', coversYear: 2020 } },
    'reports.setTopic': { reportId, sectionId: 1, topic: 'torture' },
    'reports.source': { reportId },
    'topics.list': {},
    'countries.list': {},
    'reports.removalPreview': { reportIds: [reportId] },
    'reports.remove': { reportIds: [second?.reportId, second?.reportId] },
    'trash.list': {},
    'trash.restore': { reportIds: [second?.reportId] },
    'trash.empty': {},
    'reports.exportSource': { reportId, placeId: place?.placeId, fileName: 'a.html', mayReplace: false },
    'imports.start': { files: [unknown] },
    'imports.startSample': {},
    'imports.status': {},
    'imports.files': { importId, from: 0 },
    'imports.pause': { importId },
    'imports.resume': { importId },
    'imports.cancel': { importId },
    'imports.retry': {},
    'imports.listed': { from: 0 },
    'imports.dismiss': {},
    'imports.interrupted': {},
    'imports.resumeInterrupted': {},
    'imports.discardInterrupted': {},
    'reissues.copies': { reportId },
    'reissues.plan': { fromReportId: reportId, toReportId: second?.reportId },
    'reissues.carry': {
      fromReportId: reportId,
      toReportId: second?.reportId,
      places: [{ highlightId: kept.highlightId, span: { ...span, reportId: second?.reportId } }],
    },
    'compare.reports': { a: reportId, b: second?.reportId },
    'compare.words': { a: reportId, b: second?.reportId, pairs: [{ a: [1], b: [1] }] },
    'highlights.list': { reportId },
    'highlights.create': { span, tags: [tag.tagId], comment: 'why' },
    'highlights.createMany': { spans: [span], tags: [tag.tagId] },
    'highlights.createFromQuote': { reportId, quote: 'no such words', tagNames: [], comment: '' },
    'highlights.setTags': { highlightId: kept.highlightId, tags: [] },
    'highlights.setComment': { highlightId: kept.highlightId, comment: 'because' },
    'highlights.remove': { highlightId: gone.highlightId },
    'highlights.citation': { span },
    'tags.list': {},
    'tags.create': { name: 'courts' },
    'tags.update': { tagId: tag.tagId, definition: 'by the police' },
    'tags.remove': { tagId: other.tagId },
    'history.state': {},
    'history.undo': {},
    'history.redo': {},
    'search.query': { query: 'freedom', limit: 10, offset: 0 },
    'search.own': { query: 'police', limit: 10, offset: 0 },
    'search.facets': { query: 'freedom' },
    'search.table': { query: 'freedom', rows: 'topic' },
    'search.inReport': { reportId, query: 'freedom', mode: 'words' },
    'search.suggest': { text: 'fre', limit: 5 },
    'searches.list': {},
    'searches.save': { name: 'Custody', query: 'custody', isExact: false },
    'searches.update': { searchId: search.searchId, name: 'Police custody' },
    'searches.remove': { searchId: search.searchId },
    'searches.recent': {},
    'searches.remember': { query: 'custody' },
    'searches.forget': {},
    'searches.keepRecent': { isOn: true },
    'terms.read': { fileId: unknown },
    'terms.count': { terms: ['freedom'], mode: 'forms', within: '' },
    'terms.export': {
      terms: ['freedom'],
      mode: 'forms',
      within: '',
      format: 'csv',
      placeId: place?.placeId,
      fileName: 'a.csv',
      mayReplace: false,
    },
    'terms.cancelExport': {},
    'exports.places': {},
    'exports.browse': {},
    'exports.preview': { scope: { kind: 'all' }, format: 'md' },
    'exports.run': {
      scope: { kind: 'all' },
      format: 'md',
      placeId: place?.placeId,
      fileName: 'a.md',
      mayReplace: false,
    },
    'settings.get': {},
    'settings.change': { theme: 'dark', autoLockMinutes: 15 },
    'vault.lock': {},
  }
}

/** Calls whose good input is answered by a failure on purpose: by its code. */
const answeredBy: Partial<Record<CallName, string>> = {
  'vault.create': 'exists',
  'vault.unlock': 'conflict',
  'vault.unlockWithRecoveryKey': 'wrong-recovery-key',
  'vault.newRecoveryKey': 'wrong-passphrase',
  'imports.start': 'not-found',
  'reports.exportSource': 'file-missing',
  // The sample is on its way then.
  'imports.dismiss': 'conflict',
  'imports.retry': 'not-found',
  'imports.resumeInterrupted': 'not-found',
  'highlights.createFromQuote': 'quote-not-found',
  'exports.browse': 'unsupported',
  'exports.run': 'file-missing',
  'terms.read': 'not-found',
  'terms.export': 'file-missing',
}

// Locking would end the tests of the others: it has its own, below.
test.each(names.filter((name) => name !== 'vault.lock'))('%s answers a good input', async (name) => {
  const reply = await knock(name, good[name])
  const code = answeredBy[name]
  if (code === undefined) expect(reply).toMatchObject({ ok: true })
  else expect(reply).toMatchObject(failure(code))
  // What goes over the wire is plain data.
  expect(structuredClone(reply)).toEqual(JSON.parse(JSON.stringify(reply)))
})

describe.each(names)('%s', (name) => {
  test('refuses what is not its input', async () => {
    const bad = [undefined, null, 7, 'text', [], [{}], true, { ...(good[name] as object), stray: 1 }]
    for (const input of bad) expect(await knock(name, input)).toMatchObject(failure('invalid-input'))
    const fields = Object.entries(good[name] as object)
    for (const [field] of fields) {
      for (const value of [null, {}, [[]], Number.NaN, -1, '\u0000'.repeat(200_001)]) {
        const reply = await knock(name, { ...(good[name] as object), [field]: value })
        // A section may have no topic; nothing else may be null.
        if (name === 'reports.setTopic' && field === 'topic' && value === null) continue
        if (reply.ok) throw new Error(`${name} accepted ${JSON.stringify(value)} as ${field}`)
        expect(reply).toMatchObject(failure('invalid-input'))
      }
    }
  })

  test('refuses what is too large to look at', async () => {
    expect(await knock(name, { ...(good[name] as object), stray: 'x'.repeat(maxMessageLength) })).toMatchObject(
      failure('too-large'),
    )
  })
})

describe('names that are no calls', () => {
  const strange = [
    '',
    'vault',
    'vault.',
    'Vault.status',
    'vault.status ',
    'vault.status\u0000',
    'reports.delete',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'prototype',
    '0',
    undefined,
    null,
    0,
    {},
    [],
    ['vault.status'],
    { toString: () => 'vault.status' },
    Symbol('vault.status'),
    () => 'vault.status',
  ]
  test.each(strange.map((name) => [name]))('%o', async (name) => {
    expect(await knock(name, {})).toMatchObject(failure('unknown-call'))
  })
})

describe('inputs that no wire carries', () => {
  test('are refused all the same', async () => {
    const circular: Record<string, unknown> = {}
    circular.self = circular
    let deep: unknown = {}
    for (let depth = 0; depth < 100_000; depth++) deep = [deep]
    const strange = [
      circular,
      deep,
      { passphrase: 7n },
      { passphrase: Symbol('x') },
      { passphrase: () => 'x' },
      new Map(),
      new Date(0),
    ]
    for (const input of strange) expect(await knock('vault.strength', input)).toMatchObject(failure('invalid-input'))
  })

  test('a key of the prototype is a stray key', async () => {
    const input = JSON.parse('{"__proto__": {"passphrase": "x"}, "constructor": 1}') as unknown
    expect(await knock('vault.strength', input)).toMatchObject(failure('invalid-input'))
    expect(({} as Record<string, unknown>).passphrase).toBeUndefined()
  })
})

test('a refusal names the field and never what was typed', async () => {
  const reply = await knock('vault.unlock', { passphrase: ['a secret that was typed'] })
  expect(reply).toMatchObject(failure('invalid-input'))
  expect(JSON.stringify(reply)).toContain('passphrase')
  expect(JSON.stringify(reply)).not.toContain('secret')
})

describe('a locked library', () => {
  test('answers only what needs none, and opens again', async () => {
    const locked = await createTestCore()
    try {
      expect(await locked.call('vault.lock', {})).toEqual({ ok: true, value: {} })
      expect(await locked.call('vault.lock', {})).toEqual({ ok: true, value: {} })
      const free = new Set<string>([
        'vault.status',
        'vault.strength',
        'vault.create',
        'vault.unlock',
        'vault.unlockWithRecoveryKey',
        'vault.lock',
        'exports.places',
        'exports.browse',
        'exports.run',
        'imports.start',
      ])
      for (const name of names.filter((one) => !free.has(one))) {
        expect([name, await locked.core.dispatch(name, good[name])]).toMatchObject([name, failure('locked')])
      }
      expect(await locked.call('vault.unlock', { passphrase: testPassphrase })).toMatchObject({ ok: true })
      expect(await locked.ask('reports.list', {})).toEqual([])
      expect(locked.internal).toEqual([])
    } finally {
      await locked.close()
    }
  })
})

test('whatever is sent, an answer comes and nothing is thrown', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', unknown, '__proto__', '"*" OR NEAR(', "'; DROP TABLE tags; --"),
  )
  const value = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
    fc.dictionary(
      fc.constantFrom(
        'passphrase',
        'reportId',
        'query',
        'limit',
        'offset',
        'span',
        'tags',
        'name',
        'from',
        'to',
        'text',
        'tagId',
      ),
      fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text)),
    ),
  )
  // Not those that would end or rewrite the library under the others.
  const known = fc.constantFrom(...names.filter((name) => !/^vault\.(lock|changePassphrase)$/.test(name)))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: fc.anything() }),
      value,
      async (name, input) => {
        const reply = await knock(name, input)
        if (reply.ok) expect(reply).toHaveProperty('value')
        else expect(errorCodes.filter((code) => code !== 'internal')).toContain(reply.error.code)
      },
    ),
    { numRuns: 5000 },
  )
}, 120_000)

test('fields of the right shape with any words in them are answered too', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  const offset = fc.nat({ max: 60 })
  const reportId = (await desk.ask('reports.list', {}))[0]?.reportId ?? ''
  const span = fc.record({
    reportId: fc.constantFrom(reportId, unknown),
    passage: fc.integer({ min: 1, max: 4 }),
    start: offset,
    endPassage: fc.integer({ min: 1, max: 4 }),
    end: offset,
  })
  const messages = fc.oneof(
    fc.tuple(
      fc.constant('search.query'),
      fc.record({ query: text, limit: fc.constantFrom(1, 500), offset: fc.nat({ max: 100 }) }),
    ),
    fc.tuple(fc.constant('search.suggest'), fc.record({ text, limit: fc.constantFrom(1, 50) })),
    fc.tuple(fc.constant('tags.create'), fc.record({ name: text, definition: text })),
    fc.tuple(fc.constant('highlights.create'), fc.record({ span, tags: fc.constant([]), comment: text })),
    fc.tuple(fc.constant('highlights.citation'), fc.record({ span })),
    fc.tuple(
      fc.constant('highlights.createFromQuote'),
      fc.record({
        reportId: fc.constant(reportId),
        quote: text,
        tagNames: fc.array(text, { maxLength: 2 }),
        comment: text,
      }),
    ),
    fc.tuple(fc.constant('vault.strength'), fc.record({ passphrase: text })),
    fc.tuple(fc.constantFrom('history.undo', 'history.redo'), fc.constant({})),
  )
  await fc.assert(
    fc.asyncProperty(messages, async ([name, input]) => {
      const reply = await knock(name, input)
      if (!reply.ok) expect(errorCodes.filter((code) => code !== 'internal')).toContain(reply.error.code)
    }),
    { numRuns: 1500 },
  )
}, 120_000)

describe('a handler that breaks', () => {
  const told: [string, unknown][] = []
  const withStatus = (handler: () => unknown) =>
    createDispatch({ 'vault.status': handler } as never, (name, error) => told.push([name, error]))

  test('is answered with a sentence that holds nothing of what broke, and is reported', async () => {
    const error = new Error('the secret text of a report')
    const reply = await withStatus(() => {
      throw error
    })('vault.status', {})
    expect(reply).toMatchObject(failure('internal'))
    expect(JSON.stringify(reply)).not.toContain('secret')
    expect(told.splice(0)).toEqual([['vault.status', error]])
  })

  test('so is one that rejects, and one that answers what the contract does not know', async () => {
    const broken = [
      () => Promise.reject(new Error('x')),
      () => ({ state: 'ajar' }),
      () => undefined,
      () => ({ state: 'open', folder: '', libraryId: null, more: 1 }),
    ]
    for (const handler of broken)
      expect(await withStatus(handler)('vault.status', {})).toMatchObject(failure('internal'))
    expect(told.splice(0)).toHaveLength(broken.length)
  })

  test('a failure on purpose passes as it is and is not reported', async () => {
    const reply = await withStatus(() => {
      throw new AppError('in-use', 'It is in use. Close it.')
    })('vault.status', {})
    expect(reply).toEqual({ ok: false, error: { code: 'in-use', message: 'It is in use. Close it.' } })
    expect(told).toEqual([])
  })
})
