import type { CSSProperties } from 'react'

/** The tag colours that the tokens define. */
export const tagColours = 12

/** The properties `--tag`, `--tag-wash` and `--tag-line` of one colour, for the styles of an element and what it holds. */
export function tagStyle(colour: number): CSSProperties {
  const properties: Record<string, string> = {
    '--tag': `var(--tag-${colour})`,
    '--tag-wash': `var(--tag-${colour}-wash)`,
    '--tag-line': `var(--tag-${colour}-line)`,
  }
  return properties
}
