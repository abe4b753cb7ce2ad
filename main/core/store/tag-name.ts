/** A tag's name as it is kept: composed (NFC), without surrounding space, white space collapsed. */
export const tidyTagName = (name: string): string => name.toWellFormed().normalize('NFC').trim().replace(/\s+/gu, ' ')

/**
 * What two names have in common when they differ by letter case, width or the like alone: NFKC and case folding. The
 * two letters that lower-casing leaves apart from their capitals' small form (ß, ς) are folded by hand; the dotless ı
 * of Kazakh and Turkish stays itself, as in Unicode's CaseFolding.
 */
export const tagNameKey = (name: string): string =>
  tidyTagName(name)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
