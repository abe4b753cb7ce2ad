import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { foldWord, maxWordLength } from '../../../../main/core/search/fold.ts'
import { wordBounds } from '../../../../main/core/search/words.ts'

describe('foldWord', () => {
  it.each([
    ['Café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['ÉCOLE', 'ecole'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Erdoğan', 'erdogan'],
    ['Łódź', 'lodz'],
    ['Ǿre', 'ore'],
    ['ﬁne', 'fine'],
    ['ＡＢＣ', 'abc'],
    ['Ещё', 'еще'],
    ['ЁЛКА', 'елка'],
    ['права\u0301', 'права'],
    ['и\u0306од', 'йод'],
    ['Їжак', 'їжак'],
    ['ӘДІЛЕТ', 'әділет'],
    ['ҚҰҚЫҚ', 'құқық'],
    ['Һ', 'һ'],
    ['Ἀθήνας', 'αθηνασ'],
    ['de\u00adtained', 'detained'],
    ['كِتَاب', 'كتاب'],
    ['\u0640', ''],
  ])('%s becomes %s', (word, expected) => {
    expect(foldWord(word)).toBe(expected)
  })

  it('keeps a run of letters no longer than a word can be', () => {
    expect(foldWord('a'.repeat(100_000))).toBe('a'.repeat(maxWordLength))
    expect(foldWord('𐐷'.repeat(1000)).isWellFormed()).toBe(true)
  })

  it('gives words that the database’s tokenizer sees as one word each, and the same word', () => {
    const db = new Database(':memory:')
    db.exec(`
      CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = "unicode61 remove_diacritics 0");
      CREATE VIRTUAL TABLE terms USING fts5vocab (texts, instance);`)
    const insert = db.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)')
    const expected = new Map<number, string>()
    db.transaction(() => {
      for (let code = 1; code < 0x20000; code++) {
        if (code >= 0xd800 && code <= 0xdfff) continue
        const text = `a${String.fromCodePoint(code)}a`
        const [start, end] = wordBounds(text)
        // Only characters that do not part the word.
        if (wordBounds(text).length !== 2) continue
        const folded = foldWord(text.slice(start, end))
        insert.run(code, folded)
        expected.set(code, folded)
      }
    })()
    const seen = new Map<number, string>()
    for (const row of db.prepare('SELECT doc, term, offset FROM terms').all() as {
      doc: number
      term: string
      offset: number
    }[]) {
      seen.set(row.doc, (seen.get(row.doc) ?? '') + (row.offset > 0 ? '|' : '') + row.term)
    }
    db.close()
    const wrong = [...expected].filter(([code, folded]) => seen.get(code) !== folded)
    expect(expected.size).toBeGreaterThan(40_000)
    expect(wrong.map(([code, folded]) => [code.toString(16), folded, seen.get(code)])).toEqual([])
  })
})
