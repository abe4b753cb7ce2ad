/** Joins the lines of a paragraph. */
export interface LineJoiner {
  /** `text` with `next` after it: with a space, without, or with the hyphen at its end taken away. */
  join(text: string, next: string): string
}

/** Parts before a hyphen that is always written. */
const alwaysHyphened = /(?:^|[^\p{L}])(?:self|ex|quasi|кое|вице|экс)$/iu

/** Parts after such a hyphen. */
const particles = /^(?:то|либо|нибудь|таки)(?!\p{L})/iu

/** Words after a hyphen that stands for the rest of a word ("pre- and post-war"). */
const suspending = /^(?:and|or|nor|to|и|или|до|және|не|мен)\s/iu

/** Letters at the end of a line before its hyphen, and those at the next line's start. */
const wordEnd = /(\p{L}[\p{L}\p{M}’']*)([-\u2010\u00ad])$/u
const wordStart = /^\p{L}[\p{L}\p{M}’']*/u

/**
 * A joiner that knows the words of a document. One that does not part words at line ends has only hyphens that belong to
 * their words: few of the words that its line ends part stand elsewhere without. In one that does, a hyphen is told by
 * how the document writes the word elsewhere and, where it does not, by whether both halves are words of it.
 */
export function createLineJoiner(lines: readonly string[]): LineJoiner {
  const words = new Set<string>()
  const breaks: { word: string; compound: string }[] = []
  lines.forEach((line, index) => {
    const found = halves(line, lines[index + 1] ?? '')
    // The halves themselves are no evidence.
    const text = line.replace(wordEnd, '')
    for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}’']*(?:-\p{L}[\p{L}\p{M}’']*)*/gu))
      words.add(word)
    if (found !== undefined)
      breaks.push({ word: found.first + found.second, compound: `${found.first}-${found.second}` })
  })
  const parted = breaks.filter(({ word, compound }) => words.has(word) && !words.has(compound)).length
  const isHyphenating = parted > 0 && parted >= breaks.length / 4

  const keepsHyphen = (first: string, second: string, before: string): boolean => {
    if (!isHyphenating || alwaysHyphened.test(first) || particles.test(second) || /[-/]$/.test(before)) return true
    if (words.has(first + second)) return false
    return words.has(`${first}-${second}`) || (words.has(first) && words.has(second))
  }

  return {
    join(text, next) {
      const found = halves(text, next)
      if (found !== undefined) {
        const stem = text.slice(0, -1)
        if (text.endsWith('\u00ad')) return stem + next
        const before = stem.slice(0, stem.length - found.first.length)
        const isAddress = /(?:https?:\/\/|www\.)\S*$/i.test(text)
        return (isAddress || keepsHyphen(found.first, found.second, before) ? text : stem) + next
      }
      return isUnbroken(text, next) ? text + next : `${text} ${next}`
    },
  }
}

/** The halves of a word parted by a hyphen at a line's end, in small letters. A capital after it begins a name. */
function halves(text: string, next: string): { first: string; second: string } | undefined {
  const first = wordEnd.exec(text)?.[1]
  const second = wordStart.exec(next)?.[0]
  if (first === undefined || second === undefined || !/^\p{Ll}/u.test(second) || suspending.test(next)) return undefined
  return { first: first.toLowerCase(), second: second.toLowerCase() }
}

/** Whether a line broke inside a word: after a hyphen, a dash or a slash without spaces, in an address, in Chinese. */
function isUnbroken(text: string, next: string): boolean {
  if (/[\p{L}\p{N}.][-\u2010]$/u.test(text)) return /^[\p{L}\p{N}]/u.test(next) && !suspending.test(next)
  if (/[^\s—–][—–]$/u.test(text)) return true
  if (/[\p{L}\p{N})]\/$/u.test(text)) return true
  if (/^[—][^\s]/u.test(next) && /[\p{L}\p{N}”"’)]$/u.test(text)) return true
  if (/(?:https?:\/\/|www\.)\S*[/?&=_%#.-]$/i.test(text) && /^[\w/?&=%#.-]+(?:\s|$|[,;)])/.test(next)) {
    return !/^\p{Lu}/u.test(next)
  }
  // Some programs break addresses anywhere.
  if (/(?:https?:\/\/|www\.)\S*[^\s.,;:)]$/i.test(text) && /^[\w.%#=&?-]*\/|^\w+\.html?\b/.test(next)) return true
  return ideograph.test(text.at(-1) ?? '') && ideograph.test(next.at(0) ?? '')
}

const ideograph = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/
