import { expect, test } from 'vitest'
import { readReport, sum, tallyLine } from '../../../scripts/checks/tally.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test) => ({ fullName: `it is ${test}`, status: test })),
})

test.each([
  {
    what: 'passed, failed and skipped tests',
    report: { testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed', 'todo')] },
    exitCode: 1,
    tally: { passed: 2, failed: 1, skipped: 2 },
  },
  {
    what: 'two files that did not load',
    report: { testResults: [file('failed'), file('failed'), file('passed', 'passed')] },
    exitCode: 1,
    tally: { passed: 1, failed: 2, skipped: 0 },
  },
  {
    what: 'passed tests, but an error outside of them',
    report: { testResults: [file('passed', 'passed')] },
    exitCode: 1,
    tally: { passed: 1, failed: 1, skipped: 0 },
  },
  { what: 'no report', report: undefined, exitCode: 0, tally: { passed: 0, failed: 1, skipped: 0 } },
  { what: 'no test', report: { testResults: [] }, exitCode: 0, tally: { passed: 0, failed: 1, skipped: 0 } },
])('a report of $what', ({ report, exitCode, tally }) => {
  expect(readReport(report, exitCode)).toMatchObject(tally)
})

test('skipped tests are named', () => {
  const report = { testResults: [file('passed', 'passed', 'skipped')] }
  expect(readReport(report, 0).skippedNames).toEqual(['it is skipped'])
})

test('the last line counts everything', () => {
  const tallies = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 20, failed: 3, skipped: 4 },
  ]
  expect(tallyLine(sum(tallies))).toBe('21 passed, 3 failed, 4 skipped')
})
