import { z } from 'zod'
import { CountryCode, call, Nothing } from './call.ts'

/** A country that a report can be about. */
export const Country = z.strictObject({
  country: CountryCode,
  /** In English, as lists of reports name it. */
  name: z.string(),
  /** Other names that publishers use for it. */
  otherNames: z.array(z.string()),
})
export type Country = z.infer<typeof Country>

export const countries = {
  /** By name. The list comes with the program and is the same for every library. */
  'countries.list': call({ input: Nothing, output: z.array(Country) }),
}
