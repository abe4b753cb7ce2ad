import type { Context } from '../context.ts'
import type { AllHandlers } from '../dispatch.ts'
import { compareHandlers } from './compare.ts'
import { countriesHandlers } from './countries.ts'
import { exportsHandlers } from './exports.ts'
import { highlightsHandlers } from './highlights.ts'
import { historyHandlers } from './history.ts'
import { importsHandlers } from './imports.ts'
import { reissuesHandlers } from './reissues.ts'
import { reportsHandlers } from './reports.ts'
import { searchHandlers } from './search.ts'
import { searchesHandlers } from './searches.ts'
import { settingsHandlers } from './settings.ts'
import { tagsHandlers } from './tags.ts'
import { termsHandlers } from './terms.ts'
import { topicsHandlers } from './topics.ts'
import { trashHandlers } from './trash.ts'
import { vaultHandlers } from './vault.ts'

/** Every handler of the contract; a missing one does not compile. */
export const createHandlers = (context: Context): AllHandlers => ({
  ...vaultHandlers(context),
  ...reportsHandlers(context),
  ...topicsHandlers(context),
  ...countriesHandlers(context),
  ...trashHandlers(context),
  ...importsHandlers(context),
  ...reissuesHandlers(context),
  ...compareHandlers(context),
  ...highlightsHandlers(context),
  ...tagsHandlers(context),
  ...historyHandlers(context),
  ...searchHandlers(context),
  ...searchesHandlers(context),
  ...termsHandlers(context),
  ...exportsHandlers(context),
  ...settingsHandlers(context),
})
