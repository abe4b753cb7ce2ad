/**
 * A light suffix stripper for Kazakh. A Kazakh noun is its stem, then plural, possessive and case, in that order, and
 * each suffix has variants that agree with the stem: by vowel harmony (-да after back vowels, -де after front ones)
 * and by the sound before it (-дар after nasals and л, -лар after vowels, -тар after voiceless sounds). A suffix is
 * taken off only where both agree, from the end inwards, until none fits. Taking off until none fits means that a
 * stem that itself looks inflected ("команда") and its inflected forms ("командада") meet in the same place. Of verbs
 * the infinitive, the past, the present and the participle of the third person are taken off, once.
 *
 * The rules are those of any grammar of Kazakh (Kara, Kazakh, 2002; Muhamedowa, Kazakh: A Comprehensive Grammar, 2016,
 * chapters on nouns and on tense); the order and the checks are our own.
 */
export function stemKazakh(word: string): string {
  if (word.length < 3 || /[^а-яәғқңөұүһі]/.test(word)) return word
  const finite = verbStem(word, finiteVerb)
  if (finite !== undefined) return finite
  let stem = word
  for (let next = stripOne(stem, suffixes); next !== stem; next = stripOne(stem, suffixes)) stem = next
  stem = irregular[stem] ?? stem
  return verbStem(stem, verbalNoun) ?? settleEnd(stem)
}

const back = 'аоұыуяюёэ'
const front = 'әөүіеи'
const vowels = back + front
/** Sounds that take the т-variants: voiceless ones, and the voiced ones of loanwords that end so. */
const voiceless = 'пфкқтсшщчцхһбвгғд'

/** What may stand before a variant of a suffix. */
type Before = 'vowel' | 'voiceless' | 'voiced' | 'nasal' | 'glide'

interface Suffix {
  text: string
  isBack: boolean
  before: readonly Before[]
  /** Only after a third person possessive, which stays to be taken off next. */
  afterPossessive?: true
}

/** Names and words that end like an ablative, and are none; жұмыстан is one. */
const notAblative =
  /(?:[иоу]стан|(?:қазақ|казах|өзбек|қырғыз|тәжік|түрік|түркі|ауған|пәкі|үнді|даге|дағы|татар|күрді)стан|майдан)$/

/** Stems that lose a vowel before a possessive, and fixed forms. */
const irregular: Readonly<Record<string, string>> = {
  халқ: 'халық',
  ерк: 'ерік',
  орн: 'орын',
  көрк: 'көрік',
  ауз: 'ауыз',
  мойн: 'мойын',
  ырк: 'ырық',
  қарн: 'қарын',
}

/** Both harmonies of a suffix: `A` is а or е, `Y` is ы or і, `K` is қ or к, `G` is ғ or г. */
function pair(pattern: string, before: readonly Before[], afterPossessive?: true): Suffix[] {
  const variant = (isBack: boolean): Suffix => ({
    text: pattern
      .replaceAll('A', isBack ? 'а' : 'е')
      .replaceAll('Y', isBack ? 'ы' : 'і')
      .replaceAll('K', isBack ? 'қ' : 'к')
      .replaceAll('G', isBack ? 'ғ' : 'г'),
    isBack,
    before,
    ...(afterPossessive && { afterPossessive }),
  })
  return [variant(true), variant(false)]
}

const sonorous: readonly Before[] = ['vowel', 'voiced', 'nasal', 'glide']
const consonant: readonly Before[] = ['voiceless', 'voiced', 'nasal', 'glide']

const longestFirst = (pairs: readonly (readonly Suffix[])[]): Suffix[] =>
  pairs.flat().sort((a, b) => b.text.length - a.text.length)

/** Cases of a bare stem. */
const cases: readonly Suffix[] = longestFirst([
  // genitive
  pair('нYң', ['vowel', 'nasal']),
  pair('дYң', ['voiced', 'glide']),
  pair('тYң', ['voiceless']),
  // dative
  pair('GA', sonorous),
  pair('KA', ['voiceless']),
  // accusative
  pair('нY', ['vowel']),
  pair('дY', ['voiced', 'nasal', 'glide']),
  pair('тY', ['voiceless']),
  // locative, and the adjective made of it
  pair('дA', sonorous),
  pair('тA', ['voiceless']),
  pair('дAGY', sonorous),
  pair('тAGY', ['voiceless']),
  // ablative
  pair('дAн', ['vowel', 'voiced', 'glide']),
  pair('тAн', ['voiceless']),
  pair('нAн', ['nasal']),
  // instrumental, which knows no back variant
  pair('мен', sonorous).slice(1),
  pair('бен', ['voiced', 'voiceless']).slice(1),
  pair('пен', ['voiceless']).slice(1),
])

/** Longest first, so that -лардың loses -дың and -сынан loses -нан, not -ан. */
const suffixes: readonly Suffix[] = longestFirst([
  cases,
  // plural
  pair('лAр', ['vowel', 'glide']),
  pair('дAр', ['voiced', 'nasal']),
  pair('тAр', ['voiceless']),
  // cases after a possessive
  pair('нA', ['vowel'], true),
  pair('н', ['vowel'], true),
  pair('ндA', ['vowel'], true),
  pair('ндAGY', ['vowel'], true),
  pair('нAн', ['vowel'], true),
  // the adjective of a time: -ғы
  pair('GY', ['voiced', 'nasal', 'glide']),
  // possessive: our, your, his or their
  pair('YмYз', consonant),
  pair('мYз', ['vowel']),
  pair('YңYз', consonant),
  pair('ңYз', ['vowel']),
  pair('сY', ['vowel']),
  pair('Y', consonant),
  // possessive: my, thy; only the longer form, for the shorter (-м, -ң) ends too many stems
  pair('Yм', consonant),
  pair('Yң', consonant),
])

/** What a Kazakh word is without a suffix of a case; for names, which keep what else looks like a suffix (Алматы). */
export function kazakhCases(word: string): string[] {
  if (/[^а-яәғқңөұүһі]/.test(word)) return []
  const rest = stripOne(word, cases)
  return rest === word ? [] : [rest]
}

function stripOne(word: string, among: readonly Suffix[]): string {
  for (const suffix of among) {
    if (!word.endsWith(suffix.text)) continue
    const rest = word.slice(0, -suffix.text.length)
    if (isStem(rest, suffix.text) && agrees(rest, suffix)) return rest
  }
  return word
}

/** Whether so short a rest can be a stem: of two letters only with the vowel first (іс, ел), or the like of су. */
function isStem(rest: string, suffix: string): boolean {
  if (rest.length < 2 || !hasVowel(rest)) return false
  return rest.length > 2 || vowels.includes(rest[0] ?? '') || /у$/.test(rest) || (suffix.length > 1 && /й$/.test(rest))
}

const hasVowel = (text: string): boolean => [...text].some((character) => vowels.includes(character))

function agrees(rest: string, suffix: Suffix): boolean {
  const last = rest.at(-1) ?? ''
  if (!suffix.before.includes(soundOf(last))) return false
  if (suffix.afterPossessive && !/(?:[сл]?[ыі])$/.test(rest)) return false
  if (/[тдн][ае]н$/.test(suffix.text) && notAblative.test(rest + suffix.text)) return false
  // [1] жұмыс-ы and not жұмы-сы, but басшы-сы; орган-ы and not орга-ны
  if (/^с[ыі]$/.test(suffix.text) && /(?<!ш)[ыі]$|^кеңе$/.test(rest)) return false
  if (suffix.text === 'ны' && /(?:ст|орг|зам|пл|экр|ветер|орм|майд|ир|лив)а$/.test(rest)) return false
  // [2] The instrumental is -мен after any vowel.
  if (/^[мбп]ен$/.test(suffix.text)) return true
  // [3] Native stems are of one harmony; loanwords and names are mixed (Назарбаев) and may take either.
  const harmony = suffix.isBack ? back : front
  return [...rest].some((character) => harmony.includes(character))
}

function soundOf(letter: string): Before {
  if (letter === 'у' || letter === 'и' || letter === 'й' || letter === 'р') return 'glide'
  if (vowels.includes(letter)) return 'vowel'
  if (voiceless.includes(letter)) return 'voiceless'
  return 'мнң'.includes(letter) ? 'nasal' : 'voiced'
}

/** қорғайды, айтады, қорғады, оқыды: endings of verbs in the third person. After a consonant -ды looks like a case. */
const finiteVerb = /(?<=[аеөүұә])йд[ыі]$|(?<=[аеыі])д[ыі]$/
/** қорғаған, айтқан, қорғай, қорғау, айту: what of a verb may take cases, and what looks like it (Сауытбай). */
const verbalNoun = /(?:ған|ген|қан|кен|у|(?<=[аеөүұә])й)$/

/**
 * The stem of a verb with this ending; undefined for others, and where too little would be left. An -а or -е before the
 * ending may be of the stem (қорға-ды) or of the ending (айт-ады), so it is left out of all.
 */
function verbStem(word: string, ending: RegExp): string | undefined {
  const rest = word.replace(ending, '')
  if (rest === word || rest.length < 3 || !hasVowel(rest)) return undefined
  const bare = rest.replace(/[ае]$/, '')
  return bare.length > 2 && hasVowel(bare) ? bare : rest
}

/**
 * One spelling for stems whose end changes before a suffix: п, к and қ become б, г, ғ before a possessive (мектеп,
 * мектебі), and the т of -ст falls away before another consonant (журналист, журналистер).
 */
function settleEnd(stem: string): string {
  const voicelessOf: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' }
  const last = voicelessOf[stem.at(-1) ?? '']
  if (last !== undefined) return stem.slice(0, -1) + last
  return stem.endsWith('ст') ? stem.slice(0, -1) : stem
}
