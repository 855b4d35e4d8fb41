import './require-node.mjs';
import { reportRunner, reportSum } from './report-runners.mjs';
import { checkers, vitestRunner } from './test-runners.mjs';

const fastTests = ['test/architecture', 'test/core', 'test/shared'];

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
