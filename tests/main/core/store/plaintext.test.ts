import { randomBytes } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase } from '../../../../main/core/store/open.ts'
import { aFolder } from '../../../helpers/folder.ts'
import { aNewReport, aPassage, aReportDraft, createTestLibrary, type TestLibrary } from '../../../helpers/library.ts'

let library: TestLibrary
let place: ReturnType<typeof aFolder>
/** Words that stand nowhere else, by where they were put. */
let canaries: Record<string, string>
beforeEach(() => {
  place = aFolder()
  library = createTestLibrary()
  canaries = {}
  fill(library)
})
afterEach(() => {
  library.close()
  place.remove()
})

const canary = (where: string): string => {
  const word = `канарейка${where}${randomBytes(12).toString('hex')}`
  canaries[where] = word
  return word
}

function fill({ stores, add, db }: TestLibrary): void {
  const draft = aReportDraft()
  const text = canary('text')
  const filler = Array.from({ length: 2000 }, (_, n) => aPassage(`${text} ${n} ${randomBytes(400).toString('base64')}`))
  const { metadata } = draft
  const sections = [{ parent: null, number: '1', heading: canary('heading'), topic: null }]
  const report = aNewReport(
    {
      metadata: { ...metadata, title: canary('title'), url: canary('url') },
      sections,
      passages: filler,
      doubts: [canary('doubt')],
    },
    {},
  )
  const bytes = Buffer.from(`${canary('source')} `.repeat(100))
  const reportId = add({
    ...report,
    source: { ...report.source, fileName: canary('file name'), bytes, sizeBytes: bytes.length },
  })
  const tag = stores.tags.create({ name: canary('tag'), definition: canary('definition') })
  const span = { reportId, passage: 1, start: 0, endPassage: 1, end: 10 }
  const highlight = stores.highlights.create({ span, tags: [tag.tagId], comment: canary('comment') })
  stores.highlights.setComment(highlight.highlightId, canary('second comment'))
  stores.highlights.remove(highlight.highlightId)
  stores.history.undo()
  // What makes the database sort and rewrite everything it has.
  db.exec('CREATE INDEX sorted ON passages (text); DROP INDEX sorted; VACUUM')
  db.prepare('SELECT text FROM passages ORDER BY text DESC').all()
}

/** Where a canary stands in a file, in any of the ways in which a program writes text. */
function sung(bytes: Buffer): string[] {
  const { length } = bytes
  const found: string[] = []
  for (const [where, word] of Object.entries(canaries)) {
    const forms = {
      utf8: Buffer.from(word, 'utf8'),
      utf16: Buffer.from(word, 'utf16le'),
      base64: Buffer.from(Buffer.from(word).toString('base64').slice(2, -4)),
    }
    for (const [form, needle] of Object.entries(forms)) {
      if (length > 0 && bytes.includes(needle)) found.push(`${where} in ${form}`)
    }
  }
  return found
}

const sungIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => sung(readFileSync(join(folder, name))).map((found) => `${name}: ${found}`))

describe('the files hold nothing in the clear', () => {
  test('the control: a search for canaries finds them where they are', () => {
    const words = Object.values(canaries)
    expect(words).toHaveLength(11)
    expect(sung(Buffer.from(`x${words.join(' ')}y`, 'utf8'))).toHaveLength(11)
    expect(sung(Buffer.from(`x${words.join(' ')}y`, 'utf16le'))).toHaveLength(11)
  })

  test('while the library is open, with its log and the log’s index', () => {
    const copy = join(place.path, 'open')
    cpSync(library.folder, copy, { recursive: true })
    expect(readdirSync(copy).sort()).toEqual(['library.db', 'library.db-shm', 'library.db-wal'])
    expect(sungIn(copy)).toEqual([])
  })

  test('when it is closed', () => {
    closeDatabase(library.db)
    expect(readdirSync(library.folder)).toEqual(['library.db'])
    expect(sungIn(library.folder)).toEqual([])
  })

  test('in a copy made with VACUUM INTO', () => {
    const copy = join(place.path, 'copy.db')
    library.db.prepare('VACUUM INTO ?').run(copy)
    expect(readFileSync(copy).length).toBeGreaterThan(1_000_000)
    expect(sungIn(place.path)).toEqual([])
  })
})

describe.skipIf(process.platform !== 'linux')(
  'big sorts leave no temporary file (asked of Linux’s list of open files)',
  () => {
    /** Temporary files that are open while a sort larger than the cache is being read. */
    const spilled = (tempStore: 'MEMORY' | 'FILE'): string[] => {
      library.db.pragma(`temp_store=${tempStore}`)
      library.db.pragma('cache_size=-100')
      // Some 30 MB: the driver sorts the first 4 in memory whatever it is told.
      const rows = library.db
        .prepare('SELECT p.text FROM passages p, json_each(?) n ORDER BY substr(p.text, 30), n.key')
        .iterate(JSON.stringify(Array(30).fill(0)))
      rows.next()
      const open = readdirSync('/proc/self/fd').flatMap((fd) => {
        try {
          return [readlinkSync(`/proc/self/fd/${fd}`)]
        } catch {
          // Closed since it was listed.
          return []
        }
      })
      rows.return?.()
      return open.filter((path) => path.includes('etilqs_'))
    }

    test('the control: with temporary files allowed there are some', () => {
      expect(spilled('FILE').length).toBeGreaterThan(0)
    })

    test('with the library’s own setting there are none', () => {
      expect(spilled('MEMORY')).toEqual([])
    })
  },
)
