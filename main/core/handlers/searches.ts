import type { searches } from '../../../preload/contract/searches.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { notYet } from './not-yet.ts'

/** Saved and recent searches. */
export const searchesHandlers = (context: Context): Handlers<typeof searches> => ({
  'searches.list': () => notYet(context),
  'searches.save': () => notYet(context),
  'searches.update': () => notYet(context),
  'searches.remove': () => notYet(context),
  'searches.recent': () => notYet(context),
  'searches.remember': () => notYet(context),
  'searches.forget': () => notYet(context),
  'searches.keepRecent': () => notYet(context),
})
