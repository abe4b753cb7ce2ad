import { maxPassagesPerCall, type Passage, type Section } from '../../../../preload/contract/reports.ts'
import type { Command } from '../arguments.ts'
import { table } from '../output.ts'
import type { Run } from '../session.ts'

/** The one word after a command that takes a report. */
export const reportIdOf = (command: Command): string => command.words[0] ?? ''

/** Lists the reports. */
export const reports: Run = async ({ call, output }) => {
  const list = await call('reports.list', {})
  if (output.isJson) return await output.json(list)
  const rows = list.map(({ reportId, coversYear, country, title, passages, words }) => [
    reportId,
    String(coversYear ?? '-'),
    country ?? '-',
    String(passages),
    String(words),
    title,
  ])
  const head = ['ID', 'YEAR', 'COUNTRY', 'PASSAGES', 'WORDS', 'TITLE']
  for (const line of table([head, ...rows])) await output.line(line)
}

/** Shows a report's sections. */
export const outline: Run = async ({ call, command, output }) => {
  const sections = await call('reports.outline', { reportId: reportIdOf(command) })
  // Scripts rely on these keys.
  if (output.isJson) return await output.json(sections.map(({ foundTopic: _, ...section }) => section))
  for (const section of sections) await output.line(outlineLine(section))
}

function outlineLine({ level, number, heading, firstPassage, passages }: Section): string {
  const where = firstPassage === null ? '' : `  ¶ ${firstPassage}`
  return `${'  '.repeat(level - 1)}${number === '' ? '' : `${number} `}${heading}${where}  (${passages})`
}

/** Shows a report with its passages, or with some of them. */
export const show: Run = async ({ call, command, output }) => {
  const reportId = reportIdOf(command)
  const report = await call('reports.get', { reportId })
  const from = command.options.from ?? 1
  const to = Math.min(command.options.to ?? report.passages, report.passages)
  const passages: Passage[] = []
  for (let first = from; first <= to; first += maxPassagesPerCall) {
    const last = Math.min(to, first + maxPassagesPerCall - 1)
    passages.push(...(await call('reports.passages', { reportId, from: first, to: last })))
  }
  if (output.isJson) return await output.json({ ...report, passages })
  await output.line(report.title)
  for (const { number, text } of passages) await output.line(`\n¶ ${number}  ${text}`)
}
