/**
 * Letters as people compare them when they look for something: without case and accents (so that
 * `cote` finds Côte d’Ivoire), ё as е, space as one.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ')
    .trim()
