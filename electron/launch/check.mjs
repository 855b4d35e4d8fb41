import './require-node.mjs';
import { readdirSync } from 'node:fs';
import { reportSum } from './report-runners.mjs';
import { runRunners } from './run-runners.mjs';
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
  const runners = [
    checkers.quickLint,
    checkers.mainTypes,
    checkers.rendererTypes,
    vitestRunner({ title: 'Architecture and unit tests', selection: fastTests }),
    checkers.unused,
    checkers.quickFormat,
  ];
  return reportSum(await runRunners(runners, 2));
}
