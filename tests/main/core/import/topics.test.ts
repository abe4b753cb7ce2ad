import { describe, expect, it } from 'vitest'
import { foldHeading, topicOf, topics } from '../../../../main/core/import/topics.ts'

describe('the taxonomy', () => {
  it('names each topic once, under a topic that stands before it', () => {
    const seen = new Set<string>()
    for (const { id, parent } of topics) {
      expect(seen.has(id)).toBe(false)
      if (parent !== null) expect(seen.has(parent), `${id} under ${parent}`).toBe(true)
      seen.add(id)
    }
  })

  it('has a name in English, Russian and Kazakh for each', () => {
    for (const { id, names } of topics) {
      expect([id, names.en, names.ru, names.kk].every((name) => name.length > 2)).toBe(true)
      expect(names.ru).toMatch(/\p{Script=Cyrillic}/u)
      expect(names.kk).toMatch(/\p{Script=Cyrillic}/u)
    }
  })

  it('writes headings and phrases as headings are folded, and gives none to two topics', () => {
    const all = topics.flatMap(({ headings }) => headings)
    for (const heading of [...all, ...topics.flatMap(({ phrases }) => phrases)])
      expect(foldHeading(heading)).toBe(heading)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('the topic of a section', () => {
  const cases: readonly (readonly [heading: string, around: string | null, topic: string | null])[] = [
    ['EXECUTIVE SUMMARY', null, 'overview'],
    ['Respect for the Integrity of the Person, Including Freedom from:', null, 'integrity'],
    ['Arbitrary Deprivation of Life and Other Unlawful or Politically Motivated Killings', 'integrity', 'killings'],
    ['Torture and Other Cruel, Inhuman, or Degrading Treatment or Punishment', 'integrity', 'torture'],
    ['Prison and Detention Center Conditions', 'torture', 'prison-conditions'],
    ['Physical Conditions', 'prison-conditions', 'prison-conditions'],
    ['Independent Monitoring', 'prison-conditions', 'prison-conditions'],
    ['Arrest Procedures and Treatment of Detainees', 'arbitrary-detention', 'arrest-procedures'],
    ['Arbitrary Arrest:', 'arrest-procedures', 'arbitrary-detention'],
    [
      'Politically Motivated Reprisal Against Individuals Located Outside the Country',
      'fair-trial',
      'transnational-repression',
    ],
    ['Transnational Repression', 'integrity', 'transnational-repression'],
    ['Freedom of Expression, Including for Members of the Press and Other Media', 'civil-liberties', 'expression'],
    ['Freedoms of Peaceful Assembly and Association', 'civil-liberties', 'assembly'],
    ['Freedom of Association', 'assembly', 'association'],
    ['Freedom of Association and the Right to Collective Bargaining', 'worker-rights', 'unions'],
    [
      'Freedom of Movement, Internally Displaced Persons, Protection of Refugees, and Stateless Persons',
      'civil-liberties',
      'movement',
    ],
    ['Participation of Women and Members of Minority Groups', 'political-participation', 'political-participation'],
    ['Discrimination, Societal Abuses, and Trafficking in Persons', null, 'discrimination'],
    ['Women', 'discrimination', 'women'],
    ['Discrimination', 'women', 'women'],
    ['Rape and Domestic Violence', 'women', 'domestic-violence'],
    ["Women's and Girls' Rights", null, 'women'],
    ['Discrimination with Respect to Employment and Occupation', 'worker-rights', 'employment-discrimination'],
    ['Asylum Seekers and Refugees', null, 'refugees'],
    ['Key International Actors', null, 'international-actors'],
    ['Life', null, 'integrity'],
    ['Свобода собраний', null, 'assembly'],
    ['Еңбек құқықтары', null, 'worker-rights'],
    ['In-country Movement', 'assembly', 'movement'],
    ['Access to Asylum', 'movement', 'refugees'],
    ['Censorship or Content Restrictions', null, 'expression'],
    ['Internet Censorship', null, 'internet'],
    ['Female Genital Mutilation/Cutting (FGM/C)', 'children', 'harmful-practices'],
    ['Sexual Harassment', 'discrimination', 'women'],
    ['Birth Registration:', 'discrimination', 'children'],
    ['Education', 'children', 'children'],
    ['Child Soldiers', 'armed-conflict', 'child-soldiers'],
    ['Participation of Women and Minorities', null, 'political-participation'],
    ['Death Penalty', null, 'death-penalty'],
    ['Migrant Workers', null, 'worker-rights'],
    ['Lack of Accountability for Past Abuses', null, 'accountability'],
    ['Climate Change Policies and Impacts', null, 'environment'],
    ['Насильственные исчезновения', null, 'disappearance'],
    ['Права людей с инвалидностью', null, 'disability'],
    ['Тұрмыстық зорлық-зомбылық', null, 'domestic-violence'],
    ['Методика', null, null],
    ['Methodology', null, null],
  ]
  it.each(cases)('%s, inside %s, is %s', (heading, around, topic) => {
    expect(topicOf(heading, around)).toBe(topic)
  })
})
