import type { Run } from '../session.ts'

/** Compares two reports; for people, only what is not the same. */
export const compare: Run = async ({ call, command, output }) => {
  const [a = '', b = ''] = command.words
  const comparison = await call('compare.reports', { a, b })
  if (output.isJson) return await output.json(comparison)
  for (const row of comparison.passages) {
    if (row.change === 'same') continue
    const places = [row.a, row.b].map((number) => (number === null ? '-' : `¶ ${number}`).padEnd(7)).join('')
    const within = row.within === undefined ? '' : `  its words are in ¶ ${row.within}`
    const share = row.a === null || row.b === null ? '' : `  ${Math.floor(row.similarity * 100)} % the same words`
    await output.line(`${row.change.padEnd(8)} ${places}${share}${within}`)
  }
  const { same, edited, moved, added, dropped } = comparison.summary
  await output.line(`${same} same, ${edited} edited, ${moved} moved, ${added} added, ${dropped} dropped.`)
}
