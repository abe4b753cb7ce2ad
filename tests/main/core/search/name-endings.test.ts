import { describe, expect, it } from 'vitest'
import { nameForms } from '../../../../main/core/search/name-endings.ts'

describe('nameForms', () => {
  it.each([
    ['назарбаевым', 'назарбаев'],
    ['назарбаеву', 'назарбаев'],
    ['назарбаевой', 'назарбаева'],
    ['назарбаевқа', 'назарбаев'],
    ['назарбаевтың', 'назарбаев'],
    ['зеленского', 'зеленский'],
    ['зеленской', 'зеленская'],
    ['путиным', 'путин'],
    ['казахстане', 'казахстан'],
    ['қазақстандағы', 'қазақстан'],
    ['астане', 'астана'],
    ['астаной', 'астана'],
    ['караганды', 'караганда'],
    ['юрия', 'юрий'],
    ['марии', 'мария'],
    ['сергеем', 'сергей'],
    ['казанью', 'казань'],
    ['алматыда', 'алматы'],
    ['өскеменнен', 'өскемен'],
    ['сауытбайдың', 'сауытбай'],
  ])('%s leads to %s', (word, base) => {
    expect(nameForms(word)).toContain(base)
    expect(nameForms(word)[0]).toBe(word)
  })

  it.each([
    ['зеленской', 'зеленский'],
    ['алматы', 'алмат'],
    ['назаров', 'назар'],
    ['абая', 'аба'],
  ])('%s does not lead to %s', (word, base) => {
    expect(nameForms(word)).not.toContain(base)
  })

  it('knows no endings of Latin names', () => {
    expect(nameForms('nazarbayeva')).toEqual(['nazarbayeva'])
  })
})
