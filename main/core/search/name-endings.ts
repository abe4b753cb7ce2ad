import { kazakhCases } from './kazakh.ts'

/**
 * A Cyrillic word with what it may be a case of, when it is a name: Назарбаевым leads to Назарбаев, Астане to Астана and
 * Астан, Назарбаевқа to Назарбаев. What is no name is harmless: no other name is like it. Stemmers of ordinary
 * words cannot do this: to them the -ев of a surname is an ending, as in случаев, and its genitive is not.
 *
 * Russian: the declensions of surnames in -ов, -ев, -ин, -ын, -ский, -цкий and of nouns (Zaliznyak's types). The
 * feminine forms in -ская are another name than the masculine ones; -ова is also a genitive, so it leads to -ов.
 * Kazakh: one suffix of a case. The word itself stands first; `word` is folded.
 */
export function nameForms(word: string): string[] {
  if (!/^[а-яёәғқңөұүһіїєґў-]+$/.test(word)) return [word]
  const bases = [...russianBases(word), ...kazakhCases(word)].filter((base) => base.length >= shortest)
  return [...new Set([word, ...bases])]
}

/** Of shorter rests nothing is known any more. */
const shortest = 4

/** Endings and what stands in their place in the nominative; the first that fits counts. */
const endings: readonly (readonly [ending: RegExp, nominatives: readonly string[]])[] = [
  [/(?<=[оеё]в|[иы]н)(?:а|ым|е|ом|ы|ых|ыми)$/, ['']],
  [/(?<=[оеё]в|[иы]н)(?:у|ой)$/, ['', 'а']],
  [/(?<=[сц]к)(?:ого|ому|им|ом|их|ими)$/, ['ий']],
  [/(?<=[сц]к)(?:ой|ую)$/, ['ая']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])(?:ами|ам|ах|ом)$/, ['', 'а']],
  // Алматы is no plural of a name Алмат
  [/(?<=[тд])ы$/, ['а']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])(?:ой|у|ы|е)$/, ['', 'а']],
  [/(?<=[гкхжшчщ])и$/, ['', 'а']],
  [/(?<=[бвгджзклмнпрстфхцчшщ])а$/, ['']],
  [/(?<=и)(?:и|ю|ей|е|я|ем)$/, ['я', 'й']],
  [/(?<=[аеоуыюя])(?:я|ю|ем|е)$/, ['й']],
  [/(?<=[бвдзлмнпрст])(?:ью|и|ю|ем|ей|я)$/, ['ь', 'я']],
]

function russianBases(word: string): string[] {
  for (const [ending, nominatives] of endings) {
    const rest = word.replace(ending, '')
    if (rest !== word) return nominatives.map((nominative) => rest + nominative)
  }
  return []
}
