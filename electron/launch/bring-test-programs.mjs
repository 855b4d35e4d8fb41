import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { toolScripts } from './repository-paths.mjs';
import { runProgram, runScript } from './run-script.mjs';

const browserPackages = ['chromium-headless-shell', 'fonts-liberation'];
const keyringPackages = ['gnome-keyring', 'libsecret-1-0', 'dbus'];
const installLimitMs = 600_000;

/**
 * Finds or installs what the tests need beside npm's packages: a browser, and on Debian a keyring.
 * @returns {Promise<{ chromium: string } | { obstacle: string }>}
 */
export async function bringTestPrograms() {
  const system = { platform: process.platform, environment: process.env };
  if (process.env['CHROMIUM_PATH'] && findChromium(system) === undefined) {
    return { obstacle: `CHROMIUM_PATH names ${process.env['CHROMIUM_PATH']}, and there is no such file.` };
  }
  const aptProblem = await installMissing();
  const found = findChromium(system) ?? (await downloadedChromium());
  if (found !== undefined) return { chromium: found };
  return {
    obstacle:
      'The end-to-end tests need Chromium or Chrome, none was found and the download failed. ' +
      `Install one, or set CHROMIUM_PATH to its program.${aptProblem}`,
  };
}

/** @returns {boolean} */
function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** @returns {Promise<string>} what apt complained about, empty where all went well or apt cannot be used */
async function installMissing() {
  if (!canUseApt()) return '';
  // Each on its own: a release without the browser's package still gets the keyring.
  const browserProblem = process.env['CHROMIUM_PATH'] ? '' : await installWithApt(missingOf(browserPackages));
  return browserProblem + (await installWithApt(missingOf(keyringPackages)));
}

/**
 * @param {string[]} packages
 * @returns {string[]}
 */
function missingOf(packages) {
  return packages.filter((name) => {
    const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' });
    return stdout !== 'installed';
  });
}

/**
 * @param {string[]} packages
 * @returns {Promise<string>} what apt complained about, empty where all went well
 */
async function installWithApt(packages) {
  if (packages.length === 0) return '';
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const limits = { timeLimitMs: installLimitMs, environment: { DEBIAN_FRONTEND: 'noninteractive' } };
  const update = await runProgram('apt-get', ['update'], limits);
  const install = await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...packages], limits);
  if (install.exitCode === 0) return '';
  const problem = lastLines(update.exitCode === 0 ? install.output : update.output + install.output);
  console.log(`apt-get could not install them:\n${problem}`);
  return `\n${problem}`;
}

/** @returns {Promise<string | undefined>} Playwright's own Chromium, downloaded where it is missing */
async function downloadedChromium() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  console.log('Downloading Chromium …');
  await runScript(toolScripts.playwright, ['install', 'chromium'], { timeLimitMs: installLimitMs });
  return existsSync(path) ? path : undefined;
}

/**
 * @param {string} text
 * @returns {string}
 */
function lastLines(text) {
  return text.trim().split('\n').slice(-5).join('\n');
}
