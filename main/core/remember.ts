/**
 * A function of a text that keeps its answers, for texts that come again and again. It forgets all of them when it has
 * `most`. What it answers must not point into the text, see {@link ownCopy}.
 */
export function remembering<T>(most: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const found = answer(text)
    known.set(ownCopy(text), found)
    return found
  }
}

/** The engine lets a part of a text point into the whole, so that a kept word would keep all of its page in memory. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1)
