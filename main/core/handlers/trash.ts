import { setImmediate as nextTurn } from 'node:timers/promises'
import type { trash as calls } from '../../../preload/contract/trash.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { AppError } from '../errors.ts'
import { tellTouched } from './touched.ts'

/** Reports deleted in one turn, so that other calls are answered in between. */
const perTurn = 5

/** The trash. */
export const trashHandlers = (context: Context): Handlers<typeof calls> => ({
  'trash.list': () => context.library().trash.list(),
  'trash.restore': ({ reportIds }) => {
    const restored = context.library().trash.restore(reportIds)
    tellTouched(context, { reports: true, tags: true })
    return restored
  },
  'trash.empty': async ({ reportIds }) => {
    const { trash, db } = context.library()
    const present = new Set(trash.list().map(({ reportId }) => reportId))
    const wanted = [...new Set(reportIds ?? present)]
    if (!wanted.every((uid) => present.has(uid))) {
      throw new AppError('not-found', 'One of these reports is no longer in the trash.')
    }
    const purged = { reports: 0, highlights: 0 }
    try {
      for (let first = 0; first < wanted.length; first += perTurn) {
        if (first > 0) await nextTurn()
        if (!db.open) throw new AppError('cancelled', 'The library was locked before all of it was deleted.')
        const { reports, highlights } = trash.purge(wanted.slice(first, first + perTurn))
        purged.reports += reports
        purged.highlights += highlights
      }
    } finally {
      if (db.open) tellTouched(context, { reports: true, tags: true })
    }
    return purged
  },
})
