import type { z } from 'zod'
import { compare } from './compare.ts'
import { countries } from './countries.ts'
import { exports_ } from './exports.ts'
import { highlights } from './highlights.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { reissues } from './reissues.ts'
import { reports } from './reports.ts'
import { search } from './search.ts'
import { searches } from './searches.ts'
import { settings } from './settings.ts'
import { tags } from './tags.ts'
import { terms } from './terms.ts'
import { topics } from './topics.ts'
import { trash } from './trash.ts'
import { vault } from './vault.ts'

/** The whole agreement between window and core: call name to its schemas. */
export const contract = {
  ...vault,
  ...reports,
  ...topics,
  ...countries,
  ...trash,
  ...imports,
  ...reissues,
  ...compare,
  ...highlights,
  ...tags,
  ...history,
  ...search,
  ...searches,
  ...terms,
  ...exports_,
  ...settings,
}

export type CallName = keyof typeof contract

/** What a caller passes. */
export type Input<N extends CallName> = z.input<(typeof contract)[N]['input']>

/** What a caller gets when the reply is `ok`. */
export type Output<N extends CallName> = z.output<(typeof contract)[N]['output']>

/** Largest message the door accepts, in UTF-16 units of its JSON. */
export const maxMessageLength = 4 * 1024 * 1024
