import { z } from 'zod'

/** One call of the contract: what the window sends and what the core answers. */
export interface CallSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I
  output: O
}

/** Declares one call, keeping the exact schema types for inference. */
export const call = <I extends z.ZodType, O extends z.ZodType>(spec: CallSpec<I, O>): CallSpec<I, O> => spec

/** Input of a call that needs none. Strict: a stray key is a mistake of the caller. */
export const Nothing = z.strictObject({})

/** Output of a call that answers only "done". */
export const Done = z.strictObject({})

/** An opaque identifier made by the core: 16 characters of Crockford's base 32, lower case. */
export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/)

/** A count or an ordinal: a whole number from 0. */
export const Count = z.int().min(0)

/** A passage's number in its report, from 1: the `41` of `¶ 41`. */
export const PassageNumber = z.int().min(1)

/** A section's ordinal in its report, from 1, in reading order. */
export const SectionId = z.int().min(1)

/** Milliseconds since 1970 in UTC. Shown to people; never used to order anything. */
export const TimeMs = z.int()

/** ISO 3166-1 alpha-2 code in capitals. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/)

/** Text that a person typed, at most `max` UTF-16 units. */
export const Text = (max: number) => z.string().max(max)
