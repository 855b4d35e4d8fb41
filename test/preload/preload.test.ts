import { expect, test } from 'vitest';
import { openIpcPage } from '../support/ipc-page.ts';

test('the preload exposes a pipe of two members and nothing else', async () => {
  const { electron, bridge } = await openIpcPage();

  expect({ exposed: [...electron.exposed.keys()], members: Object.keys(bridge) }).toEqual({
    exposed: ['switchboardChannel'],
    members: ['send', 'onFrame'],
  });
});

test.each([undefined, null, 7, {}, ['text']])('the preload sends no %j', async (value) => {
  const { electron, bridge } = await openIpcPage();
  const heard: unknown[] = [];
  electron.ipcMain.on('switchboard-frame', (_event: unknown, frame: unknown) => heard.push(frame));

  Reflect.apply(bridge.send, undefined, [value]);
  await new Promise(setImmediate);

  expect(heard).toEqual([]);
});
