import { casesOf } from './country-cases.ts'
import { countryNames } from './country-names.ts'

/** A country's name found in a text. */
export interface CountryMention {
  code: string
  /** UTF-16 offset of the first mention. */
  index: number
  count: number
}

/** No name of a country is longer, with all that titles put beside it; UTF-16 units. */
const longestName = 200

/**
 * The ISO 3166-1 alpha-2 code of a country by any of its names ("Kyrgyz Republic", "Gambia, The", "Burma"), in English,
 * Russian or Kazakh; undefined when the text is no country's name. What stands in brackets, or with
 * "includes", after a name and tells which territories a report covers is left aside: "China (includes Tibet, Hong Kong, and Macau)" is China, while "China – Hong Kong" is Hong Kong.
 */
export function countryCode(name: string): string | undefined {
  if (name.length > longestName) return undefined
  const names = index()
  const whole = names.get(fold(name))
  if (whole !== undefined) return whole
  // "China (includes …) – Hong Kong": the part is what the report is about.
  const part = /\s[-–—]\s+([^–—]+)$/.exec(name)?.[1]
  const short = name.replace(/\s*(?:[([]|\bincludes\b).*$/is, '').replace(/\s+[-–—]\s+.*$/s, '')
  return (part === undefined ? undefined : names.get(fold(part))) ?? names.get(fold(short))
}

/**
 * Countries named in a text, the most often named first. Longer names win over shorter ones inside them ("South
 * Sudan" is not Sudan), and single words count only with a capital, so that a turkey is a bird.
 */
export function countriesIn(text: string): CountryMention[] {
  const found = new Map<string, CountryMention>()
  for (const match of text.matchAll(mentions())) {
    const name = fold(match[0])
    const code = index().get(name) ?? cases.get(name)
    if (code === undefined) continue
    const mention = found.get(code)
    if (mention === undefined) found.set(code, { code, index: match.index, count: 1 })
    else mention.count++
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.index - b.index)
}

/**
 * The country that a page's address or a file's name speaks of: `cote-divoire`, `2019_kazakhstan.html`,
 * `israel-west-bank-and-gaza`, `China (includes Tibet).pdf`. Years, endings and what sites add to addresses do not
 * matter; undefined where more than a name is left.
 */
export function countryCodeOfSlug(slug: string): string | undefined {
  const name = slug
    .replace(/\.[a-z]{1,5}$/i, '')
    .replace(/__trashed\b|-\d$/i, '')
    .replace(/[_+-]|%20/g, ' ')
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' ')
  return countryCode(name.replace(/\s+/g, ' ').trim())
}

/** A country's short English name by its code, as publishers of reports write it ("Burma"); undefined for no code of ours. */
export const countryShortName = (code: string): string | undefined => countryNames[code]?.split('|')[0]

let names: Map<string, string> | undefined
let pattern: RegExp | undefined

/** Folded names in other cases, for running text alone. */
const cases = new Map<string, string>()

/** Folded names to codes, made once: the table's names and the platform's in the languages of our readers. */
function index(): Map<string, string> {
  if (names !== undefined) return names
  names = new Map()
  const others = ['en', 'ru', 'kk'].map((language) => new Intl.DisplayNames([language], { type: 'region' }))
  for (const [code, forms] of Object.entries(countryNames)) {
    for (const form of forms.split('|')) names.set(fold(form), code)
  }
  for (const code of Object.keys(countryNames)) {
    for (const other of others) {
      const name = fold(other.of(code) ?? '')
      if (name !== '' && !names.has(name)) names.set(name, code)
    }
  }
  return names
}

function mentions(): RegExp {
  if (pattern !== undefined) return pattern
  const platform = ['ru', 'kk'].flatMap((language) => {
    const display = new Intl.DisplayNames([language], { type: 'region' })
    return Object.keys(countryNames).flatMap((code) => {
      const name = display.of(code) ?? ''
      const others = casesOf(name, language)
      for (const other of others) cases.set(fold(other), code)
      return [name, ...others]
    })
  })
  const all = [...Object.values(countryNames).flatMap((forms) => forms.split('|')), ...platform]
    // Short forms such as "UK", "US", "CAR" mean too many other things.
    .filter((name) => name.length > 3 && !/[(/:]/.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .replace(/[.*+?^$|\\]/g, '\\$&')
        .replace(/[’']/g, "[’']")
        .replace(/ /g, '\\s+'),
    )
  pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return pattern
}

/** A name without what publishers vary: case, accents, "the", "St.", punctuation, apostrophes, "&". */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['‘’ʻʼ`´]/g, '')
    .replace(/\bst\.?\s/g, 'saint ')
    .replace(/\bthe\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
