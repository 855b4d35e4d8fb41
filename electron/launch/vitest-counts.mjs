import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { repositoryRoot } from './repository-paths.mjs';

/** @typedef {import('./runner-counts.mjs').RunnerCounts} RunnerCounts */

/** A reporter for Vitest that writes its counts, with the reason of every skipped test, to COUNTS_FILE. */
export default class VitestCounts {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const brokenModules = modules.filter((module) => module.errors().length > 0 || brokenSuites(module) > 0);
    const failedTests = tests.filter((test) => test.result().state === 'failed').length;
    /** @type {RunnerCounts} */
    const counts = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: failedTests + brokenModules.length + unhandledErrors.length,
      skipped: tests.flatMap((test) => {
        const result = test.result();
        if (result.state !== 'skipped' && result.state !== 'pending') return [];
        const title = `${relative(repositoryRoot, test.module.moduleId)}: ${test.fullName}`;
        const note = 'note' in result ? result.note : undefined;
        return [{ title, reason: note ?? reasonInTitle(test.fullName) ?? 'no reason given' }];
      }),
    };
    const file = process.env['COUNTS_FILE'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}

/**
 * @param {import('vitest/node').TestModule} module
 * @returns {number} suites whose own set-up failed
 */
function brokenSuites(module) {
  return [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
}

/**
 * @param {string} title that of `test.skipIf` ends with the reason: opens a window [no display here]
 * @returns {string | undefined}
 */
function reasonInTitle(title) {
  return /\[(?<reason>[^\]]+)\]/.exec(title)?.groups?.['reason'];
}
