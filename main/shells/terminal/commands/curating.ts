import type { Removed } from '../../../../preload/contract/removal.ts'
import { CorrectableField, type Corrections } from '../../../../preload/contract/reports.ts'
import { AppError } from '../../../core/errors.ts'
import { type Command, UsageError } from '../arguments.ts'
import { counted, table } from '../output.ts'
import type { Plan, Run, Session } from '../session.ts'

/** Says what reports are, over what was found in them; each field is given a value, or is again as it was found. */
export const planCorrect: Plan = (command) => {
  const { country, publisher, series, title, coversYear, publishedYear, language } = command.options
  const asFound = command.options.asFound.map(fieldOf)
  const changes: Corrections = Object.fromEntries(
    Object.entries({ publisher, series, title, coversYear, publishedYear, language }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  checkYears(changes)
  const given = [...Object.keys(changes), ...(country === undefined ? [] : ['country'])]
  if (given.length + asFound.length === 0) {
    throw new UsageError('The command correct needs an option that says what is right, such as --publisher.')
  }
  const both = asFound.find((field) => given.includes(field))
  if (both !== undefined) throw new UsageError(`The field ${both} cannot be given and be as it was found.`)
  return async (session) => {
    const { call, output } = session
    if (country !== undefined) changes.country = await countryOf(session, country)
    const reports = await call('reports.correct', { reportIds: command.words, changes, asFound })
    if (output.isJson) return await output.json(reports)
    for (const { reportId, coversYear, country, publisher, title } of reports) {
      await output.line([reportId, coversYear ?? '-', country ?? '-', publisher ?? '-', title].join('  '))
    }
  }
}

function fieldOf(name: string): CorrectableField {
  const field = CorrectableField.safeParse(name)
  if (field.success) return field.data
  throw new UsageError(`The option --as-found needs one of: ${CorrectableField.options.join(', ')}.`)
}

function checkYears({ coversYear, publishedYear }: Corrections): void {
  for (const year of [coversYear, publishedYear]) {
    if (typeof year === 'number' && (year < 1000 || year > 9999)) throw new UsageError('A year has four digits.')
  }
}

/** The code of a country that was typed as its code or as one of its names. */
async function countryOf({ call }: Session, typed: string): Promise<string> {
  const wanted = typed.trim().toLowerCase()
  const found = (await call('countries.list', {})).find(({ country, name, otherNames }) =>
    [country, name, ...otherNames].some((one) => one.toLowerCase() === wanted),
  )
  if (found !== undefined) return found.country
  throw new AppError('not-found', 'There is no country of that code or name. Give its code, such as KZ.')
}

/** Moves reports to the trash with their highlights. */
export const removeReports: Run = async (session) => {
  const removed = await session.call('reports.remove', { reportIds: session.command.words })
  await tell(session, removed, 'moved to the trash')
}

/** Lists the trash, puts reports back from it, or deletes them for good. */
export const planTrash: Plan = ({ words: [what, ...reportIds] }: Command) => {
  if (what === undefined) return listTrash
  if (what === 'restore') {
    if (reportIds.length === 0) throw new UsageError('After trash restore come the ids of reports.')
    return async (session) => await tell(session, await session.call('trash.restore', { reportIds }), 'put back')
  }
  if (what === 'empty') {
    const input = reportIds.length === 0 ? {} : { reportIds }
    return async (session) => await tell(session, await session.call('trash.empty', input), 'deleted for good')
  }
  throw new UsageError('After trash comes nothing, restore or empty.')
}

const listTrash: Run = async ({ call, output }) => {
  const list = await call('trash.list', {})
  if (output.isJson) return await output.json(list)
  const rows = list.map(({ reportId, coversYear, countryName, highlights, title }) => [
    reportId,
    String(coversYear ?? '-'),
    countryName ?? '-',
    String(highlights),
    title,
  ])
  for (const line of table([['ID', 'YEAR', 'COUNTRY', 'HIGHLIGHTS', 'TITLE'], ...rows])) await output.line(line)
}

async function tell({ output }: Session, { reports, highlights }: Removed, what: string): Promise<void> {
  if (output.isJson) return await output.json({ reports, highlights })
  await output.line(`${counted(reports, 'report')} with ${counted(highlights, 'highlight')} ${what}.`)
}
