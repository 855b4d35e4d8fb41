import './require-node.mjs';
import { readdirSync } from 'node:fs';
import { reportRunner, reportSum } from './report-runners.mjs';
import { checkers, vitestRunner } from './test-runners.mjs';

/** Whole turns over real HTTP take longer than the rest together: `npm test` runs them. */
const slowFolder = 'turns';
const coreFolders = readdirSync('test/core')
  .filter((folder) => folder !== slowFolder)
  .map((folder) => `test/core/${folder}`);
const fastTests = ['test/architecture', 'test/shared', ...coreFolders];

process.exitCode = await check();

/**
 * The inner loop: everything that answers in seconds, two at a time.
 * @returns {Promise<number>} the exit code
 */
async function check() {
  const waiting = [
    checkers.quickLint,
    checkers.mainTypes,
    checkers.rendererTypes,
    vitestRunner({ title: 'Architecture and unit tests', selection: fastTests }),
    checkers.unused,
    checkers.quickFormat,
  ];
  /** @type {import('./runner-counts.mjs').RunnerCounts[]} */
  const all = [];
  const work = async () => {
    for (let runner = waiting.shift(); runner !== undefined; runner = waiting.shift()) {
      const result = await runner.run();
      reportRunner(runner.title, result);
      all.push(result.counts);
    }
  };
  await Promise.all([work(), work()]);
  return reportSum(all);
}
