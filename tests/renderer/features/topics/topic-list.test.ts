import { describe, expect, test } from 'vitest'
import type { Section } from '../../../../preload/contract/reports.ts'
import { alikeBelow, topicLines } from '../../../../renderer/features/topics/topic-list.ts'

const topics = [
  {
    topicId: 'integrity',
    parentId: null,
    names: { en: 'Integrity', ru: 'Неприкосновенность', kk: 'Қол сұғылмаушылық' },
  },
  { topicId: 'women', parentId: null, names: { en: 'Women’s rights', ru: 'Права женщин', kk: 'Әйел құқықтары' } },
  { topicId: 'torture', parentId: 'integrity', names: { en: 'Torture', ru: 'Пытки', kk: 'Азаптау' } },
]
const lines = (topic: string | null, foundTopic: string | null, language = 'en') =>
  topicLines(topics, { topic, foundTopic }, language)

describe('the list of topics', () => {
  test('has narrower topics below their wider one, after what is no topic', () => {
    expect(lines('torture', 'torture').map(({ name, depth, topic }) => [name, depth, topic])).toEqual([
      ['No topic', 0, null],
      ['Integrity', 0, 'integrity'],
      ['Torture', 1, 'torture'],
      ['Women’s rights', 0, 'women'],
    ])
  })

  test('offers the way back to what was found where that is another', () => {
    expect(lines('women', 'torture')[0]).toMatchObject({ name: 'As the program found it: Torture', topic: 'torture' })
    expect(lines('women', null)[0]).toMatchObject({ name: 'As the program found it: no topic', topic: null })
    expect(new Set(lines('women', null).map(({ id }) => id)).size).toBe(5)
  })

  test('is searched in every language, and shows the report’s own', () => {
    const [, , torture] = lines('torture', 'torture', 'ru-RU')
    expect(torture).toMatchObject({ localName: 'Пытки', wider: 'Integrity' })
    expect(torture?.searched).toContain('азаптау')
    expect(lines(null, null, 'fr').every(({ localName }) => localName === null)).toBe(true)
  })
})

test('sections below are counted while they say the same, however deep', () => {
  const section = (sectionId: number, parentId: number | null, topic: string | null) =>
    ({ sectionId, parentId, topic }) as Section
  const outline = [
    section(1, null, 'torture'),
    section(2, 1, 'torture'),
    section(3, 2, 'women'),
    section(4, 3, 'torture'),
    section(5, null, 'torture'),
  ]
  expect(alikeBelow(outline, outline[0] as Section)).toBe(2)
  expect(alikeBelow(outline, outline[4] as Section)).toBe(0)
})
