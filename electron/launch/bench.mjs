import './require-node.mjs';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { buildWhenStale } from './build-when-stale.mjs';
import { inRepository } from './repository-paths.mjs';
import { runScript } from './run-script.mjs';

/**
 * @typedef {object} BenchResult
 * @property {string} name
 * @property {string} unit
 * @property {number} value
 * @property {number} [baseline] the same work without Switchboard, measured in the same run
 * @property {number} [ratio] value over baseline
 */

const folder = inRepository('test/bench');

process.exitCode = await bench(process.argv.slice(2));

/**
 * Runs every program of test/bench one after the other and keeps what they measured in out/bench.json.
 * @param {string[]} names parts of file names; none runs all
 * @returns {Promise<number>} the exit code
 */
async function bench(names) {
  if (!(await buildWhenStale())) return 1;
  const programs = readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts') && (names.length === 0 || names.some((name) => file.includes(name))))
    .sort();
  /** @type {BenchResult[]} */
  const results = [];
  let failedCount = 0;
  for (const program of programs) {
    console.log(`… ${program}`);
    const { exitCode, output } = await runScript(inRepository('test/bench', program), []);
    const measured = output.split('\n').flatMap(readResult);
    results.push(...measured);
    if (exitCode === 0 && measured.length > 0) continue;
    failedCount += 1;
    console.error(`${program} ended with ${exitCode} and ${measured.length} results:\n${output.trim()}`);
  }
  printTable(results);
  mkdirSync(inRepository('out'), { recursive: true });
  const measuredAt = new Date().toISOString();
  writeFileSync(inRepository('out/bench.json'), `${JSON.stringify({ measuredAt, results }, null, 2)}\n`);
  return failedCount === 0 && results.length > 0 ? 0 : 1;
}

/**
 * @param {string} line
 * @returns {BenchResult[]} one result where the line is one, else none
 */
function readResult(line) {
  if (!line.startsWith('{"name"')) return [];
  return [/** @type {BenchResult} */ (JSON.parse(line))];
}

/** @param {BenchResult[]} results */
function printTable(results) {
  const rows = results.map(({ name, unit, value, baseline, ratio }) => [
    name,
    `${round(value)} ${unit}`,
    baseline === undefined ? '' : `${round(baseline)} ${unit}`,
    ratio === undefined ? '' : `${round(ratio)}x`,
  ]);
  const table = [['Measured', 'Value', 'Baseline', 'Ratio'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  for (const row of table) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

/**
 * @param {number} value
 * @returns {string} three meaningful digits
 */
function round(value) {
  return Number(value.toPrecision(3)).toString();
}
