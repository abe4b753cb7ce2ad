/** Characters in a group when the key brings no groups of its own. */
const groupLength = 4

/** A recovery key in the groups in which people read and write it. */
export function groupsOf(recoveryKey: string): string[] {
  const own = recoveryKey.split(/[\s-]+/).filter((group) => group !== '')
  if (own.length > 1) return own
  return recoveryKey.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []
}

/** Whether what was typed is that group; letter case and surrounding space do not matter. */
export const isGroup = (typed: string, group: string | undefined): boolean =>
  group !== undefined && typed.trim().toLowerCase() === group.toLowerCase()
