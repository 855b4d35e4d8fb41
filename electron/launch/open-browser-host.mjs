import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { followChild } from './follow-child.mjs';
import { openBrowser } from './open-browser.mjs';
import { inRepository, repositoryRoot } from './repository-paths.mjs';

/**
 * Serves Switchboard to a browser on this computer until it is ended.
 * @param {{ parameters: readonly string[], opensBrowser: boolean }} options
 * @returns {Promise<number>} the exit code
 */
export async function openBrowserHost({ parameters, opensBrowser }) {
  const guard = pathToFileURL(inRepository('electron/launch/end-with-launcher.mjs')).href;
  const child = spawn(process.execPath, ['--import', guard, inRepository('out/main/serve.js'), ...parameters], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) }).on('line', (line) => {
    const url = readyUrl(line);
    if (url === undefined) {
      console.log(line);
      return;
    }
    console.log(`Switchboard is open at ${url}\nPress Ctrl+C to end it.`);
    if (opensBrowser) openBrowser(url, { platform: process.platform, environment: process.env });
  });
  const { exitCode, signal } = await followChild(child);
  return signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : exitCode;
}

/**
 * @param {string} line
 * @returns {string | undefined} the address, where the line is the host's ready line
 */
export function readyUrl(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    /** @type {unknown} */
    const message = JSON.parse(line);
    if (typeof message !== 'object' || message === null) return undefined;
    if (!('ready' in message) || !('url' in message)) return undefined;
    return message.ready === true && typeof message.url === 'string' ? message.url : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
