import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

const english = [
  'The police arrested two journalists in Lower Sarn.',
  'A journalist was arrested, and the court of Sarn released her.',
  'Police custody lasted nine days; the government’s lawyers objected.',
  'Freedom of assembly is in the constitution. The assembly of freedom fighters is not.',
  'The café “Ǿre” was searched in 2019 under Law 14.',
  'Well-known editors were tortured, and torture went unpunished.',
]
const russian = [
  'Журналистов задержали ещё в мае.',
  'Суд вынес приговор журналисту; права человека нарушены.',
  'Правозащитники посетили Вардению.',
]
const kazakh = [
  'Мектептерімізде қазақ тілі оқытылады.',
  'Сот журналистің құқығын қорғады.',
  'Қазақстанда және Вардияда заңдар өзгерді.',
]

describe('a query', () => {
  let desk: SearchLibrary
  beforeAll(() => {
    desk = createSearchLibrary([
      { title: 'Vardania 2019', passages: english, headings: ['Arbitrary Arrest', 'Prison Conditions'] },
      { title: 'Вардения 2020', language: 'ru', passages: russian },
      { title: 'Вардия 2021', language: 'kk', passages: kazakh },
    ])
  })
  afterAll(() => desk.close())

  it.each([
    ['a word in any form', 'journalist', ['0:1', '0:2']],
    ['all of the words', 'police journalists', ['0:1']],
    ['a word before an apostrophe', 'government', ['0:3']],
    ['a word with a hyphen as words in a row', 'well-known', ['0:6']],
    ['a phrase, exactly', '"freedom of assembly"', ['0:4']],
    ['a phrase in its order only', '"assembly freedom"', []],
    ['a phrase in its form only', '"journalist arrested"', []],
    ['OR', 'custody OR café', ['0:3', '0:5']],
    ['NOT', 'journalist NOT police', ['0:2']],
    ['a minus before a phrase', 'journalist -"lower sarn"', ['0:2']],
    ['parentheses', 'sarn (police OR released)', ['0:1', '0:2']],
    ['a beginning', 'tort*', ['0:6']],
    ['a beginning that ends a phrase', '"lower sa*"', ['0:1']],
    ['a word without its accents', 'cafe ore', ['0:5']],
    ['a word with accents that it lacks', 'pólice', ['0:1', '0:3']],
    ['numbers', '2019 14', ['0:5']],
    ['a word that Russian and Kazakh share, in the forms of both', 'журналисты', ['1:1', '1:2', '2:2']],
    ['е for ё', 'еще', ['1:1']],
    ['ё for е', 'нарушёны', ['1:2']],
    ['a Russian phrase', '"права человека"', ['1:2']],
    ['a Kazakh word by its stem', 'мектеп', ['2:1']],
    ['a Kazakh word by another form', 'мектептің', ['2:1']],
    ['a Kazakh name in a case', 'Қазақстан', ['2:3']],
    ['a stem whose last sound changes', 'құқық', ['2:2']],
    ['words that no passage holds together', 'custody café', []],
    ['nothing for nothing', ' ', []],
  ])('finds %s', async (_, query, expected) => {
    const { total, hits } = await desk.search.query({ query, limit: 50, offset: 0, isExact: true })
    const found = hits.map(({ reportId, passage }) => `${desk.uids.indexOf(reportId)}:${passage}`)
    expect(found.sort()).toEqual(expected)
    expect(total).toBe(expected.length)
  })

  it('answers where it stands, with its text and its matches', async () => {
    const { hits } = await desk.search.query({ query: 'journalist "two jour*"', limit: 1, offset: 0 })
    expect(hits).toEqual([
      {
        kind: 'passage',
        reportId: desk.uids[0],
        passage: 1,
        sectionId: 1,
        text: english[0],
        matches: [[20, 35]],
        snippet: english[0],
        snippetMatches: [[20, 35]],
      },
    ])
  })

  it('looks within one report when asked to', async () => {
    expect((await desk.find('журналист')).sort()).toEqual(['1:1', '1:2', '2:2'])
    expect((await desk.find('журналист', { reportId: desk.uids[1] ?? '' })).sort()).toEqual(['1:1', '1:2'])
    await expect(desk.find('журналист', { reportId: '0'.repeat(16) })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('adds the closest spellings of a word that the library lacks, and says so', async () => {
    const result = await desk.search.query({ query: 'journalst arested', limit: 5, offset: 0 })
    expect(result.alsoSearched).toEqual([
      { term: 'journalst', alternative: 'journalist', why: 'correction' },
      { term: 'arested', alternative: 'arrested', why: 'correction' },
    ])
    expect(result.total).toBe(2)
    expect(result.readAs).toBe('journalst arested')
  })

  it('corrects Russian and Kazakh words too', async () => {
    expect(await desk.find('правозащтники')).toEqual(['1:3'])
    expect(await desk.find('мектептерімзде')).toEqual(['2:1'])
  })

  it('searches as typed when asked to', async () => {
    const result = await desk.search.query({ query: 'journalst', limit: 5, offset: 0, isExact: true })
    expect(result).toMatchObject({ total: 0, hits: [], alsoSearched: [] })
  })

  it('corrects no word that the library holds in some form, and no phrase', async () => {
    expect((await desk.search.query({ query: 'polices', limit: 5, offset: 0 })).alsoSearched).toEqual([])
    expect((await desk.search.query({ query: '"journalst"', limit: 5, offset: 0 })).total).toBe(0)
  })
})

describe('the ranking', () => {
  it('puts the form that was typed above other forms', async () => {
    const filler = 'The ministry of Vardania answered no letters this year.'
    const desk = createSearchLibrary([
      {
        passages: [
          `${filler} Arrests.`,
          `${filler} Arresting.`,
          `${filler} Arrest.`,
          `${filler} Arrested.`,
          ...Array.from({ length: 20 }, () => filler),
        ],
      },
    ])
    expect((await desk.find('arresting'))[0]).toBe('0:2')
    expect((await desk.find('arrests'))[0]).toBe('0:1')
    desk.close()
  })

  it('puts passages that say more of it first', async () => {
    const long = 'The annual report of the office describes many other things at great length and in detail.'
    const desk = createSearchLibrary([
      { passages: [`${long} Torture occurred. ${long}`, 'Torture, and again torture.', long, long, long] },
    ])
    expect(await desk.find('torture')).toEqual(['0:2', '0:1'])
    desk.close()
  })

  it('is the same whether a word is so common that it is passed over', async () => {
    const desk = createSearchLibrary([
      { passages: ['Freedom of the press.', 'Freedom from the press.', 'Press freedom of Sarn.', 'Of freedom alone.'] },
    ])
    expect((await desk.find('freedom of press')).sort()).toEqual(['0:1', '0:3'])
    expect((await desk.find('of the')).sort()).toEqual(['0:1'])
    expect((await desk.find('freedom NOT of')).sort()).toEqual(['0:2'])
    desk.close()
  })

  it('pages through every match once, in an order that does not depend on the page', async () => {
    const passages = Array.from({ length: 330 }, (_, i) => `Police number ${i}. ${'Calm. '.repeat(i % 7)}`)
    const desk = createSearchLibrary([{ passages }])
    const all = await desk.find('police')
    const pages: string[] = []
    for (let offset = 0; offset < 330; offset += 40) {
      const { hits, total } = await desk.search.query({ query: 'police', limit: 40, offset })
      expect(total).toBe(330)
      pages.push(...hits.map(({ passage }) => `0:${passage}`))
    }
    expect(new Set(all).size).toBe(330)
    expect(pages).toEqual(all)
    desk.close()
  })

  it('finds the few that hold a common word among the many that do not', async () => {
    const without = Array.from({ length: 600 }, () => 'Press, press.')
    const long = 'The press of Sarn is described here at great length, with much else that matters less.'
    const desk = createSearchLibrary([{ passages: [...without, long, long] }])
    expect((await desk.find('press of', { limit: 50 })).sort()).toEqual(['0:601', '0:602'])
    desk.close()
  })

  it('ranks a sample of a match that is very large, and pages through every match once', async () => {
    const passages = Array.from({ length: 17_000 }, (_, i) => `Police of ${'calm '.repeat(i % 5)}`)
    const desk = createSearchLibrary([{ passages }])
    for (const query of ['police', 'police of']) {
      const seen = new Set<number>()
      for (const offset of [0, 480, 5600, 8400, 16_600]) {
        const { hits, total } = await desk.search.query({ query, limit: 400, offset })
        expect(total).toBe(17_000)
        expect(hits.length).toBe(400)
        for (const { passage } of hits) seen.add(passage)
      }
      expect(seen.size).toBe(2000)
    }
    desk.close()
  })
})

describe('a search while other things happen', () => {
  it('answers an older query that still waits with cancelled', async () => {
    const desk = createSearchLibrary([{ passages: english }])
    const asked = ['p', 'po', 'pol', 'police'].map((query) => desk.search.query({ query, limit: 5, offset: 0 }))
    const answers = await Promise.allSettled(asked)
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled'])
    for (const answer of answers.slice(0, 3)) expect(answer).toMatchObject({ reason: { code: 'cancelled' } })
    desk.close()
  })

  it('answers a query of a library that was locked meanwhile with locked', async () => {
    const desk = createSearchLibrary([{ passages: english }])
    const asked = desk.search.query({ query: 'police', limit: 5, offset: 0 })
    desk.close()
    await expect(asked).rejects.toMatchObject({ code: 'locked' })
  })

  it('sees a report that was added after the same query, in its own language', async () => {
    const desk = createSearchLibrary([{ passages: english }])
    expect((await desk.search.query({ query: 'journalists prisonniers', limit: 5, offset: 0 })).total).toBe(0)
    expect((await desk.search.query({ query: 'journalist', limit: 5, offset: 0 })).total).toBe(2)
    desk.add({ passages: ['A journalist spoke.'] })
    expect((await desk.search.query({ query: 'journalist', limit: 5, offset: 0 })).total).toBe(3)
    desk.add({ language: 'fr', passages: ['Les journalists sont prisonniers.'] })
    expect((await desk.search.query({ query: 'journalists prisonniers', limit: 5, offset: 0 })).total).toBe(1)
    expect((await desk.search.query({ query: 'journalists', limit: 5, offset: 0 })).total).toBe(4)
    desk.close()
  })

  it('stops gathering words when the library is locked', async () => {
    const desk = createSearchLibrary([{ passages: english }])
    const ready = desk.search.ready()
    desk.close()
    await expect(ready).resolves.toBeUndefined()
  })
})

describe('suggestions', () => {
  let desk: SearchLibrary
  beforeAll(async () => {
    desk = createSearchLibrary([
      { title: 'Vardania 2019', passages: english, headings: ['Freedom of Assembly', 'Prison Conditions'] },
      { title: 'Vardania 2020', passages: ['Journalists, journalists.'], headings: ['Freedom of Assembly'] },
    ])
    desk.library.db.exec("INSERT INTO tags VALUES ('t', 'Police custody', 'police custody', 1, '', NULL, 1)")
    await desk.search.ready()
  })
  afterAll(() => desk.close())

  const suggest = (text: string, limit = 8) => desk.search.suggest({ text, limit })

  it('complete the last word by the frequent words of the library', async () => {
    expect((await suggest('court jour')).filter(({ kind }) => kind === 'word')).toEqual([
      { text: 'court journalists', kind: 'word', reportId: null, sectionId: null },
      { text: 'court journalist', kind: 'word', reportId: null, sectionId: null },
    ])
  })

  it('correct a word that nothing in the library begins with', async () => {
    expect((await suggest('journalst')).map(({ text }) => text)).toEqual(['journalist'])
  })

  it('offer tags, titles with their report, and headings with their place when they have one', async () => {
    expect(await suggest('custo')).toContainEqual({
      text: 'Police custody',
      kind: 'tag',
      reportId: null,
      sectionId: null,
    })
    expect(await suggest('vardania 2020')).toEqual([
      { text: 'Vardania 2020', kind: 'title', reportId: desk.uids[1], sectionId: null },
    ])
    expect(await suggest('prison cond')).toContainEqual({
      text: 'Prison Conditions',
      kind: 'heading',
      reportId: desk.uids[0],
      sectionId: 2,
    })
    expect(await suggest('freedom of asse')).toContainEqual({
      text: 'Freedom of Assembly',
      kind: 'heading',
      reportId: null,
      sectionId: null,
    })
  })

  it('are no more than asked for, and none for nothing', async () => {
    expect((await suggest('c', 4)).map(({ kind }) => kind)).toEqual(['word', 'word', 'tag', 'heading'])
    expect((await suggest('c', 1)).length).toBe(1)
    expect(await suggest(' …', 3)).toEqual([])
  })

  it('come after the answer to what is being searched', async () => {
    const told: string[] = []
    const asked = [
      desk.search.query({ query: 'journalists', limit: 5, offset: 0 }).then(() => told.push('hits')),
      suggest('journalists').then(() => told.push('suggestions')),
    ]
    await Promise.all(asked)
    expect(told).toEqual(['hits', 'suggestions'])
  })

  it('are none of a library that was locked meanwhile', async () => {
    const other = createSearchLibrary([{ passages: english }])
    const asked = other.search.suggest({ text: 'pol', limit: 5 })
    other.close()
    await expect(asked).rejects.toMatchObject({ code: 'locked' })
  })

  it('follow an import', async () => {
    desk.add({ title: 'Vardania 2021', passages: ['Zzyzx was closed.'] })
    desk.search.reportsChanged()
    await expect
      .poll(async () => (await suggest('zzy')).map(({ text }) => text), { timeout: 10_000 })
      .toEqual(['zzyzx'])
  })
})
