import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} RunnerCounts
 * @property {number} passed
 * @property {number} failed
 * @property {{ title: string, reason: string }[]} skipped
 */

/**
 * Sums what all runners counted.
 * @param {readonly RunnerCounts[]} all
 * @returns {RunnerCounts}
 */
export function sumCounts(all) {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
    skipped: all.flatMap((counts) => counts.skipped),
  };
}

/**
 * The last line of a test run.
 * @param {RunnerCounts} counts
 * @returns {string}
 */
export function formatSum({ passed, failed, skipped }) {
  const sum = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? sum : `${sum}, ${skipped.length} skipped`;
}

/**
 * A runner passes only where it exits with 0, counted no failure and passed something; otherwise at least one failure
 * counts, whatever it said.
 * @param {RunnerCounts | undefined} counts
 * @param {number} exitCode
 * @returns {RunnerCounts}
 */
export function judgeCounts(counts, exitCode) {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: [] };
  if (counts.failed > 0) return counts;
  return exitCode === 0 && counts.passed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * @param {string} file written by vitest-counts.mjs
 * @returns {RunnerCounts | undefined}
 */
export function readVitestCounts(file) {
  return /** @type {RunnerCounts | undefined} */ (readJson(file));
}

/**
 * @param {string} file written by Playwright's JSON reporter
 * @returns {RunnerCounts | undefined}
 */
export function readPlaywrightCounts(file) {
  const report = /** @type {import('@playwright/test/reporter').JSONReport | undefined} */ (readJson(file));
  if (report === undefined) return undefined;
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped: report.suites.flatMap(skippedIn),
  };
}

/**
 * @param {import('@playwright/test/reporter').JSONReportSuite} suite
 * @returns {{ title: string, reason: string }[]}
 */
function skippedIn(suite) {
  const own = suite.specs.flatMap((spec) =>
    spec.tests
      .filter((test) => test.status === 'skipped')
      .map((test) => ({
        title: `${spec.file}: ${spec.title}`,
        reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
      })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedIn)];
}

/**
 * @param {string} file
 * @returns {unknown} undefined where the runner wrote nothing readable
 */
function readJson(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
