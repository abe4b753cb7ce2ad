/**
 * How a check or a suite ended.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * The sum of several.
 *
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/**
 * The last line of a run.
 *
 * @param {Tally} tally
 */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * @typedef {{ fullName: string, status: string }} TestResult
 * @typedef {{ testResults: { name: string, status: string, assertionResults: TestResult[] }[] }} VitestReport
 */

/**
 * Reads vitest's JSON report. A file that failed without a failed test (it did not load, or its set-up threw) counts as
 * one failure, and so does a run that broke off or found no test: a suite that did not run has not passed.
 *
 * @param {VitestReport | undefined} report undefined where none was written
 * @param {number} exitCode vitest's own
 * @returns {Tally & { skippedNames: string[] }}
 */
export function readReport(report, exitCode) {
  const files = report?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  const failedTests = tests.filter((test) => test.status === 'failed').length
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  const failed = failedTests + brokenFiles
  const hasRun = passed + failed + skipped.length > 0
  return {
    passed,
    failed: failed === 0 && (exitCode !== 0 || !hasRun) ? 1 : failed,
    skipped: skipped.length,
    skippedNames: skipped.map((test) => test.fullName),
  }
}
