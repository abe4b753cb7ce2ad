import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemKazakh } from '../../../../main/core/search/kazakh.ts'

describe('stemKazakh', () => {
  it.each([
    ['мектеп', 'мектеп мектептер мектепте мектептің мектебі мектебінде мектептерімізде мектептерге'],
    ['қазақстан', 'қазақстан қазақстанда қазақстанның қазақстанға қазақстаннан қазақстандағы қазақстанмен'],
    ['құқық', 'құқық құқығы құқықтары құқықтарын құқықтарының құқыққа'],
    ['адам', 'адам адамдар адамдардың адамның адамға адамды адаммен адамнан'],
    ['бала', 'бала балалар балалардың баланың балаға баласы баласының балаларына'],
    ['қала', 'қала қалада қалалар қаласы қаласында қаласының қаладан қаламен'],
    ['сот', 'сот соттар соттың сотқа сотта соттан соты сотының'],
    ['үкімет', 'үкімет үкіметі үкіметтің үкіметке үкіметтен үкіметпен'],
    ['түрме', 'түрме түрмеде түрмеден түрмелер түрмесі түрмесінде'],
    ['тіл', 'тіл тілі тілінде тілдер тілдің тілге'],
    ['жыл', 'жыл жылы жылдар жылдары жылғы жылдың жылда'],
    ['ел', 'ел елде елдің елге елдер елдерінде'],
    ['іс', 'іс ісі істер істі іске ісінде'],
    ['халық', 'халық халқы халқының халыққа халықтың'],
    ['полиция', 'полиция полициясы полициясының полицияға полициядан'],
    ['министрлік', 'министрлік министрлігі министрлігінің министрлікке'],
    ['журналис', 'журналист журналистер журналистерді журналиске журналистің'],
    ['назарбаев', 'назарбаев назарбаевқа назарбаевтың назарбаевты назарбаевпен'],
    ['заң', 'заң заңы заңдар заңдары заңның заңға заңмен'],
  ])('brings the forms of %s together', (expected, forms) => {
    expect(forms.split(' ').map((form) => [form, stemKazakh(form)])).toEqual(
      forms.split(' ').map((form) => [form, expected]),
    )
  })

  it.each([
    ['a suffix of the other harmony', 'мектепта', 'мектепта'],
    ['a suffix that does not fit the sound before it', 'адамтар', 'адамтар'],
    ['what would leave no stem', 'да', 'да'],
    ['a word that is no Cyrillic word', 'qalada', 'qalada'],
  ])('leaves alone %s', (_, word, expected) => {
    expect(stemKazakh(word)).toBe(expected)
  })

  it('keeps different words apart', () => {
    const words = ['мектеп', 'мемлекет', 'адам', 'адал', 'сот', 'соғыс', 'тіл', 'тілек', 'жыл', 'жол', 'заң', 'заман']
    expect(new Set(words.map(stemKazakh)).size).toBe(words.length)
  })

  it('never grows a word by more than a restored vowel, nor eats it up', () => {
    const letters = fc.constantFrom(...'аәбғдеікқлмнңоөпрстуұүшы')
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 20 }), (word) => {
        const stem = stemKazakh(word)
        expect(stem.length).toBeLessThanOrEqual(word.length + 1)
        expect(stem.length > 0 || word === '').toBe(true)
      }),
    )
  })
})
