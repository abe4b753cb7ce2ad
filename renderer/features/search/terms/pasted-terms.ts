/** Most terms of one list: the contract's limit. */
export const maxTerms = 5000
/** Longest term, in UTF-16 units: the contract's limit. */
const maxLength = 1000

/** The terms of a pasted text, a line each, without empty and repeated ones. */
export function pastedTerms(text: string): string[] {
  const terms = text
    .split(/[\r\n]+/)
    .map((line) => line.trim().slice(0, maxLength))
    .filter((line) => line !== '')
  return [...new Set(terms)]
}
