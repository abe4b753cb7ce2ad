/** What is typed with its last word completed; a completion that goes on from all of it takes the place of it all. */
export function completed(typed: string, completion: string): string {
  const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase()
  if (fold(completion).startsWith(fold(typed.trimStart()))) return completion
  const lastWord = /[\p{L}\p{N}\p{M}’'-]*$/u.exec(typed)?.[0] ?? ''
  return typed.slice(0, typed.length - lastWord.length) + completion
}
