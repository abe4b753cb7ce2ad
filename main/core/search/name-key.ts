/**
 * Keys under which the spellings of one name meet, whatever alphabet and whichever romanisation it is written in.
 *
 * A word is read letter by letter into a small alphabet of sounds. Where a letter can stand for different sounds it is
 * read in each way, so a word has one key or a few, and two words are spellings of one name when they share a key. What
 * the systems write differently is made one: ы, и, й, і, y, i, ı and the glide j are `i`; ж, дж, zh, j, dzh, dj and ž
 * are `j`; ч, ch, ç and č are `c`; ш, щ, sh, shch, ş and š are `x`; қ and q are `k`; ғ, gh and ğ are `g`; ң and ñ are
 * `n`; ә is `a`, ө is `o`, ұ and ү are `u`; ye after a vowel and at the start is `e`. Marks that only say "soft" fall
 * away, double consonants are one, and a д, б or з is т, п, с where it is spoken so (Mukhammedkarim, Mukhametkarim).
 *
 * Sources: the tables of BGN/PCGN 1947 (Russian) and 1979 (Kazakh), ISO 9:1995, GOST 7.79-2000 system B, ICAO Doc 9303
 * part 3 (passports); the Kazakh Latin alphabets of the decrees of 2017, 2018 (Á, Ǵ, Ń, Ó, Ú, Ý, Sh, Ch) and the draft
 * of 2021 (Ä, Ğ, Ñ, Ö, Ü, Ū, Ş), and the Turkic one used before them (ï, w, ş, ç). What no letter table gives (endings
 * of surnames, spoken consonants, forms of a few old names) was found by looking at how reports spell names.
 */
export function nameKeys(word: string): string[] {
  if (word.length > maxLength || !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}'’ʹʺʼ‘`-]+$/u.test(word)) return []
  const letters = lettersOf(word)
  let readings = ['']
  for (let at = 0; at < letters.length; ) {
    const { length, sounds } = soundsAt(letters, at)
    readings = sounds.length === 1 ? readings.map((start) => start + sounds[0]) : everyPair(readings, sounds)
    at += length
  }
  return [...new Set(readings.map((reading) => settle(reading, letters.length)))].filter(
    (key) => key.length >= minLength,
  )
}

/** Longest word that is read, in UTF-16 units; no name is longer. */
const maxLength = 40
/** Shorter keys say too little: initials, particles, acronyms. */
const minLength = 3
/** Most readings of one word. */
const maxReadings = 16

function everyPair(starts: readonly string[], sounds: readonly string[]): string[] {
  const all = starts.flatMap((start) => sounds.map((sound) => start + sound))
  return all.length > maxReadings ? all.slice(0, maxReadings) : all
}

/** Letters with a mark that is a letter of its own in one of the alphabets; of others the mark falls away. */
const marked: Readonly<Record<string, string>> = {
  ş: 'sh',
  š: 'sh',
  ș: 'sh',
  ŝ: 'sh',
  ç: 'ch',
  č: 'ch',
  ž: 'zh',
  ż: 'zh',
  ə: 'ә',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/** Letters that keep their mark, because it changes how they are read. */
const keepsMark = /[йёїўґқғңөұүһәіӯӣҳҷҗєâûëýñńň]/u

/** A word in small letters, taken apart where a letter stands for two; apostrophes and hyphens gone. */
function lettersOf(word: string): string {
  // [1] The alphabet of 2017 writes ш and ч as s' and c'.
  const small = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/([sc])['’ʼ]/g, '$1h')
  let letters = ''
  for (const letter of small) {
    if (/[a-zа-я]/.test(letter) || keepsMark.test(letter)) letters += letter
    else letters += marked[letter] ?? letter.normalize('NFD').replace(/[^\p{L}]|\p{Lm}/gu, '')
  }
  return letters
}

interface Sounds {
  /** Letters read. */
  length: number
  /** Ways to read them, the likeliest first. */
  sounds: readonly string[]
}

const vowelLetters = 'aeiouyаеёиоуыэюяәөұүіїєâûëýіӯӣ'
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowelLetters.includes(letter)

/** Groups of letters that are read the same wherever they stand; the longest that fits is taken. */
const groups: Readonly<Record<string, readonly string[]>> = {
  shch: ['x'],
  tsch: ['c'],
  tch: ['c'],
  sch: ['x'],
  dzh: ['j'],
  tzh: ['tj'],
  ch: ['c'],
  sh: ['x'],
  zh: ['j'],
  dj: ['j'],
  gh: ['g'],
  ph: ['f'],
  tz: ['ts'],
  ck: ['k'],
  oo: ['u', 'oo'],
  ee: ['ee', 'i'],
  q: ['k'],
  x: ['ks', 'h'],
  w: ['v', 'u'],
  y: ['i'],
  â: ['a', 'ia'],
  û: ['u', 'iu'],
  ý: ['i', 'u'],
  ñ: ['n'],
  ń: ['n'],
  ň: ['n'],
  дж: ['j'],
  а: ['a'],
  б: ['b'],
  в: ['v'],
  г: ['g'],
  ґ: ['g'],
  ғ: ['g'],
  д: ['d'],
  е: ['e'],
  ж: ['j'],
  җ: ['j'],
  ҷ: ['j'],
  з: ['z'],
  и: ['i'],
  й: ['i'],
  і: ['i'],
  ї: ['i'],
  ӣ: ['i'],
  ы: ['i'],
  к: ['k'],
  қ: ['k'],
  л: ['l'],
  м: ['m'],
  н: ['n'],
  // written ng by BGN/PCGN, which in other names is two sounds
  ң: ['n', 'ng'],
  о: ['o'],
  ө: ['o'],
  п: ['p'],
  р: ['r'],
  с: ['s'],
  т: ['t'],
  у: ['u'],
  ұ: ['u'],
  ү: ['u'],
  ӯ: ['u'],
  ў: ['u', 'o'],
  ф: ['f'],
  һ: ['h'],
  ҳ: ['h'],
  ц: ['ts'],
  ч: ['c'],
  ш: ['x'],
  щ: ['x'],
  э: ['e'],
  ә: ['a'],
  ь: [''],
  ъ: [''],
}
const longestGroup = 4

/** What stands at a place, and how it may be read. */
function soundsAt(letters: string, at: number): Sounds {
  return glideAt(letters, at) ?? consonantAt(letters, at) ?? groupAt(letters, at)
}

function groupAt(letters: string, at: number): Sounds {
  for (let length = longestGroup; length > 0; length--) {
    const group = letters.slice(at, at + length)
    const sounds = Object.hasOwn(groups, group) ? groups[group] : undefined
    if (sounds !== undefined) return { length: group.length, sounds }
  }
  return { length: 1, sounds: [letters[at] ?? ''] }
}

/** How a glide with its vowel is read: я, ya, ья; after a consonant j may be one as well as ж (Tatjana, Erjan). */
function glideAt(letters: string, at: number): Sounds | undefined {
  if (letters[at] === 'j') return jAt(letters, at)
  // French: Youssef.
  if (letters.startsWith('you', at)) return { length: 3, sounds: glided('u', letters, at, true) }
  const glide = /^(?:[ьъ]?([еёюяєë])|[ьъ](о)|y([aeou]))/.exec(letters.slice(at, at + 2))
  if (glide === null) return undefined
  const [whole, soft, softO, plain] = glide
  if (whole === 'е') return { length: 1, sounds: ['e'] }
  const vowel = latinOf[soft ?? softO ?? plain ?? ''] ?? 'e'
  return { length: whole.length, sounds: glided(vowel, letters, at, whole !== soft || soft === 'є') }
}

/** Latin j: ж, or the й of scholars and of Central Europe where that is likelier or as likely. */
function jAt(letters: string, at: number): Sounds {
  const before = letters[at - 1]
  const next = letters[at + 1]
  if (before === undefined) return { length: 1, sounds: ['j'] }
  // [2] Abaj, Lejla, but not Ajman; Bokajev, Marija, but not Majilis.
  if (next === undefined || (!isVowel(next) && /[eiou]/.test(before))) return { length: 1, sounds: ['i', 'j'] }
  if (isVowel(before) && !/^ij[ae]|^.je[vw]/.test(letters.slice(at - 1))) return { length: 1, sounds: ['j'] }
  if (!/[aeou]/.test(next)) return { length: 1, sounds: ['j'] }
  return { length: 2, sounds: [`j${next}`, ...glided(next, letters, at, true)] }
}

const latinOf: Readonly<Record<string, string>> = {
  е: 'e',
  є: 'e',
  ё: 'o',
  ë: 'o',
  о: 'o',
  ю: 'u',
  я: 'a',
  a: 'a',
  e: 'e',
  o: 'o',
  u: 'u',
}

/** A vowel after a glide at a place. `isParted`: it is written with a sign, y or j before the vowel. */
function glided(vowel: string, letters: string, at: number, isParted: boolean): readonly string[] {
  const before = letters[at - 1]
  const followsConsonant = before !== undefined && !isVowel(before)
  if (vowel === 'e') return followsConsonant && isParted ? ['e', 'ie'] : ['e']
  if (vowel === 'u') return followsConsonant ? ['iu', 'u'] : ['iu']
  if (vowel === 'o') {
    if (followsConsonant && isParted) return ['e', 'io', 'ie']
    return letters[at] !== 'y' || /[iy]/.test(before ?? '') ? ['e', 'io'] : ['io']
  }
  // [3] After л Russian writes я for ә (Ляззат, Ләззат).
  const isLast = at + (isParted ? 2 : 1) >= letters.length
  return /[лl]/.test(before ?? '') && !isLast ? ['ia', 'a'] : ['ia']
}

/** Consonants whose reading depends on what stands beside them. */
function consonantAt(letters: string, at: number): Sounds | undefined {
  const pair = letters.slice(at, at + 2)
  if (pair === 'kh') return { length: 2, sounds: at === 0 ? ['w'] : softH(letters[at + 2]) }
  if (letters[at] === 'х') return { length: 1, sounds: at === 0 ? ['w', 'h'] : softH(letters[at + 1]) }
  // [4] A short Han is not Khan; w stands for kh at the start and for no other sound.
  if (letters[at] === 'h' && at === 0) return { length: 1, sounds: letters.length > 5 ? ['w', 'h'] : ['h'] }
  // [5] Thomas and Martha have no other sound than Томас and Марта; elsewhere th is a sound of its own.
  if (pair === 'th' && (at === 0 || letters.slice(at) === 'tha')) return { length: 2, sounds: ['t'] }
  // West is not Vest, but Wladimir is Vladimir, and Ahwaz Ahvaz.
  if (letters[at] === 'w' && at === 0) return { length: 1, sounds: [isVowel(letters[1]) ? 'u' : 'v'] }
  // French, and not in a name as short as Douma (Duma).
  if (pair === 'ou') return { length: 2, sounds: letters.length > 5 ? ['u', 'ou'] : ['ou'] }
  if (letters[at] !== 'c' || /^c[hk]/.test(pair)) return undefined
  if (/[eiy]/.test(pair[1] ?? '')) return { length: 1, sounds: ['s', 'ts'] }
  // [6] Only before a consonant (Victor): Canada is not Kannada. The letter q stands for no other sound here.
  return { length: 1, sounds: [pair[1] === undefined || isVowel(pair[1]) ? 'q' : 'k'] }
}

/** х within a word: before some sounds Russian writes it for қ (Бахытжан, Бақытжан). */
const softH = (next: string | undefined): readonly string[] =>
  isVowel(next) || (next !== undefined && 'tmsтмс'.includes(next)) ? ['h', 'k'] : ['h']

/** A reading in its last form. `length` is that of the word. */
function settle(reading: string, length: number): string {
  const single = reading.replace(/([is])\1+/g, '$1')
  const bare = single.replace(/([b-df-hj-np-tv-z])\1+/g, '$1')
  // [7] In a short name a double consonant makes another name (Bello, Belo).
  let key = (bare.length > 4 ? bare : single)
    .replace(/(^|[aou])ie/g, '$1e')
    .replace(/d(?=[ptksxchf])/g, 't')
    .replace(/b(?=[ptksxchf])|(?<=[ptksxc])b/g, 'p')
    .replace(/z(?=[ptksxchf])/g, 's')
    .replace(/(?<=[jxc])ov(?=a?$)/, 'ev')
  if (key.length > 4) key = key.replace(/d$/, 't').replace(/b$/, 'p')
  for (const [form, one] of elements) key = key.replace(form, one)
  if (length > 5) key = key.replace(/(?<=[oe])f$/, 'v').replace(/ah$/, 'a')
  return places[key] ?? key
}

/** Old names whose vowels every language sets its own way, as parts of longer names too. */
const elements: readonly (readonly [RegExp, string])[] = [
  [/m[uo][hk]am[ae](?=[dt])/, 'muhame'],
  [/ahm[ae](?=[dt])/, 'ahme'],
  [/[hw][uo]s[ae]in/, 'husein'],
  [/sul[ae]im[ae]n/, 'suleiman'],
  [/ius[uoe][fp]/, 'iusup'],
  [/^janga/, 'jana'],
  [/^j(?=elena|evgen|ekater|elizav|egor)/, ''],
  [/^j(?=uri|ulia|akov|aroslav)/, 'i'],
  [/ibragim/, 'ibrahim'],
]

/** Places that have two forms by history, so that no rule leads from one to the other; by their keys. */
const places: Readonly<Record<string, string>> = {
  kiv: 'kiev',
  turkistan: 'turkestan',
  uigir: 'uigur',
  cimkent: 'ximkent',
  kustanai: 'kostanai',
  karagandi: 'karaganda',
  baikongir: 'baikonur',
  baikonir: 'baikonur',
  urumki: 'urumci',
  axhabat: 'axgabat',
  axkabat: 'axgabat',
  ksinjiang: 'xinjan',
  xinjang: 'xinjan',
  sintszian: 'xinjan',
}
