/**
 * Where words begin and end. A word is a run of letters and digits; everything else parts words, the hyphen and the
 * apostrophe included, so that "government" is found in "government’s". Every ideograph is a word of its own, because
 * nothing parts words there. The full-text tokenizer of the database sees the folded words exactly as they are here.
 */

const apart = 0
const letter = 1
const ideograph = 2
const mark = 3
const apostrophe = 4
const hyphen = 5

/** Kinds of the 65,536 characters of the basic plane. */
const kinds = makeKinds()

function makeKinds(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < 0x10000; code++) table[code] = kindOf(String.fromCharCode(code))
  for (const code of ["'", '‘', '’', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', '`', '´', '′']) {
    table[code.charCodeAt(0)] = apostrophe
  }
  for (const code of ['-', '‐', '‑']) table[code.charCodeAt(0)] = hyphen
  return table
}

function kindOf(character: string): number {
  // [1] Letters that the database's tokenizer does not know as such (New Tai Lue and Vedic signs).
  if (/[\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3]/.test(character)) return mark
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return ideograph
  if (/(?!\u0640)[\p{L}\p{Nd}\p{Nl}]/u.test(character)) return letter
  // [2] Soft hyphens, zero-width characters and the Arabic tatweel stand inside words and say nothing.
  return /[\p{M}\u0640\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character) ? mark : apart
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/**
 * Where the words of a text are, as pairs of UTF-16 offsets: `[start, end, start, end, …]`, ends not included. The
 * flat shape is for speed: a library has twenty million words.
 */
export function wordBounds(text: string): number[] {
  const bounds: number[] = []
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPair = unit >= 0xd800 && unit <= 0xdbff
    const kind = isPair ? kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) : (kinds[unit] ?? apart)
    if (kind === letter) {
      if (start < 0) start = at
    } else if (kind !== mark) {
      if (start >= 0) bounds.push(start, at)
      start = -1
      if (kind === ideograph) bounds.push(at, at + (isPair ? 2 : 1))
    }
    // A lone surrogate is followed by a character of its own.
    if (isPair && isLow(text.charCodeAt(at + 1))) at++
  }
  if (start >= 0) bounds.push(start, text.length)
  return bounds
}

/**
 * Words of a text as people count them: an apostrophe or a hyphen between letters joins ("don’t" and "well-known" are one
 * each). `bounds` is what {@link wordBounds} makes of the text.
 */
export function countWords(text: string, bounds: readonly number[]): number {
  let count = bounds.length / 2
  for (let i = 2; i < bounds.length; i += 2) {
    const gap = bounds[i - 1] ?? 0
    if (bounds[i] !== gap + 1) continue
    const kind = kinds[text.charCodeAt(gap)] ?? apart
    if (kind === apostrophe || kind === hyphen) count--
  }
  return count
}
