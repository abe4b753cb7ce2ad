import type { QueryChip } from '../../../preload/contract/query.ts'

type Kind = QueryChip['kind']

/** What stands before a chip's text, small: the name of its field, or how the words are meant. */
const leads: Record<Kind, string> = {
  word: '',
  exact: 'exactly',
  phrase: '',
  prefix: 'begins',
  near: 'near',
  country: 'country',
  year: 'year',
  publisher: 'publisher',
  topic: 'topic',
  section: 'section',
  tag: 'tag',
  language: 'language',
  in: 'in',
  is: '',
  or: '',
  open: '',
  close: '',
}

/** How a chip looks: a small word before its text, and the text. */
export interface ChipWords {
  lead: string
  text: string
  /** Whether it stands between chips rather than being one: OR and parentheses. */
  isSign: boolean
}

/** A part of a query in words. */
export function chipWords({ kind, text, isNegated }: Pick<QueryChip, 'kind' | 'text' | 'isNegated'>): ChipWords {
  const lead = [isNegated && 'without', leads[kind]].filter((word) => word !== false && word !== '').join(' ')
  switch (kind) {
    case 'phrase':
      return { lead, text: `“${text}”`, isSign: false }
    case 'prefix':
      return { lead, text: `${text.replace(/\*$/, '')}…`, isSign: false }
    case 'or':
      return { lead, text: 'or', isSign: true }
    case 'open':
      return { lead, text: '(', isSign: true }
    case 'close':
      return { lead, text: ')', isSign: true }
    default:
      return { lead, text, isSign: false }
  }
}

/** Chips with a key each that stays the same while others come and go. */
export function keyedChips(chips: readonly QueryChip[]): { key: string; chip: QueryChip; at: number }[] {
  const seen = new Map<string, number>()
  return chips.map((chip, at) => {
    const name = `${chip.kind} ${chip.isNegated} ${chip.text}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { key: `${name} ${count}`, chip, at }
  })
}
