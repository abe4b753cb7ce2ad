import { filterExpression } from './match-expression.ts'
import { isFieldsOnly, isTextOnly, type Query } from './query.ts'
import type { RowTest, Universe } from './universe.ts'

/**
 * The rows that a query finds, ascending and exact. What is asked of the text goes to the index in as few expressions
 * as may be; fields are tested row by row in memory. `languages` are those of the library.
 */
export function evaluate(query: Query, universe: Universe, languages: readonly string[]): readonly number[] {
  const rowsOf = (node: Query): readonly number[] => {
    if (isTextOnly(node)) {
      const expression = filterExpression(node, languages)
      return expression === undefined ? [] : universe.matching(expression)
    }
    if (isFieldsOnly(node)) return universe.rows().filter(testOf(node, universe))
    if (node.kind === 'any') {
      const texts = node.nodes.filter(isTextOnly)
      const rest = node.nodes.filter((one) => !isTextOnly(one)).map(rowsOf)
      return union(texts.length === 0 ? rest : [rowsOf(oneOf('any', texts)), ...rest])
    }
    return node.kind === 'all' ? all(node.nodes, node.without) : []
  }

  const all = (nodes: readonly Query[], without: readonly Query[]): readonly number[] => {
    const texts = nodes.filter((one) => isTextOnly(one) && filterExpression(one, languages) !== undefined)
    const unwanted = without.filter(isTextOnly)
    const mixed = nodes.filter((one) => !isTextOnly(one) && !isFieldsOnly(one)).map(rowsOf)
    const tests: RowTest[] = [
      ...nodes.filter(isOnlyFields).map((one) => testOf(one, universe)),
      ...without.filter(isOnlyFields).map((one) => not(testOf(one, universe))),
      ...without.filter((one) => !isTextOnly(one) && !isFieldsOnly(one)).map((one) => not(within(rowsOf(one)))),
    ]
    const base = texts.length > 0 ? rowsOf({ kind: 'all', nodes: texts, without: unwanted }) : mixed.shift()
    if (texts.length === 0 && unwanted.length > 0) tests.push(not(within(rowsOf(oneOf('any', unwanted)))))
    tests.push(...mixed.map(within))
    const rows = base ?? universe.rows()
    return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
  }

  return rowsOf(query)
}

/** Something of fields alone; a text that folds to nothing is none. */
const isOnlyFields = (query: Query): boolean => isFieldsOnly(query) && !isTextOnly(query)

/** Whether a row is as a query of fields alone asks. */
export function testOf(query: Query, universe: Universe): RowTest {
  if (query.kind === 'field') return universe.test(query.filter)
  if (query.kind !== 'all' && query.kind !== 'any') return () => false
  const tests = query.nodes.map((node) => testOf(node, universe))
  if (query.kind === 'any') return (row) => tests.some((test) => test(row))
  const without = query.without.map((node) => testOf(node, universe))
  return (row) => tests.every((test) => test(row)) && !without.some((test) => test(row))
}

/** One node of several; the only one stands for itself. */
function oneOf(kind: 'any', nodes: readonly Query[]): Query {
  const [only, another] = nodes
  return only !== undefined && another === undefined ? only : { kind, nodes }
}

const not =
  (test: RowTest): RowTest =>
  (row) =>
    !test(row)

/** Whether a row is among ascending ones. To be asked of ascending rows only: it walks along. */
function within(rows: readonly number[]): RowTest {
  let at = 0
  return (row) => {
    while (at < rows.length && (rows[at] ?? 0) < row) at++
    return rows[at] === row
  }
}

/** Rows that are in any of the lists, ascending. */
function union(lists: readonly (readonly number[])[]): readonly number[] {
  const [only, another] = lists
  if (only !== undefined && another === undefined) return only
  return [...Float64Array.from(new Set(lists.flat())).sort()]
}
