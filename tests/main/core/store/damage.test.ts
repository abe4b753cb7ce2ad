import { createHash, randomInt } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toFailure } from '../../../../main/core/errors.ts'
import { closeDatabase, type LibraryDb, openDatabase } from '../../../../main/core/store/open.ts'
import { createStores } from '../../../../main/core/store/stores.ts'
import { verifyLibrary } from '../../../../main/core/store/verify.ts'
import { filesIn } from '../../../../main/core/vault/library-folder.ts'
import { openLibrary } from '../../../../main/core/vault/open-library.ts'
import { aFolder } from '../../../helpers/folder.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

const flips = process.env.VERBATIM_LONG === '1' ? 5000 : 300
const pageBytes = 16_384

let library: TestLibrary
let place: ReturnType<typeof aFolder>
let sound: Buffer
let whole: string

beforeEach(() => {
  place = aFolder()
  library = createTestLibrary()
  fill(library)
  whole = everythingIn(library.db)
  closeDatabase(library.db)
  sound = readFileSync(library.file)
})
afterEach(() => {
  library.close()
  place.remove()
})

function fill({ db, stores, add }: TestLibrary): void {
  db.pragma('synchronous=OFF')
  const text = 'The committee on detention in Lower Sarn heard eleven witnesses and published what they said. '
  for (let year = 2001; year <= 2030; year++) {
    const draft = aReportDraft({
      passages: Array.from({ length: 20 }, (_, n) => aPassage(`${year} ${n} ${text.repeat(3)}`, { section: n % 3 })),
    })
    const reportId = add(aNewReport({ ...draft, metadata: { ...draft.metadata, coversYear: year } }))
    const tag = stores.tags.create({ name: `tag ${year}` })
    const span = { reportId, passage: 1, start: 0, endPassage: 2, end: 20 }
    stores.highlights.create({ span, tags: [tag.tagId], comment: `comment ${year}` })
  }
}

/** A digest of every row that a person could be shown, read in the ways in which the program reads. */
function everythingIn(db: LibraryDb): string {
  const hash = createHash('sha256')
  const { reports, highlights, tags, history } = createStores(db, () => 0)
  for (const { reportId } of reports.list()) {
    const read = [reports.get(reportId), reports.outline(reportId), reports.passages(reportId, 1, 1000)]
    hash.update(JSON.stringify(read)).update(reports.source(reportId)?.bytes ?? '')
  }
  hash.update(JSON.stringify([highlights.list({}), tags.list(), history.state()]))
  const match = db.prepare('SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid')
  for (const word of ['committee', 'sarn', '2017']) hash.update(JSON.stringify(match.all(word)))
  return hash.digest('hex')
}

type Outcome = 'as it was' | 'detected' | 'SILENTLY WRONG'

/** Opens a changed copy as the vault does, and says what came of reading all of it. */
async function readDamaged(bytes: Buffer): Promise<Outcome> {
  const files = filesIn(place.path)
  writeFileSync(files.database, bytes)
  let db: LibraryDb | undefined
  try {
    db = openLibrary(files, library.key)
    return everythingIn(db) === whole ? 'as it was' : 'SILENTLY WRONG'
  } catch (error) {
    expect(toFailure(error).code).toBe('library-damaged')
    if (db !== undefined) await expectToBeNamed(db)
    return 'detected'
  } finally {
    db?.close()
  }
}

/** What reading stumbled over, the check of the whole library names too, unless the stores cannot even begin. */
async function expectToBeNamed(db: LibraryDb): Promise<void> {
  let stores: ReturnType<typeof createStores>
  try {
    stores = createStores(db, () => 0)
  } catch (error) {
    expect(toFailure(error).code).toBe('library-damaged')
    return
  }
  const { ok, problems } = await verifyLibrary(db, stores)
  expect(ok).toBe(false)
  expect(problems.length).toBeGreaterThan(0)
}

async function count(changed: Iterable<Buffer>): Promise<Record<Outcome, number>> {
  const outcomes: Record<Outcome, number> = { 'as it was': 0, detected: 0, 'SILENTLY WRONG': 0 }
  for (const bytes of changed) outcomes[await readDamaged(bytes)] += 1
  return outcomes
}

describe('a damaged database', () => {
  test('the control: an undamaged copy reads as it was', async () => {
    expect(await readDamaged(sound)).toBe('as it was')
  })

  test(
    `${flips} flipped bytes are detected or harmless, never read as something else`,
    async () => {
      function* flipped(): Generator<Buffer> {
        for (let flip = 0; flip < flips; flip++) {
          const bytes = Buffer.from(sound)
          const at = randomInt(bytes.length)
          bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at)
          yield bytes
        }
      }
      const outcomes = await count(flipped())
      console.log(`flipped bytes in ${sound.length} bytes:`, outcomes)
      expect(outcomes['SILENTLY WRONG']).toBe(0)
      expect(outcomes.detected).toBeGreaterThan(flips / 2)
    },
    60_000 + flips * 200,
  )

  test('two pages that have changed places are detected or harmless', async () => {
    function* swapped(): Generator<Buffer> {
      for (let swap = 0; swap < 40; swap++) {
        const bytes = Buffer.from(sound)
        const [a, b] = [randomInt(sound.length / pageBytes), randomInt(sound.length / pageBytes)]
        sound.copy(bytes, a * pageBytes, b * pageBytes, (b + 1) * pageBytes)
        sound.copy(bytes, b * pageBytes, a * pageBytes, (a + 1) * pageBytes)
        yield bytes
      }
    }
    expect(await count(swapped())).toMatchObject({ 'SILENTLY WRONG': 0 })
  }, 120_000)

  test('a library cut short is detected at every length', async () => {
    function* cut(): Generator<Buffer> {
      for (let part = 1; part < 40; part++) yield sound.subarray(0, Math.floor((sound.length * part) / 40))
      for (const length of [1, 15, 16, 100, 4096, pageBytes - 1, pageBytes, pageBytes + 1])
        yield sound.subarray(0, length)
      for (const missing of [1, 64, pageBytes - 1, pageBytes]) yield sound.subarray(0, sound.length - missing)
    }
    const lengths = 39 + 8 + 4
    expect(await count(cut())).toEqual({ 'as it was': 0, detected: lengths, 'SILENTLY WRONG': 0 })
  }, 120_000)
})

describe('a damaged log', () => {
  test('flipped bytes in what a crash left give an earlier state whole, or are detected, never a mixture', async () => {
    const crashed = createTestLibrary()
    const files = filesIn(place.path)
    const outcomes = { 'the last state': 0, 'an earlier state': 0, detected: 0, 'SILENTLY WRONG': 0 }
    try {
      const reportId = crashed.add(aNewReport())
      closeDatabase(crashed.db)
      crashed.db = openDatabase(crashed.file, { key: crashed.key })
      const { highlights, tags } = createStores(crashed.db, () => 0)
      const states = [everythingIn(crashed.db)]
      for (let step = 0; step < 12; step++) {
        const span = { reportId, passage: 1, start: step, endPassage: 2, end: 20 }
        highlights.create({ span, tags: [], comment: `comment ${step}` })
        states.push(everythingIn(crashed.db))
        tags.create({ name: `tag ${step}` })
        states.push(everythingIn(crashed.db))
      }
      const [database, log] = ['', '-wal'].map((suffix) => readFileSync(crashed.file + suffix)) as [Buffer, Buffer]
      for (let flip = 0; flip <= flips / 2; flip++) {
        const bytes = Buffer.from(log)
        const at = randomInt(bytes.length)
        // The first is the control: nothing is flipped.
        if (flip > 0) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at)
        writeFileSync(files.database, database)
        writeFileSync(`${files.database}-wal`, bytes)
        rmSync(`${files.database}-shm`, { force: true })
        outcomes[stateOf(crashed.key, states)] += 1
      }
    } finally {
      crashed.close()
    }
    console.log('flipped bytes in the log:', outcomes)
    expect(outcomes['SILENTLY WRONG']).toBe(0)
    expect(outcomes['the last state']).toBeGreaterThan(0)
    expect(outcomes['an earlier state'] + outcomes.detected).toBeGreaterThan(0)
  }, 120_000)

  const stateOf = (key: Buffer, states: readonly string[]) => {
    let db: LibraryDb | undefined
    try {
      db = openLibrary(filesIn(place.path), key)
      const index = states.indexOf(everythingIn(db))
      if (index === states.length - 1) return 'the last state'
      return index === -1 ? 'SILENTLY WRONG' : 'an earlier state'
    } catch (error) {
      expect(toFailure(error).code).toBe('library-damaged')
      return 'detected'
    } finally {
      db?.close()
    }
  }
})
