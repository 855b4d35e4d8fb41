import { reportRunner } from './report-runners.mjs';

/** @typedef {import('./runner-counts.mjs').RunnerCounts} RunnerCounts */

/**
 * Runs them in their order, `lanes` at a time, and prints what each did once it has ended.
 * @param {readonly import('./test-runners.mjs').Runner[]} runners
 * @param {number} lanes
 * @returns {Promise<readonly RunnerCounts[]>}
 */
export async function runRunners(runners, lanes) {
  const waiting = [...runners];
  /** @type {RunnerCounts[]} */
  const all = [];
  const work = async () => {
    for (let runner = waiting.shift(); runner !== undefined; runner = waiting.shift()) {
      console.log(`… ${runner.title}`);
      const result = await runner.run();
      reportRunner(runner.title, result);
      all.push(result.counts);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return all;
}
