import type { topics as calls } from '../../../preload/contract/topics.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { topics } from '../import/topics.ts'

/** The taxonomy. */
export const topicsHandlers = (context: Context): Handlers<typeof calls> => ({
  'topics.list': () => {
    // It is no secret, but nothing is answered while the library is locked.
    context.library()
    return topics.map(({ id, parent, names }) => ({ topicId: id, parentId: parent, names }))
  },
})
