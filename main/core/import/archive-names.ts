import type { Entry } from '@zip.js/zip.js'

/**
 * What is wrong with the names and kinds of an archive's entries, in words that follow "with"; undefined when nothing is.
 * Nothing is unpacked to a disk, but names are shown, kept and written by "Show source": none may point elsewhere.
 */
export function faultOfNames(entries: readonly Entry[]): string | undefined {
  const seen = new Set<string>()
  for (const { filename, externalFileAttributes } of entries) {
    if (isLink(externalFileAttributes)) return 'a link in place of a file'
    if (leadsOut(filename)) return 'a name that leads out of it'
    if (seen.has(filename)) return 'two files of the same name'
    seen.add(filename)
  }
  return undefined
}

/** Absolute names, drives, parents, and signs that some systems take for a separator or an end. */
const leadsOut = (name: string): boolean =>
  name === '' || /^(?:\/|[a-z]:)|[\\\0]|(?:^|\/)\.\.(?:\/|$)/i.test(name) || name.length > 1000

/** Symbolic links, by the mode that Unix archivers write. */
const isLink = (attributes: number): boolean => ((attributes >>> 16) & 0o170000) === 0o120000

/**
 * The name of an entry that does not mark it as UTF-8: many write UTF-8 all the same; Russian and Kazakh Windows write
 * ibm866. Undefined leaves it to the archive's own rule.
 */
export function nameOf(value: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value)
  } catch {
    // Not UTF-8: an older code page.
    const cyrillic = new TextDecoder('ibm866').decode(value)
    return /[а-яё]{3}/i.test(cyrillic) ? cyrillic : undefined
  }
}
