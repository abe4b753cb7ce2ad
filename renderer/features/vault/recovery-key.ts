/** Characters in a group when the key brings no groups of its own. */
const groupLength = 4

/** A recovery key in the groups in which people read and write it. */
export function groupsOf(recoveryKey: string): string[] {
  const own = recoveryKey.split(/[\s-]+/).filter((group) => group !== '')
  if (own.length > 1) return own
  return recoveryKey.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []
}

/** What a person may write for a character: letters that the key never uses stand for the digits they look like. */
const read = (text: string): string => text.trim().toUpperCase().replace(/[IL]/g, '1').replaceAll('O', '0')

/** Whether what was typed is that group; letter case and surrounding space do not matter. */
export const isGroup = (typed: string, group: string | undefined): boolean =>
  group !== undefined && read(typed) === read(group)
