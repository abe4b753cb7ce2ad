import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSearchLibrary, type SearchLibrary } from './search-library.ts'

let desk: SearchLibrary
beforeAll(async () => {
  desk = createSearchLibrary([
    { passages: ['Sarn and Nur-Sultan, prison and police.'], headings: ['Prison'] },
    { language: 'kk', passages: ['Мектептерімізде құқық.'] },
  ])
  await desk.search.ready()
})
afterAll(() => desk.close())

it('suggestions and other spellings come for any text, no more than asked for', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 1000 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 10 }), async (given, limit) => {
      expect((await desk.search.suggest({ text: given, limit })).length).toBeLessThanOrEqual(limit)
      const { total, hits } = await desk.search.query({ query: given, limit: 3, offset: 0 })
      expect(hits.length).toBe(Math.min(3, total))
    }),
    { numRuns: 60 },
  )
})

it('a name is completed to the whole of it, after what was typed before', async () => {
  const named = createSearchLibrary([
    {
      passages: [
        'In May the journalist Arman Veteri was held.',
        'The court let Arman Veteri go in June.',
        'Nobody asked Sabi Veteri, and nobody vetoed it.',
      ],
    },
  ])
  try {
    await named.search.ready()
    const names = async (text: string) =>
      (await named.search.suggest({ text, limit: 8 })).filter(({ kind }) => kind === 'name').map((one) => one.text)
    expect(await names('vet')).toEqual(['Arman Veteri'])
    expect(await names('prison veteri')).toEqual(['prison Arman Veteri'])
    expect([await names('ve'), await names('veteri '), await names('court')]).toEqual([[], [], []])
  } finally {
    named.close()
  }
})
