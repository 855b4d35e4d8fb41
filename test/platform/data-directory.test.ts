import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataDirectory } from '../../electron/platform/data-directory.ts';

test.each<[string, NodeJS.Platform, Record<string, string>, string]>([
  ['SWITCHBOARD_HOME wins everywhere', 'darwin', { SWITCHBOARD_HOME: 'here' }, resolve('here')],
  [
    'an empty SWITCHBOARD_HOME counts as none',
    'linux',
    { SWITCHBOARD_HOME: ' ' },
    join(homedir(), '.config', 'Switchboard'),
  ],
  ['Linux follows XDG', 'linux', { XDG_CONFIG_HOME: '/xdg' }, join('/xdg', 'Switchboard')],
  ['macOS uses Application Support', 'darwin', {}, join(homedir(), 'Library', 'Application Support', 'Switchboard')],
  ['Windows uses roaming data', 'win32', { APPDATA: 'roaming' }, join('roaming', 'Switchboard')],
])('%s', (_, platform, environment, expected) => {
  expect(dataDirectory(environment, platform)).toBe(expected);
});
