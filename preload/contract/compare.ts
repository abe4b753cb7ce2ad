import { z } from 'zod'
import { Count, call, Id, PassageNumber, SectionId } from './call.ts'
import { Range } from './search.ts'

/** How alike two texts are, from 0 to 1: the share of their characters in words that both have in the same order. */
const Similarity = z.number().min(0).max(1)

/** A passage and what became of it; null on the side that does not have it. */
export const ComparedPassage = z.strictObject({
  a: PassageNumber.nullable(),
  b: PassageNumber.nullable(),
  /** `moved` stands in another order among the others; whether its words changed too is in `similarity`. */
  change: z.enum(['same', 'edited', 'moved', 'added', 'dropped']),
  similarity: Similarity,
  /** For what was added or dropped: the other side's passage that has its words, where only paragraphs were parted. */
  within: PassageNumber.optional(),
})
export type ComparedPassage = z.infer<typeof ComparedPassage>

/** A section and what it is in the other report; null on the side that does not have it. */
export const ComparedSection = z.strictObject({
  a: SectionId.nullable(),
  b: SectionId.nullable(),
  /** What speaks for the pair most; null without one. */
  method: z.enum(['heading', 'content', 'topic']).nullable(),
})
export type ComparedSection = z.infer<typeof ComparedSection>

/** How two reports compare. The keys are those of the command line's JSON and are never renamed. */
export const Comparison = z.strictObject({
  /** Each section of both reports once. */
  sections: z.array(ComparedSection),
  /** Each passage of both reports once, in an order to read them in. */
  passages: z.array(ComparedPassage),
  /** How many passages of each change, and how alike the reports are as a whole. */
  summary: z.strictObject({
    same: Count,
    edited: Count,
    moved: Count,
    added: Count,
    dropped: Count,
    similarity: Similarity,
  }),
})
export type Comparison = z.infer<typeof Comparison>

/** Where two texts differ in words and signs: what only the first has, what only the second has. */
export const WordChanges = z.strictObject({ a: z.array(Range), b: z.array(Range) })
export type WordChanges = z.infer<typeof WordChanges>

/** Passages of one side that are compared as one text, parted by line feeds. */
const Passages = z.array(PassageNumber).min(1).max(50)

/** Most pairs that one `compare.words` takes. */
export const maxWordPairs = 500

export const compare = {
  /** Two reports of the library, passage by passage. `not-found` for a report that it lacks. */
  'compare.reports': call({ input: z.strictObject({ a: Id, b: Id }), output: Comparison }),
  /** What changed in the words of passages that belong together, in the order asked for. */
  'compare.words': call({
    input: z.strictObject({
      a: Id,
      b: Id,
      pairs: z
        .array(z.strictObject({ a: Passages, b: Passages }))
        .min(1)
        .max(maxWordPairs),
    }),
    output: z.array(WordChanges),
  }),
}
