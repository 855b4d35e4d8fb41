import { spawn } from 'node:child_process';

/**
 * Opens an address in the person's browser, where there is one. Failing is silent: the address has been printed.
 * @param {string} url
 * @param {{ platform: NodeJS.Platform, environment: NodeJS.ProcessEnv }} system
 */
export function openBrowser(url, system) {
  const command = browserCommand(url, system);
  if (command === undefined) return;
  const [program, ...parameters] = command;
  const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/**
 * @param {string} url
 * @param {{ platform: NodeJS.Platform, environment: NodeJS.ProcessEnv }} system
 * @returns {[string, ...string[]] | undefined}
 */
export function browserCommand(url, { platform, environment }) {
  if (platform === 'darwin') return ['open', url];
  // `start` would read & in an address as a second command.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return hasDisplay({ platform, environment }) ? ['xdg-open', url] : undefined;
}

/**
 * @param {{ platform: NodeJS.Platform, environment: NodeJS.ProcessEnv }} system
 * @returns {boolean}
 */
export function hasDisplay({ platform, environment }) {
  if (platform !== 'linux') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}
