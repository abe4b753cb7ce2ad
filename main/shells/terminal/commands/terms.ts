import { extname, resolve } from 'node:path'
import { maxTermsPerCall, type TermCount, TermMode } from '../../../../preload/contract/terms.ts'
import { type Command, UsageError } from '../arguments.ts'
import type { Plan, Session } from '../session.ts'
import { explainExisting, targetOf } from './export.ts'

/** Searches the first column of a list of names or terms; answers counts, or writes them as a table. */
export const planTerms: Plan = (command) => {
  const { out, within = '', replace } = command.options
  const [file = ''] = command.words
  const how = { mode: modeOf(command), within }
  const format = out === undefined ? undefined : formatOf(command.options.format, out)
  return async (session) => {
    const { core, call, output } = session
    const [fileId = ''] = core.addFiles([resolve(file)])
    const { columns } = await call('terms.read', { fileId })
    const terms = columns[0]?.terms ?? []
    if (out === undefined || format === undefined) return await tell(session, terms, how)
    const target = targetOf(session, out, replace)
    const written = await call('terms.export', { terms, ...how, format, ...target }).catch(explainExisting)
    if (output.isJson) return await output.json(written)
    await output.line(`${terms.length} terms in ${written.reports} reports written to ${written.file}`)
  }
}

type How = { mode: TermMode; within: string }

async function tell({ call, output }: Session, terms: readonly string[], how: How): Promise<void> {
  const counts: TermCount[] = []
  for (let first = 0; first < terms.length; first += maxTermsPerCall) {
    output.progress(`${first} of ${terms.length} terms`)
    counts.push(...(await call('terms.count', { terms: terms.slice(first, first + maxTermsPerCall), ...how })))
  }
  if (output.isJson) return await output.json(counts)
  for (const { term, total, reports } of counts) {
    await output.line(`${term}: ${total} passages in ${reports.length} reports`)
  }
}

function modeOf({ options }: Command): TermMode {
  const mode = TermMode.safeParse(options.mode ?? 'forms')
  if (mode.success) return mode.data
  throw new UsageError(`The option --mode needs one of: ${TermMode.options.join(', ')}.`)
}

/** As asked for, or as the file's name says. */
function formatOf(asked: string | undefined, out: string): 'csv' | 'xlsx' {
  const format = asked ?? extname(out).slice(1).toLowerCase()
  if (format === 'csv' || format === 'xlsx') return format
  throw new UsageError('The option --format needs one of: csv, xlsx.')
}
