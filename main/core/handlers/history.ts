import type { history } from '../../../preload/contract/history.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { tellTouched } from './touched.ts'

/** Undo and redo. */
export const historyHandlers = (context: Context): Handlers<typeof history> => ({
  'history.state': () => context.library().history.state(),
  'history.undo': () => {
    const { history } = context.library()
    tellTouched(context, history.undo())
    return history.state()
  },
  'history.redo': () => {
    const { history } = context.library()
    tellTouched(context, history.redo())
    return history.state()
  },
})
