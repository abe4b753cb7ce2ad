import { z } from 'zod'
import { Id } from './call.ts'

/** What the core tells the window unasked: names and ids, never bodies. The window refetches what it shows. */
export const events = {
  'vault.changed': z.strictObject({}),
  'reports.changed': z.strictObject({}),
  'imports.changed': z.strictObject({ importId: Id }),
  'highlights.changed': z.strictObject({ reportId: Id }),
  'tags.changed': z.strictObject({}),
  'searches.changed': z.strictObject({}),
  'history.changed': z.strictObject({}),
  'settings.changed': z.strictObject({}),
}

export type EventName = keyof typeof events

/** Every event as a discriminated union. */
export type DeskEvent = { [N in EventName]: { name: N; detail: z.infer<(typeof events)[N]> } }[EventName]
