/**
 * The published rule by which two texts are word for word the same. They are when they are equal after these steps,
 * in this order:
 *
 * 1. U+00AD SOFT HYPHEN and the zero-width characters U+200B, U+200C, U+200D, U+2060 and U+FEFF are removed: they
 *    show a printer where a word may break and are no part of it.
 * 2. Unicode normalisation form C (UAX #15).
 * 3. Every run of characters with the Unicode property White_Space becomes one U+0020 SPACE; none is left at either
 *    end.
 *
 * Nothing else is changed. Letter case, straight and curly quotation marks, hyphens and dashes, a dot and an ellipsis
 * all count, so an altered word, sign or accent is never passed. Import brings every passage into this form (control
 * characters, which no format can hold, it leaves out besides), and applying the rule twice changes nothing.
 */
export function normaliseForComparison(text: string): string {
  return withoutInvisible(text)
    .normalize('NFC')
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(/^ | $/g, '')
}

/** The first of those steps alone. */
export const withoutInvisible = (text: string): string => text.replace(/\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/g, '')
