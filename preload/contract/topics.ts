import { z } from 'zod'
import { call, Nothing } from './call.ts'

/** A node of our own taxonomy. */
export const Topic = z.strictObject({
  topicId: z.string(),
  /** The wider topic; null at the top. */
  parentId: z.string().nullable(),
  /** By language. */
  names: z.strictObject({ en: z.string(), ru: z.string(), kk: z.string() }),
})
export type Topic = z.infer<typeof Topic>

export const topics = {
  /** The whole taxonomy, wider topics before narrower ones. It comes with the program and is the same for every library. */
  'topics.list': call({ input: Nothing, output: z.array(Topic) }),
}
