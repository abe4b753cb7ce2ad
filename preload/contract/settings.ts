import { z } from 'zod'
import { call, Nothing } from './call.ts'

/** What the user has chosen about the desk itself. It is kept in the library and holds for whoever opens that. */
export const Settings = z.strictObject({
  /** How the desk looks; `system` follows light, dark and contrast of the system, as does the desk before it is unlocked. */
  theme: z.enum(['system', 'light', 'dark', 'sepia', 'contrast']),
  /** How large reports are set. */
  textSize: z.enum(['small', 'medium', 'large', 'largest']),
  /** How long the lines of reports are. */
  measure: z.enum(['narrow', 'medium', 'wide']),
  /** After how many minutes without a touch the library locks. */
  autoLockMinutes: z.literal([1, 2, 5, 15, 30, 60]),
})
export type Settings = z.infer<typeof Settings>

export const settings = {
  'settings.get': call({ input: Nothing, output: Settings }),
  /** Changes what is named and leaves the rest; answers all. It is no step of the history: undo is about the work. */
  'settings.change': call({
    input: Settings.partial().refine((changes) => Object.values(changes).some((value) => value !== undefined)),
    output: Settings,
  }),
}
