/** Letters that fonts draw as one: Latin and Armenian ligatures, and the shapes that Arabic letters take in a word. */
const joined = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc]+/g

/** Bullets of symbol fonts, which have no meaning outside their font. */
const privateBullet = /^[\uf0a7\uf0b7\uf0d8\uf076\uf0fc\uf02d]/

/** A text with ligatures taken apart (ﬁ is fi) and nothing else changed; bullets of symbol fonts are `•`. */
export function plainLetters(text: string): string {
  const plain = privateBullet.test(text) ? `•${text.slice(1)}` : text
  return plain.replace(joined, (found) => found.normalize('NFKC'))
}
