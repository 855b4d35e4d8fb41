import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inRepository, toolScripts } from './repository-paths.mjs';
import { runScript } from './run-script.mjs';

const outputs = ['out/main/index.js', 'out/main/serve.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
const sources = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package.json'];

/**
 * Builds the three programs unless `out/` is newer than every source.
 * @returns {Promise<boolean>} false where the build failed; its errors have been printed
 */
export async function buildWhenStale() {
  if (await isFresh()) return true;
  process.stdout.write('Building Switchboard … ');
  const { exitCode, output, elapsedMs } = await runScript(toolScripts.electronVite, ['build']);
  if (exitCode === 0) {
    console.log(`done in ${(elapsedMs / 1000).toFixed(1)} s.`);
    return true;
  }
  console.log('failed.');
  console.error(output.trim());
  return false;
}

async function isFresh() {
  const builtAt = await Promise.all(outputs.map((path) => changedAt(inRepository(path))));
  const changed = await Promise.all(sources.map((path) => lastChangeBelow(inRepository(path))));
  return Math.min(...builtAt) > Math.max(...changed);
}

/**
 * Folders count too: removing a file changes only its folder.
 * @param {string} path
 * @returns {Promise<number>}
 */
async function lastChangeBelow(path) {
  const own = await changedAt(path);
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const below = await Promise.all(entries.map((entry) => lastChangeBelow(join(path, entry.name))));
  return Math.max(own, ...below);
}

/**
 * @param {string} path
 * @returns {Promise<number>} epoch milliseconds, 0 where nothing is there
 */
async function changedAt(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.mtimeMs ?? 0;
}
