import type { QueryChip } from '../../../../preload/contract/query.ts'
import { chipWords } from '../chip-words.ts'

/** Longest name that is suggested, in UTF-16 units: one can read it in a list. */
const maxLength = 60

/** A name for a search in the words of its chips. */
export function suggestName(chips: readonly QueryChip[], query: string): string {
  const texts = chips.map((chip) => {
    const { lead, text } = chipWords(chip)
    return chip.isNegated ? `${lead} ${text}` : text
  })
  const name = texts.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim()
  const whole = name === '' ? query.trim() : name
  return whole.length <= maxLength ? whole : `${whole.slice(0, maxLength - 1).trimEnd()}…`
}
