import type { tags } from '../../../preload/contract/tags.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { tellTouched } from './touched.ts'

/** The codebook. */
export const tagsHandlers = (context: Context): Handlers<typeof tags> => ({
  'tags.list': () => context.library().tags.list(),
  'tags.create': (fields) => {
    const tag = context.library().tags.create(fields)
    tellTouched(context, { reportIds: [], tags: true })
    return tag
  },
  'tags.update': ({ tagId, ...fields }) => {
    const tag = context.library().tags.update(tagId, fields)
    tellTouched(context, { reportIds: [], tags: true })
    return tag
  },
  'tags.remove': ({ tagId }) => {
    const reportIds = context.library().tags.remove(tagId)
    tellTouched(context, { reportIds, tags: true })
    return {}
  },
})
