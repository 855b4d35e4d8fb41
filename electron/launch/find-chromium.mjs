import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The shell draws no window around the page, which takes a third of the time of a test. */
const shell = 'chromium-headless-shell';
const linuxPrograms = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/**
 * @param {{ platform: NodeJS.Platform, environment: NodeJS.ProcessEnv }} system
 * @returns {string | undefined} the path of a browser the end-to-end tests can drive
 */
export function findChromium({ platform, environment }) {
  const chosen = environment['CHROMIUM_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return candidates({ platform, environment }).find((path) => existsSync(path));
}

/**
 * @param {{ platform: NodeJS.Platform, environment: NodeJS.ProcessEnv }} system
 * @returns {string[]}
 */
function candidates({ platform, environment }) {
  if (platform === 'darwin') return macPrograms;
  if (platform === 'win32') {
    const folders = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['LOCALAPPDATA']];
    return folders.flatMap((folder) => (folder ? windowsPrograms.map((program) => join(folder, program)) : []));
  }
  const folders = ['/usr/bin', ...(environment['PATH'] ?? '').split(delimiter)];
  return linuxPrograms.flatMap((program) => folders.map((folder) => join(folder, program)));
}
