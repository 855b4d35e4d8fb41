import './require-node.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const insideFlag = '--inside-bus';
const startLimitMs = 10_000;
const [first, ...rest] = process.argv.slice(2);

// Runs a command with a real, unlocked, empty keyring of its own. Where the system has none, it runs the command as it is.
if (first === undefined) {
  console.error('Usage: node electron/launch/with-keyring.mjs <program> [parameters …]');
  process.exitCode = 2;
} else if (first === insideFlag) {
  process.exitCode = await runInsideBus(rest);
} else if (canOpenKeyring()) {
  process.exitCode = await runWithBus([first, ...rest]);
} else {
  process.exitCode = await run(first, rest, process.env);
}

/** @returns {boolean} */
function canOpenKeyring() {
  if (process.platform !== 'linux') return false;
  return ['dbus-run-session', 'dbus-send', 'gnome-keyring-daemon'].every(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined,
  );
}

/**
 * @param {string[]} command
 * @returns {Promise<number>}
 */
async function runWithBus(command) {
  const home = mkdtempSync(join(tmpdir(), 'switchboard-keyring-'));
  try {
    const { DISPLAY, WAYLAND_DISPLAY, ...environment } = process.env;
    const privateFolders = {
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_RUNTIME_DIR: home,
    };
    const parameters = ['--', process.execPath, import.meta.filename, insideFlag, ...command];
    return await run('dbus-run-session', parameters, { ...environment, ...privateFolders });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * @param {string[]} command
 * @returns {Promise<number>}
 */
async function runInsideBus([program = '', ...parameters]) {
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets', '--foreground'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  daemon.stdin.end('test\n');
  try {
    const isOpen = await waitForKeyring();
    if (!isOpen) console.error('The test keyring did not open; tests of the real keychain are skipped.');
    return await run(program, parameters, isOpen ? { ...process.env, SWITCHBOARD_TEST_KEYRING: 'open' } : process.env);
  } finally {
    daemon.kill('SIGTERM');
  }
}

/** @returns {Promise<boolean>} */
async function waitForKeyring() {
  const question = 'org.freedesktop.DBus.NameHasOwner';
  const parameters = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus', question];
  for (const deadline = Date.now() + startLimitMs; Date.now() < deadline; await wait(50)) {
    const answer = spawnSync('dbus-send', [...parameters, 'string:org.freedesktop.secrets'], { encoding: 'utf8' });
    if (answer.stdout.includes('boolean true')) return true;
  }
  return false;
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>} the exit code
 */
function run(program, parameters, environment) {
  const child = spawn(program, parameters, { stdio: 'inherit', env: environment });
  return new Promise((settle, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => settle(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}
