import { UsageError } from '../arguments.ts'
import { table } from '../output.ts'
import type { Plan, Run } from '../session.ts'
import { reportIdOf } from './reading.ts'

/** Marks a quotation found by its words. */
export const planHighlight: Plan = (command) => {
  const { quote, tags: tagNames, comment = '' } = command.options
  if (quote === undefined) throw new UsageError('The command highlight needs --quote with the words to mark.')
  const reportId = reportIdOf(command)
  return async ({ call, output }) => {
    const made = await call('highlights.createFromQuote', { reportId, quote, tagNames, comment })
    if (output.isJson) return await output.json(made)
    await output.line(`Marked in ¶ ${made.passage}: ${made.highlightId}`)
  }
}

/** Lists all highlights. */
export const highlights: Run = async ({ call, output }) => {
  const list = await call('highlights.list', {})
  if (output.isJson) return await output.json(list)
  for (const { highlightId, reportTitle, passage, quote, comment } of list) {
    await output.line(
      `${highlightId}  ${reportTitle}, ¶ ${passage}\n  “${quote}”${comment === '' ? '' : `\n  ${comment}`}`,
    )
  }
}

/** Lists the tags. */
export const tags: Run = async ({ call, output }) => {
  const list = await call('tags.list', {})
  if (output.isJson) return await output.json(list)
  for (const line of table(list.map(({ tagId, highlights, name }) => [tagId, String(highlights), name]))) {
    await output.line(line)
  }
}
