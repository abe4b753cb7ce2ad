import { z } from 'zod'
import { Count, call, Done, Id, Nothing, Text } from './call.ts'

/** Index of one of the twelve tag colours, 0 to 11; the window's tokens say what each looks like. */
export const TagColour = z.int().min(0).max(11)

/** A node of the codebook. */
export const Tag = z.strictObject({
  tagId: Id,
  name: z.string(),
  colour: TagColour,
  definition: z.string(),
  parentId: Id.nullable(),
  /** Highlights that carry it. */
  highlights: Count,
})
export type Tag = z.infer<typeof Tag>

const TagFields = z.strictObject({
  name: Text(200).min(1),
  /** Left out on creation: the least used colour. */
  colour: TagColour.optional(),
  definition: Text(10_000).optional(),
  parentId: Id.nullable().optional(),
})

export const tags = {
  'tags.list': call({ input: Nothing, output: z.array(Tag) }),
  /** `conflict` when a tag of that name exists (letter case and surrounding space do not matter). */
  'tags.create': call({ input: TagFields, output: Tag }),
  'tags.update': call({
    input: TagFields.partial().extend({ tagId: Id }),
    output: Tag,
  }),
  /** Takes the tag off every highlight and out of the codebook; its children move to its parent. */
  'tags.remove': call({ input: z.strictObject({ tagId: Id }), output: Done }),
}
