/** A source of numbers in [0, 1) that gives the same for the same seed (mulberry32, by Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What programs stumble over, whatever the format. */
const anywhere = ['', '\0', '\uffff', '-1', '4294967295', '9'.repeat(40), '%00', 'é', ' '.repeat(300), '\r\n\r\n']

/**
 * A text with one to four faults: pieces cut out, doubled, moved, or changed for another; `tokens` are pieces that mean
 * something in the format.
 */
export function mutate(text: string, tokens: readonly string[], random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit)
  const pieces = [...tokens, ...anywhere]
  let mutant = text
  for (let faults = 1 + below(4); faults > 0; faults--) {
    const at = below(mutant.length + 1)
    const end = Math.min(mutant.length, at + 1 + below(random() < 0.7 ? 12 : mutant.length))
    const before = mutant.slice(0, at)
    const after = mutant.slice(end)
    const piece = mutant.slice(at, end)
    const kind = below(5)
    if (kind === 0) mutant = before + after
    else if (kind === 1) mutant = before + piece + piece + after
    else if (kind === 2) mutant = before + (pieces[below(pieces.length)] ?? '') + mutant.slice(at)
    else if (kind === 3) mutant = before + String.fromCharCode(below(256)) + mutant.slice(at + 1)
    else mutant = after.slice(0, below(after.length + 1)) + before + piece + after
  }
  return mutant
}
