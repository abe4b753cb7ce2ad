import type { settings } from '../../../preload/contract/settings.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'

/** What the user has chosen about the desk itself. */
export const settingsHandlers = (context: Context): Handlers<typeof settings> => ({
  'settings.get': () => context.library().settings.get(),
  'settings.change': (changes) => {
    const settings = context.library().settings.change(changes)
    context.emit({ name: 'settings.changed', detail: {} })
    return settings
  },
})
