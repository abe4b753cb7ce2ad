/**
 * The text of a passage, as it is stored, shown, quoted and checked. The same bytes must give the same text for ever:
 * places of highlights count UTF-16 units in it.
 */

/** All but printable ASCII, Latin, Cyrillic and the signs of print: what may need more than its spaces collapsed. */
const rare = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f‐-―‘-‟…]/

/**
 * White space that is not one plain space; all but the byte order mark, with the "next line" of old mainframes. Single
 * spaces are no match, because most are, and putting each in its own place costs more than all else here.
 */
const space =
  / [\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000][\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/g

/**
 * Characters that take no room and say nothing: soft hyphen, zero-width space and joiners, word joiner, byte order
 * mark. With them go control characters and the two non-characters, which no document format can hold.
 */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff\ufffe\uffff]|(?![\s\u0085])\p{Cc}/gu

/**
 * A passage's text: NFC, white space collapsed to single spaces, soft hyphens and zero-width characters removed,
 * nothing else changed; quotes and dashes stay the publisher's. Lone surrogates, which no file format can hold, become
 * U+FFFD. Applying it twice gives the same as once.
 */
export const normaliseText = (raw: string): string => tidy(raw.trim()).trim()

/** Where a place of a raw text is in the normalised one. */
export interface NormalisedPlace {
  /** For the start of a span: past the space that may stand here. */
  start: number
  /** For the end of a span: before it. */
  end: number
}

/**
 * Finds places of a raw text (UTF-16 offsets, in ascending order) in its normalised form, all in one pass over the text.
 */
export function normalisedPlaces(raw: string, offsets: readonly number[]): NormalisedPlace[] {
  let length = 0
  let hasSpace = false
  let from = 0
  return offsets.map((offset) => {
    const piece = tidy(raw.slice(from, offset))
    from = offset
    const words = piece.trim()
    if (words !== '') {
      const isApart = length > 0 && (hasSpace || piece.startsWith(' '))
      length += words.length + (isApart ? 1 : 0)
      hasSpace = piece.endsWith(' ')
    } else if (piece !== '') hasSpace = true
    // Only the first character that comes after matters, and nobody puts more invisible ones before it.
    const isBeforeSpace = hasSpace || tidy(raw.slice(offset, offset + 256)).startsWith(' ')
    return { start: length + (length > 0 && isBeforeSpace ? 1 : 0), end: length }
  })
}

/** Everything but what is at the ends. Most texts need no more than their spaces collapsed, which is the cheap part. */
function tidy(raw: string): string {
  const spaced = raw.replace(space, ' ')
  if (!rare.test(spaced)) return spaced
  return compose(raw.toWellFormed().replace(invisible, '')).replace(space, ' ')
}

/** More marks on one letter than any script puts there. */
const manyMarks = /(\p{M}{64})/u

/** NFC. Sorting a run of marks takes time by its square, so absurd runs (only attacks have them) are done in parts. */
function compose(text: string): string {
  if (!manyMarks.test(text)) return text.normalize('NFC')
  const parts = text.split(manyMarks).map((part) => part.normalize('NFC'))
  return parts.join('')
}
