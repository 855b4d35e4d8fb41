import { formatSum, sumCounts } from './runner-counts.mjs';

/** @typedef {import('./runner-counts.mjs').RunnerCounts} RunnerCounts */

/**
 * Prints what one runner did; its whole output only where it failed.
 * @param {string} title
 * @param {import('./test-runners.mjs').RunnerResult} result
 */
export function reportRunner(title, { counts, output, elapsedMs }) {
  const mark = counts.failed === 0 ? '✓' : '✗';
  console.log(`${mark} ${title}: ${formatSum(counts)} (${(elapsedMs / 1000).toFixed(1)} s)`);
  if (counts.failed > 0) console.log(`\n${output.trim()}\n`);
}

/**
 * Prints the skipped tests and, as the last line, the sum.
 * @param {readonly RunnerCounts[]} all
 * @returns {number} the exit code
 */
export function reportSum(all) {
  const sum = sumCounts(all);
  if (sum.skipped.length > 0) console.log('\nSkipped:');
  for (const { title, reason } of sum.skipped) console.log(`  ${title} (${reason})`);
  console.log(`\n${formatSum(sum)}`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}
