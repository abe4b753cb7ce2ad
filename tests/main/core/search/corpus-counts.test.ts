import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getCorpus } from '../../../bench/corpus.ts'
import { createTestCore, type TestCore } from '../../../helpers/core.ts'

// Totals against a scan of every passage, on real texts. What is asked for is drawn from the texts themselves while the
// test runs, so that no word of them stands here. `VERBATIM_LONG=1` takes every report there is.

const corpus = join(import.meta.dirname, '../../../../../shared/corpus')
const isAbsent = !existsSync(corpus)
const isLong = process.env.VERBATIM_LONG === '1'

/** A generator of whole numbers below a bound, the same every time. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** Words of a text, taken apart by other means than the search's own; a space before and after each. */
const spaced = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{Nd}\p{Nl}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `

describe.skipIf(isAbsent)('totals on real texts (skipped where the corpus is absent)', () => {
  let desk: TestCore
  const passages: string[] = []

  beforeAll(async () => {
    desk = await createTestCore()
    await desk.importFiles(isLong ? [getCorpus().all] : [join(corpus, 'kazakhstan'), join(corpus, 'seeds')])
    for (const { reportId, passages: count } of await desk.ask('reports.list', {})) {
      for (let from = 1; from <= count; from += 500) {
        const some = await desk.ask('reports.passages', { reportId, from, to: from + 499 })
        passages.push(...some.map(({ text }) => spaced(text)))
      }
    }
  }, 600_000)
  afterAll(() => desk.close())

  /** Some words in a row, from anywhere in the texts. */
  function row(random: (below: number) => number, length: number): string[] {
    for (;;) {
      const words = (passages[random(passages.length)] ?? '').trim().split(' ')
      const at = random(words.length)
      // What Unicode takes apart otherwise (ß, ё, ideographs) has its own tests.
      if (
        words.length >= at + length &&
        words.slice(at, at + length).every((word) => /^[a-zа-яәғқңөұүһі0-9]+$/.test(word))
      ) {
        return words.slice(at, at + length)
      }
    }
  }

  const total = async (query: string): Promise<number> =>
    (await desk.ask('search.query', { query, limit: 1, offset: 0, isExact: true })).total
  const scan = (holds: (passage: string) => boolean): number => passages.filter(holds).length
  const runs = isLong ? 40 : 120

  it('are exact for words', async () => {
    const random = seeded(11)
    for (let run = 0; run < runs; run++) {
      const [word = ''] = row(random, 1)
      expect([word.length, await total(`=${word}`)]).toEqual([word.length, scan((text) => text.includes(` ${word} `))])
    }
  }, 600_000)

  it('are exact for phrases', async () => {
    const random = seeded(12)
    for (let run = 0; run < runs; run++) {
      const phrase = row(random, 2 + random(4)).join(' ')
      expect([run, await total(`"${phrase}"`)]).toEqual([run, scan((text) => text.includes(` ${phrase} `))])
    }
  }, 600_000)

  it('are exact for beginnings', async () => {
    const random = seeded(13)
    for (let run = 0; run < runs; run++) {
      const [word = ''] = row(random, 1)
      const start = word.slice(0, Math.max(2, word.length - 1 - random(4)))
      if (start.length < 2) continue
      expect([run, await total(`${start}*`)]).toEqual([run, scan((text) => text.includes(` ${start}`))])
    }
  }, 600_000)

  it('are exact for words near each other', async () => {
    const random = seeded(14)
    for (let run = 0; run < runs; run++) {
      const words = row(random, 3 + random(8))
      const [first = '', last = ''] = [words[0], words.at(-1)]
      const distance = random(words.length)
      const isNear = (text: string): boolean => {
        const all = text.trim().split(' ')
        const [a, b] = [first, last].map((wanted) => all.flatMap((word, at) => (word === wanted ? [at] : [])))
        return (a ?? []).some((x) => (b ?? []).some((y) => Math.abs(x - y) - 1 <= distance))
      }
      const expected = scan((text) => text.includes(` ${first} `) && text.includes(` ${last} `) && isNear(text))
      expect([run, await total(`near("${first}" "${last}", ${distance})`)]).toEqual([run, expected])
    }
  }, 600_000)

  it('are exact for all of several words, any of them, and one without another', async () => {
    const random = seeded(15)
    for (let run = 0; run < runs; run++) {
      const [a = '', b = ''] = [row(random, 1)[0], row(random, 1)[0]]
      const has = (word: string) => (text: string) => text.includes(` ${word} `)
      expect([run, await total(`=${a} =${b}`)]).toEqual([run, scan((text) => has(a)(text) && has(b)(text))])
      expect([run, await total(`=${a} OR =${b}`)]).toEqual([run, scan((text) => has(a)(text) || has(b)(text))])
      expect([run, await total(`=${a} NOT =${b}`)]).toEqual([run, scan((text) => has(a)(text) && !has(b)(text))])
    }
  }, 600_000)
})
