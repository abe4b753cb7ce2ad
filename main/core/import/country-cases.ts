/** Endings of Kazakh cases, as they stand on names of countries; "-дағы" makes an adjective of a place. */
const kazakh =
  'ның нің дың дің тың тің ға ге қа ке да де та те дан ден тан тен нан нен ды ді ты ті ны ні дағы дегі тағы тегі'.split(
    ' ',
  )

/** Endings of Russian cases by the letters that a name ends in, the longest first. */
const russian: readonly { ends: RegExp; cases: string[] }[] = [
  { ends: /[иеа]я$/, cases: ['и', 'ю', 'ей'] },
  { ends: /[гкхжчшщ]а$/, cases: ['и', 'е', 'у', 'ой'] },
  { ends: /а$/, cases: ['ы', 'е', 'у', 'ой'] },
  { ends: /ь$/, cases: ['и', 'я', 'ю', 'ем', 'ью'] },
]

/** Endings after a name that ends in a consonant, which keeps it. */
const afterConsonant = ['а', 'у', 'ом', 'е']

/**
 * Other forms in which texts in Russian or Kazakh write a country's name ("в Казахстане", "Қазақстанның"); empty for
 * names in other letters and for names of several words.
 */
export function casesOf(name: string, language: string): string[] {
  if (!/^\p{Script=Cyrillic}{3,}$/u.test(name)) return []
  if (language === 'kk') return kazakh.map((ending) => name + ending)
  const found = russian.find(({ ends }) => ends.test(name))
  if (found !== undefined) return found.cases.map((ending) => name.slice(0, -1) + ending)
  return /[бвгджзклмнпрстфхцчшщ]$/.test(name) ? afterConsonant.map((ending) => name + ending) : []
}
