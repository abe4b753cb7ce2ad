import { basename, dirname, extname, resolve } from 'node:path'
import { ExportFormat, type ExportScope } from '../../../../preload/contract/exports.ts'
import { AppError, codeOf } from '../../../core/errors.ts'
import { tagNameKey } from '../../../core/store/tag-name.ts'
import { type Command, UsageError } from '../arguments.ts'
import type { Plan, Session } from '../session.ts'
import { reportIdOf } from './reading.ts'

/**
 * Writes highlights to a document. A file that is there already is replaced only with `--replace`, so that a script
 * that runs twice does not silently take the place of what somebody has edited since.
 */
export const planExport: Plan = (command) => {
  const { out, replace } = command.options
  if (out === undefined) throw new UsageError('The command export needs --out with the file to write.')
  const format = formatOf(command.options.format, out)
  const findScope = planScope(command)
  return async (session) => {
    const { call, output } = session
    const scope = await findScope(session)
    const target = targetOf(session, out, replace)
    const written = await call('exports.run', { scope, format, ...target }).catch(explainExisting)
    if (output.isJson) return await output.json(written)
    await output.line(`${written.quotations} quotations written to ${written.file}`)
  }
}

/** Writes the file that a report was imported from, byte for byte; over another one only with `--replace`. */
export const planSource: Plan = (command) => {
  const { out, replace } = command.options
  if (out === undefined) throw new UsageError('The command source needs --out with the file to write.')
  const reportId = reportIdOf(command)
  return async (session) => {
    const { call, output } = session
    const target = targetOf(session, out, replace)
    const written = await call('reports.exportSource', { reportId, ...target }).catch(explainExisting)
    if (output.isJson) return await output.json(written)
    await output.line(`${written.bytes} bytes written to ${written.file}`)
  }
}

/** What the core calls the file that is to be written. */
export function targetOf({ core }: Session, out: string, mayReplace: boolean) {
  const file = resolve(out)
  const [placeId = ''] = core.addPlaces([dirname(file)])
  return { placeId, fileName: basename(file), mayReplace }
}

/** Says how a command line allows what the window asks about in a dialog. */
export function explainExisting(error: unknown): never {
  if (codeOf(error) !== 'exists') throw error
  throw new AppError('exists', 'A file of that name is there already. Choose another name, or add --replace.')
}

/** As asked for, or as the file's name says. */
function formatOf(asked: string | undefined, out: string): ExportFormat {
  const format = ExportFormat.safeParse(asked ?? extname(out).slice(1).toLowerCase())
  if (format.success) return format.data
  throw new UsageError(`The option --format needs one of: ${ExportFormat.options.join(', ')}.`)
}

function planScope({ options }: Command): (session: Session) => Promise<ExportScope> {
  const { all, tags, report } = options
  const [tag] = tags
  if (Number(all) + tags.length + Number(report !== undefined) !== 1) {
    throw new UsageError('The command export needs exactly one of --all, --tag <name> and --report <id>.')
  }
  return async ({ call }) => {
    if (report !== undefined) return { kind: 'report', reportId: report }
    if (tag === undefined) return { kind: 'all' }
    const key = tagNameKey(tag)
    const found = (await call('tags.list', {})).find(({ name }) => tagNameKey(name) === key)
    if (found === undefined) throw new AppError('not-found', 'There is no tag of that name. See them all with: tags.')
    return { kind: 'tag', tagId: found.tagId }
  }
}
