import './require-node.mjs';
import { buildWhenStale } from './build-when-stale.mjs';
import { endWithParent } from './end-with-parent.mjs';
import { openBrowserHost } from './open-browser-host.mjs';
import { openWindow } from './open-window.mjs';

const launcherFlags = ['--web', '--no-open'];

process.exitCode = await start(process.argv.slice(2));

/**
 * @param {string[]} flags `--web` asks for the browser host, `--no-open` for no browser; the rest goes to the host
 * @returns {Promise<number>} the exit code
 */
async function start(flags) {
  endWithParent();
  if (!(await buildWhenStale())) return 1;
  const parameters = flags.filter((flag) => !launcherFlags.includes(flag));
  if (!flags.includes('--web')) {
    const result = await openWindow(parameters);
    if ('exitCode' in result) return result.exitCode;
    console.log(`${result.obstacle} Switchboard opens in the browser instead.`);
  }
  const isUnattended = process.env['CI'] === 'true' || process.getuid?.() === 0;
  return openBrowserHost({ parameters, opensBrowser: !isUnattended && !flags.includes('--no-open') });
}
