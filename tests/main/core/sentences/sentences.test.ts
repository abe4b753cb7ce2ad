import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceStarts } from '../../../../main/core/sentences/sentences.ts'
import { parseText } from '../../../helpers/parse-text.ts'

/** The text with a bar before every sentence but the first. */
function cut(text: string): string {
  const starts = sentenceStarts(text)
  return starts.map((start, at) => text.slice(start, starts[at + 1])).join('|')
}

/** Texts with a bar where a sentence begins, and nowhere else. */
const cases: Record<string, readonly string[]> = {
  English: [
    'Nordavia is a republic. |Its parliament sits in Kumzhar.',
    'Who ordered it? |Nobody knows! |The court asked twice.',
    'The U.S. Department of Labour wrote to the U.N. Committee. |Nothing came of it.',
    'She works for the U.S. |The ministry denied it.',
    'Dr. Orlin Vashti and Mr. Teko saw Ms. Aral, Gen. Brek and Lt. Col. Umar Sodd. |They said little.',
    'Messrs. Ode and Brill, Prof. Yin, Sen. Ark and Rep. Ulm were heard.',
    'See Art. 5, Sec. 12 and No. 7 of the decree. |No. 8 was never published.',
    'It is in Fig. 3, pp. 12, and vol. 2 of the record.',
    'The vote was no. |Five members left.',
    'Some (e.g. Vardan Ilke) were freed, i.e. Pardoned, within days.',
    'In Odess v. Nordavia and in Brill vs. The State the court found a violation.',
    'The hearing began at 9 a.m. |Police arrived at 10 p.m. Monday.',
    'It ended at 6 p.m. EST and began again at noon.',
    'He was held from Jan. 5 to Feb. 12 and died in Dec. |Nobody was charged.',
    'St. Orlin and Mt. Kumzhar lie near Ft. Brek.',
    'J. Smith and A. B. Ode met O. K. Brill. |J.-K. Umar was ill.',
    'It is Plan B. |The ministry has no other.',
    'He belongs to the PML-K. |Party leaders deny it.',
    'He sued Comphen, Inc. Director Ode and Umar Sodd Jr. Nothing else is known.',
    'He sued Comphen, Inc. |The court heard him.',
    'Teachers, nurses, etc. |Drivers were not asked.',
    'Prices rose by 3.5 per cent to 1.250,75 in 2021. |In 2022 they fell.',
    'There were five in 2021. |40 more came later.',
    'Section 1. Respect for the Integrity of the Person',
    'Article 12. Freedom of Speech. |The article is short.',
    'Under Article 12. |Police may not enter.',
    '1. Release them. |2. Pay them.',
    'a. Arbitrary Deprivation of Life',
    '1.c. Torture and Other Cruel Treatment. |There were none.',
    'The state must a) publish the list; b) free the men. |c) Women were not named.',
    'The state must act. |a) the list must be public. |b) the men must be free.',
    'He waited... |Nobody came. |She waited… |Then she left… and never came back.',
    'He said [...] that it was so. |The rest is lost.',
    '“We were beaten.” |He showed his hands.',
    '“We were beaten,” he said. |“Twice.”',
    '“Were you there?” asked the judge. |“No!” he cried. |Nobody believed him.',
    'He asked, “Why?” and was silent.',
    '(He was freed.) |She was not (see section 2.d.). |Nobody said why.',
    'It was denied.[12] |A court agreed.¹ |Another did not.²³ |The third was silent.',
    'The court denied it.12 |The ministry did not.',
    'Write to www.nordavia.example or ode@brill.example. |Nobody answers.',
    'The film “No More!” was banned.',
    'Under Art.12 The Hague rules. |Under Res. 1325 of the Council it does not.',
  ],
  Russian: [
    'Нордавия — республика. |Её столица — Кумжар.',
    'Суд, т.е. судья А. Б. Иванов, отказал. |Иванов А. Б. обжаловал.',
    'Учителя, врачи и т.д. |Кроме них, никто не явился.',
    'Учителя, врачи и т. п. |Водители не явились.',
    'Дело закрыто, т.к. Иванов умер, в т.ч. Петров и т. н. Сидоров.',
    'В 2019 г. Министерство юстиции закрыло дело. |В г. Кумжар его открыли.',
    'Он родился в селе Вардан в 1990 г. |В 2015 г. его осудили.',
    'Закон был принят парламентом страны в первом чтении в 1990 г. |Министерство его отменило.',
    'В 2018–2019 гг. Комитет не собирался. |К XIX в. Кумжар вырос.',
    'См. ст. 5, ч. 2, п. 3 и гл. IV Кодекса. |Рис. 2 и табл. 1 этого не показывают.',
    'Он живёт на ул. Ленина, д. 5, кв. 7, в пос. Заречный.',
    'Театр им. Ауэзова закрыт. |Проф. Иванов и акад. Петров молчат.',
    '«Нас били», — сказал он. |«Дважды».',
    '«Уходите!» — крикнул он. |Никто не ушёл.',
    '«Вы были там?» — спросил судья. |«Нет».',
    'Он ждал… |Никто не пришёл.',
    'Его держали 3,5 мес. без суда. |Адвокат (Т.К. Ода) не явился.',
    'Г. Кумжар стоит на реке. |С. Вардан — нет.',
    'Статья 5. Свобода слова',
  ],
  Kazakh: [
    'Нордавия — республика. |Оның астанасы — Құмжар.',
    '2019 ж. Министрлік істі жапты. |2020 ж. 5 мамырда іс ашылды.',
    '2018–2019 жж. Комитет жиналған жоқ.',
    'Мұғалімдер, дәрігерлер, т.б. |Басқалары келмеді.',
    'Ә. Б. Сәрсенов пен Қ.Ж. Оданы сот ақтады. |Олар босатылды.',
    'Ол Абай көш. 5 үйде, Құмжар қ. тұрады.',
    'XIX ғ. Құмжар өсті. |Бұл белгілі.',
    '«Бізді ұрды», — деді ол. |«Екі рет».',
    '«Неге?» — деп сұрады судья. |Ешкім жауап бермеді.',
    '5-бап. Сөз бостандығы',
    'Проф. Ода мен акад. Сәрсенов үндемеді.',
  ],
  'Other scripts': ['法院判决了。|他被释放了。', 'Он сказал: “Yes.” |Then he left.', 'Вопрос? |Жоқ! |No.'],
}

describe.each(Object.entries(cases))('%s', (_, texts) => {
  test.each(texts.map((text) => [text]))('%s', (marked) => {
    const text = marked.replaceAll('|', '')
    expect(cut(text)).toBe(marked)
  })
})

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...'Mr. |U.S. |No. 5 |А. Б. |г. |2019 г. |т.д. |e.g. |. |! |? |… |” |“ |» |) |[12] |¹ |a) |1. |The |the |Суд |суд |Ол |Section 4. |\n|\r\n|\u2029| |\u00a0|。'.split(
      '|',
    ),
  ),
)
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

test('sentences tile the text: none is empty, none is out of order, nothing is between them', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const starts = sentenceStarts(text)
      expect(starts.length > 0).toBe(text !== '')
      expect(starts[0] ?? 0).toBe(0)
      for (const [at, start] of starts.entries()) expect(starts[at + 1] ?? text.length).toBeGreaterThan(start)
    }),
    { numRuns: 3000 },
  )
})

test('no sentence begins inside a character, nor is white space alone', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const starts = sentenceStarts(text)
      for (const [at, start] of starts.entries()) {
        if (text.isWellFormed()) expect(text.slice(start, starts[at + 1]).isWellFormed()).toBe(true)
        if (at > 0) expect(text.slice(start, starts[at + 1]).trim()).not.toBe('')
      }
    }),
    { numRuns: 3000 },
  )
})

test('what stands in one paragraph says nothing about another', () => {
  const paragraph = anyText.map((text) => text.trim()).filter((text) => text !== '')
  fc.assert(
    fc.property(paragraph, paragraph, (a, b) => {
      const moved = sentenceStarts(b).map((start) => start + a.length + 1)
      expect(sentenceStarts(`${a}\n${b}`)).toEqual([...sentenceStarts(a), ...moved])
    }),
    { numRuns: 3000 },
  )
})

const corpus = join(import.meta.dirname, '../../../../../shared/corpus/kazakhstan')
test.skipIf(!existsSync(corpus))(
  'in real reports next to none ends with an abbreviation (skipped where the corpus is absent)',
  () => {
    let sentences = 0
    const odd: string[] = []
    for (const name of readdirSync(corpus)) {
      for (const { text } of parseText(readFileSync(join(corpus, name)), name).passages) {
        const starts = sentenceStarts(text)
        sentences += starts.length
        for (const [at, start] of starts.entries()) {
          const sentence = text.slice(start, starts[at + 1]).trim()
          if (at < starts.length - 1 && /(?:\b(?:Mr|Dr|Gen|No|Art|vs?)|\s\p{Lu})\.$/u.test(sentence)) odd.push(name)
          if (/^[\p{Ll}»”)]/u.test(sentence) && at > 0) odd.push(name)
        }
      }
    }
    expect(sentences).toBeGreaterThan(3000)
    expect(odd.length).toBeLessThanOrEqual(sentences / 1000)
  },
)
