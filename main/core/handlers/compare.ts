import type { compare } from '../../../preload/contract/compare.ts'
import { type ComparedReport, compareReports } from '../compare/compare-reports.ts'
import { inTurns, mapInSteps } from '../compare/steps.ts'
import { wordChanges } from '../compare/word-changes.ts'
import type { Context } from '../context.ts'
import type { Handlers } from '../dispatch.ts'
import { AppError } from '../errors.ts'

const pairsPerStep = 20

/** Two reports side by side. */
export const compareHandlers = (context: Context): Handlers<typeof compare> => ({
  'compare.reports': ({ a, b }) =>
    inTurns(compareReports(comparedReport(context, a), comparedReport(context, b)), stillOpen(context)),
  'compare.words': ({ a, b, pairs }) => {
    const [textsA, textsB] = [textsOf(comparedReport(context, a)), textsOf(comparedReport(context, b))]
    const steps = mapInSteps(pairs, pairsPerStep, (pair) => {
      const changes = wordChanges(joined(textsA, pair.a), joined(textsB, pair.b))
      return { a: changes.a, b: changes.b }
    })
    return inTurns(steps, stillOpen(context))
  },
})

/**
 * Ends work on what was read from the library as soon as it is locked, or another one is open.
 */
export function stillOpen(context: Context): () => void {
  const library = context.library()
  return () => {
    if (context.library() !== library) throw new AppError('cancelled', 'The library was locked. Start again.')
  }
}

/**
 * A report of the library as comparing looks at it.
 * @throws {AppError} `not-found`
 */
export function comparedReport(context: Context, reportId: string): ComparedReport {
  const { reports } = context.library()
  const report = reports.get(reportId)
  if (report === undefined) throw new AppError('not-found', 'This report is not in the library.')
  return { sections: reports.outline(reportId), passages: reports.passages(reportId, 1, report.passages) }
}

const textsOf = ({ passages }: ComparedReport): Map<number, string> =>
  new Map(passages.map(({ number, text }) => [number, text]))

function joined(texts: ReadonlyMap<number, string>, numbers: readonly number[]): string {
  const found = numbers.map((number) => {
    const text = texts.get(number)
    if (text === undefined) throw new AppError('not-found', 'That paragraph is not in this report.')
    return text
  })
  return found.join('\n')
}
