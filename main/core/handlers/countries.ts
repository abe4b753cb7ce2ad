import type { Country, countries as calls } from '../../../preload/contract/countries.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { countryNames } from '../import/country-names.ts'
import { countryName } from '../store/country-name.ts'

/** The countries that a report can be said to be about. */
export const countriesHandlers = (context: Context): Handlers<typeof calls> => ({
  'countries.list': () => {
    // It is no secret, but nothing is answered while the library is locked.
    context.library()
    return all()
  },
})

let made: Country[] | undefined

/** Made once, because it asks the platform for hundreds of names. */
function all(): Country[] {
  if (made !== undefined) return made
  const others = ['ru', 'kk'].map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }))
  made = Object.entries(countryNames)
    .flatMap(([country, forms]) => {
      const name = countryName(country)
      if (name === null) return []
      const otherNames = new Set([...forms.split('|'), ...others.flatMap((other) => other.of(country) ?? [])])
      otherNames.delete(name)
      return [{ country, name, otherNames: [...otherNames] }]
    })
    .toSorted((a, b) => collator.compare(a.name, b.name))
  return made
}

const collator = new Intl.Collator('en')
