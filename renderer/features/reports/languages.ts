import type { Choice } from '../../ui/ChoiceField.tsx'

const names = (locale: string) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })

let made: readonly Choice[] | undefined

/** Every language with a code of two letters, by its English name. Made once: it asks the platform for hundreds. */
export function languageChoices(): readonly Choice[] {
  if (made !== undefined) return made
  const [english, ...others] = ['en', 'ru', 'kk'].map(names)
  const told = new Set<string>()
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  made = letters
    .flatMap((first) => letters.map((second) => first + second))
    // Codes that were given up for others (`iw`) are not told twice.
    .filter((code) => Intl.getCanonicalLocales(code)[0] === code)
    .flatMap((id) => {
      const label = english?.of(id)
      // Some languages have two codes: Akan and Twi go by one name.
      if (label === undefined || told.has(label)) return []
      told.add(label)
      return [{ id, label, otherNames: [id, ...others.flatMap((other) => other.of(id) ?? [])] }]
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
  return made
}
