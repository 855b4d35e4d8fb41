import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository, toolScripts } from './repository-paths.mjs';
import { judgeCounts, readPlaywrightCounts, readVitestCounts } from './runner-counts.mjs';
import { runScript } from './run-script.mjs';

/** @typedef {import('./runner-counts.mjs').RunnerCounts} RunnerCounts */

/**
 * @typedef {object} RunnerResult
 * @property {RunnerCounts} counts
 * @property {string} output
 * @property {number} elapsedMs
 */

/**
 * @typedef {object} Runner
 * @property {string} title
 * @property {() => Promise<RunnerResult>} run
 */

const lintParameters = ['.', '--max-warnings=0'];
const formatParameters = ['--check', '--log-level=warn', '.'];
const cacheFolder = inRepository('node_modules/.cache/switchboard');

export const checkers = {
  build: checker('Build', toolScripts.electronVite, ['build']),
  mainTypes: typeChecker('Type check: main program', '.', 'main'),
  rendererTypes: typeChecker('Type check: renderer', 'renderer', 'renderer'),
  lint: checker('Lint', toolScripts.eslint, lintParameters),
  // Looks at changed files only; what a change breaks in other files is the full lint's to find.
  quickLint: checker('Lint of what changed', toolScripts.eslint, [
    ...lintParameters,
    '--cache',
    '--cache-strategy=content',
    `--cache-location=${cacheFolder}/eslint`,
  ]),
  format: checker('Format', toolScripts.prettier, formatParameters),
  quickFormat: checker('Format of what changed', toolScripts.prettier, [
    ...formatParameters,
    '--cache',
    '--cache-strategy=content',
    `--cache-location=${cacheFolder}/prettier`,
  ]),
  unused: checker('Unused files, exports and packages', toolScripts.knip, []),
};

/**
 * @param {{ title: string, selection: readonly string[], hasKeyring?: boolean }} options the selection as Vitest reads it
 * @returns {Runner}
 */
export function vitestRunner({ title, selection, hasKeyring = false }) {
  const reporters = ['--reporter=default', `--reporter=${inRepository('electron/launch/vitest-counts.mjs')}`];
  const command = [toolScripts.vitest, 'run', '--config', 'test/vitest.config.ts', ...reporters, ...selection];
  return {
    title,
    run: () =>
      withCountsFile(async (file) => {
        const [script = '', ...rest] = hasKeyring
          ? [inRepository('electron/launch/with-keyring.mjs'), process.execPath, ...command]
          : command;
        const result = await runScript(script, rest, { environment: { COUNTS_FILE: file } });
        return { ...result, counts: judgeCounts(readVitestCounts(file), result.exitCode) };
      }),
  };
}

/**
 * @param {{ title: string, chromium: string }} options
 * @returns {Runner}
 */
export function playwrightRunner({ title, chromium }) {
  return {
    title,
    run: () =>
      withCountsFile(async (file) => {
        const environment = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
        const parameters = ['test', '--config', 'test/e2e/playwright.config.ts'];
        const result = await runScript(toolScripts.playwright, parameters, { environment });
        return { ...result, counts: judgeCounts(readPlaywrightCounts(file), result.exitCode) };
      }),
  };
}

/**
 * @param {string} title
 * @param {string} project the folder of its tsconfig.json
 * @param {string} cache
 * @returns {Runner}
 */
function typeChecker(title, project, cache) {
  const keeping = ['--incremental', '--tsBuildInfoFile', `${cacheFolder}/${cache}.tsbuildinfo`];
  return checker(title, toolScripts.typescript, ['-p', project, '--noEmit', ...keeping]);
}

/**
 * A tool that only says yes or no counts as one test.
 * @param {string} title
 * @param {string} script
 * @param {string[]} parameters
 * @returns {Runner}
 */
function checker(title, script, parameters) {
  return {
    title,
    async run() {
      const result = await runScript(script, parameters);
      const isPassed = result.exitCode === 0;
      return { ...result, counts: { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: [] } };
    },
  };
}

/**
 * @template Result
 * @param {(file: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
async function withCountsFile(use) {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-counts-'));
  try {
    return await use(join(folder, 'counts.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
