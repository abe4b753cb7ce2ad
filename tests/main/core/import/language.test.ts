import { expect, test } from 'vitest'
import { languageOf } from '../../../../main/core/import/language.ts'

test.each([
  [
    'en',
    'The law prohibits torture, but human rights defenders reported that officials used it in pretrial facilities.',
  ],
  [
    'ru',
    'Закон запрещает пытки, однако правозащитники сообщали о жестоком обращении в следственных изоляторах страны.',
  ],
  [
    'kk',
    'Заң азаптауға тыйым салады, бірақ құқық қорғаушылар тергеу изоляторларындағы қатыгез қарым-қатынас туралы айтты.',
  ],
  [
    'uz',
    'Qonun qiynoqlarni taqiqlaydi, ammo inson huquqlari himoyachilari hibsxonalardagi shafqatsiz munosabat haqida xabar berishdi.',
  ],
  [
    'uk',
    'Закон забороняє катування, однак правозахисники повідомляли про жорстоке поводження у слідчих ізоляторах країни.',
  ],
  [
    'fr',
    'La loi interdit la torture, mais des défenseurs des droits humains ont signalé des mauvais traitements en détention.',
  ],
  [undefined, 'Short.'],
])('%s', (language, text) => {
  expect(languageOf(text)).toBe(language)
})
