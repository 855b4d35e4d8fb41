import { resolve } from 'node:path';

export const repositoryRoot = resolve(import.meta.dirname, '../..');

/**
 * @param {string[]} segments
 * @returns {string} an absolute path inside the repository
 */
export function inRepository(...segments) {
  return resolve(repositoryRoot, ...segments);
}

/** The scripts behind the commands of node_modules/.bin, which on Windows are no programs of their own. */
export const toolScripts = {
  electronInstaller: inRepository('node_modules/electron/install.js'),
  electronVite: inRepository('node_modules/electron-vite/bin/electron-vite.js'),
  eslint: inRepository('node_modules/eslint/bin/eslint.js'),
  knip: inRepository('node_modules/knip/bin/knip.js'),
  playwright: inRepository('node_modules/@playwright/test/cli.js'),
  prettier: inRepository('node_modules/prettier/bin/prettier.cjs'),
  typescript: inRepository('node_modules/typescript/bin/tsc'),
  vitest: inRepository('node_modules/vitest/vitest.mjs'),
};
