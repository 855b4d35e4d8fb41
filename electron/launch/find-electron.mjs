import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository, toolScripts } from './repository-paths.mjs';
import { runScript } from './run-script.mjs';

const downloadLimitMs = 600_000;
/** A download that cannot start fails sooner, and is not worth a line. */
const announceAfterMs = 1_500;

/**
 * Finds Electron's binary, downloading it once where it is missing. Importing the package `electron` instead would
 * start that download without a limit.
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} the path of the binary
 */
export async function findElectron(say) {
  const installed = installedElectron();
  if (installed !== undefined) return installed;
  const announcement = setTimeout(() => say('Downloading Electron, once …'), announceAfterMs);
  await runScript(toolScripts.electronInstaller, [], { timeLimitMs: downloadLimitMs });
  clearTimeout(announcement);
  return installedElectron();
}

/** @returns {string | undefined} */
export function installedElectron() {
  const packageFolder = inRepository('node_modules/electron');
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist');
  const binary = join(folder, readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}
