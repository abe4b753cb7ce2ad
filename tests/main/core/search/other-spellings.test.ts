import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

let desk: SearchLibrary
beforeAll(() => {
  desk = createSearchLibrary([
    {
      passages: [
        'The mayor of Zhanaozen met Bokayev and the actor Mark Fields.',
        'In Janaozen, Bokaev spoke; the fields were dry and a mark was left.',
        'A court in Nur-Sultan heard the case, and Nursultan was quiet.',
        'The police of Sana’a and the WHO saw nothing in Taj.',
      ],
    },
    {
      language: 'ru',
      passages: ['Мэр Жанаозена ждал Бокаева.', 'С Бокаевым говорили в Жанаозене.', 'На стене была марка.'],
    },
    {
      language: 'kk',
      passages: ['Кеше Жаңаөзенде жиын өтті.', 'Адам құқығы қорғалды.', 'Қала Боқаевқа ұнады.'],
    },
  ])
})
afterAll(() => desk.close())

/** To the stemmer the Russian cases are two words. */
const zhanaozen = ['janaozen name', 'жанаозена name', 'жанаозене name', 'жаңаөзенде name']

const also = async (query: string, notAlso?: string[]) =>
  (await desk.search.query({ query, limit: 50, offset: 0, notAlso })).alsoSearched.map(
    ({ alternative, why }) => `${alternative} ${why}`,
  )

describe('names', () => {
  it.each(['Bokayev', 'bokaev', 'Бокаев', 'Бокаевым', 'Боқаевтың', 'Bokajev'])(
    'are found in every alphabet, romanisation and case: %s',
    async (query) => {
      expect((await desk.find(query)).sort()).toEqual(['0:1', '0:2', '1:1', '1:2', '2:3'])
    },
  )

  it.each(['Zhanaozen', 'Janaozen', 'Жанаозен', 'Жаңаөзен', 'Жаңаөзеннің'])('of places too: %s', async (query) => {
    expect((await desk.find(query)).sort()).toEqual(['0:1', '0:2', '1:1', '1:2', '2:1'])
  })

  it('are told with their reason, one for all forms of a stem, none that the query has itself', async () => {
    expect((await also('Zhanaozen')).sort()).toEqual(zhanaozen)
    expect((await also('Жаңаөзен')).sort()).toEqual([
      'janaozen name',
      'zhanaozen name',
      'жанаозена name',
      'жанаозене name',
    ])
  })

  it('are left out one by one, and all when the query is exact', async () => {
    expect((await also('Zhanaozen', ['JANAOZEN', 'жанаозена'])).sort()).toEqual(zhanaozen.slice(2))
    const { total } = await desk.search.query({ query: 'Zhanaozen', limit: 5, offset: 0, notAlso: ['janaozen'] })
    expect(total).toBe(4)
    expect(await desk.find('Zhanaozen', { isExact: true })).toEqual(['0:1'])
    expect(await desk.find('"Zhanaozen"')).toEqual(['0:1'])
  })

  it('may be of several parts', async () => {
    expect(await desk.find('Nursultan')).toEqual(['0:3'])
    expect(await also('Нурсултан')).toEqual(['nur sultan name', 'nursultan name'])
    expect(await also('Nur-Sultan')).toEqual(['nursultan name'])
    expect(await also('Sanaa')).toEqual(['sana a name'])
  })

  it('are not ordinary words that only look like one, acronyms or what is very short', async () => {
    // In these reports a mark and fields are no names, so nobody who types them means Mark Fields in Russian.
    expect(await also('mark fields')).toEqual([])
    expect(await also('марк')).toEqual([])
    expect(await also('Уо')).toEqual([])
    expect(await also('Tay')).toEqual([])
  })
})

describe('Kazakh words in Russian letters', () => {
  it('are found when the library lacks what was typed', async () => {
    expect(await also('кукыгы')).toEqual(['құқығы letters'])
    expect(await desk.find('адам кукык')).toEqual(['2:2'])
  })

  it('are not added to a word that the library holds', async () => {
    expect(await also('адам')).toEqual([])
    expect(await also('қала')).toEqual([])
  })
})

describe('corrections', () => {
  it('bring the other spellings of a name with them', async () => {
    expect((await also('Zhanaozn')).sort()).toEqual([...zhanaozen, 'zhanaozen correction'].sort())
  })

  it('are nothing that was taken off', async () => {
    expect(await also('polce')).toEqual(['police correction'])
    expect(await also('polce', ['police'])).toEqual([])
  })
})
