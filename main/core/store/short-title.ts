const maxTitle = 60

/** A title short enough for a menu. */
export function shortTitle(title: string): string {
  const characters = [...title]
  return characters.length <= maxTitle
    ? title
    : `${characters
        .slice(0, maxTitle - 1)
        .join('')
        .trimEnd()}…`
}
