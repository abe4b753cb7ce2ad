import { z } from 'zod'
import { call, Nothing } from './call.ts'

/** What undo and redo would do now. */
export const HistoryState = z.strictObject({
  /** Names the change in words ("tag “police custody”"); null when there is nothing to undo. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type HistoryState = z.infer<typeof HistoryState>

export const history = {
  'history.state': call({ input: Nothing, output: HistoryState }),
  /** Takes back the newest change; reaches back past a restart. Answers the state after it. */
  'history.undo': call({ input: Nothing, output: HistoryState }),
  'history.redo': call({ input: Nothing, output: HistoryState }),
}
