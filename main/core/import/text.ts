/**
 * The text of a passage, as it is stored, shown, quoted and checked. The same bytes must give the same text for ever:
 * places of highlights count UTF-16 units in it.
 */

/** All but printable ASCII, Latin, Cyrillic and the signs of print: what may need more than its spaces collapsed. */
const rare = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f‐-―‘-‟…]/

/** Spaces that are not single, or not between words. */
const stray = / {2}|^ | $/

/** All white space but the byte order mark, with the "next line" of old mainframes. */
const space = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g

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
export function normaliseText(raw: string): string {
  return rare.test(raw) || stray.test(raw) ? tidy(raw).trim() : raw
}

/**
 * UTF-16 units that the first `end` units of `raw` take in the normalised text. For ends of links: the place after the
 * last character that `raw.slice(0, end)` gives.
 */
export function normalisedLength(raw: string, end: number): number {
  return normaliseText(raw.slice(0, end)).length
}

/** As {@link normalisedLength}, for starts: the place of the first character that comes after, past any space. */
export function normalisedStart(raw: string, start: number): number {
  const before = tidy(raw.slice(0, start)).trimStart()
  // Only its first character matters, and nobody puts more invisible ones before it.
  const after = tidy(raw.slice(start, start + 256))
  const isApart = before !== '' && !before.endsWith(' ') && after.startsWith(' ')
  return before.length + (isApart ? 1 : 0)
}

/** Everything but what is at the ends. Most texts need no more than their spaces collapsed, which is the cheap part. */
function tidy(raw: string): string {
  const spaced = raw.replace(space, ' ')
  if (!rare.test(spaced)) return spaced
  return raw.toWellFormed().replace(invisible, '').normalize('NFC').replace(space, ' ')
}
