import { franc } from 'franc'

/** Letters of Kazakh that Russian lacks. */
const kazakh = /[әғқңөұүһі]/gi

/**
 * Languages that reports come in, by the detector's three letters, with their BCP 47 tags. It knows many more, and
 * takes short texts for their small neighbours: English for Scots.
 */
const tags: Readonly<Record<string, string>> = {
  arb: 'ar',
  azj: 'az',
  bel: 'be',
  bul: 'bg',
  ces: 'cs',
  cmn: 'zh',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  est: 'et',
  fin: 'fi',
  fra: 'fr',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  hye: 'hy',
  ind: 'id',
  ita: 'it',
  jpn: 'ja',
  kat: 'ka',
  kaz: 'kk',
  khm: 'km',
  kir: 'ky',
  kor: 'ko',
  lit: 'lt',
  lvs: 'lv',
  mya: 'my',
  nld: 'nl',
  nob: 'nb',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  prs: 'fa',
  ron: 'ro',
  rus: 'ru',
  slk: 'sk',
  slv: 'sl',
  som: 'so',
  spa: 'es',
  sqi: 'sq',
  srp: 'sr',
  swe: 'sv',
  swh: 'sw',
  tgk: 'tg',
  tha: 'th',
  tuk: 'tk',
  tur: 'tr',
  uig: 'ug',
  ukr: 'uk',
  urd: 'ur',
  uzn: 'uz',
  uzb: 'uz',
  vie: 'vi',
}

/** Below this the detector guesses; UTF-16 units. */
const enough = 40

/**
 * The language of a text by its words, as a BCP 47 tag; undefined when there is too little to tell. Kazakh is told
 * from its neighbours by its letters, which the detector at times takes for another Turkic language.
 */
export function languageOf(text: string): string | undefined {
  const part = text.slice(0, 8000)
  const cyrillic = part.match(/[а-яё]/gi)?.length ?? 0
  const own = part.match(kazakh)?.length ?? 0
  const script = cyrillic > part.length / 4
  if (script && own > cyrillic / 25 && /[ұқғ]/i.test(part)) return 'kk'
  if (part.trim().length < enough) return undefined
  const found = franc(part, { minLength: enough, only: Object.keys(tags) })
  return tags[found]
}
