import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createBackupsStore } from '../../../renderer/client/backups-store.ts';
import { createToastStore } from '../../../renderer/client/toast-store.ts';
import type { BackupShelf } from '../../../shared/model/backup.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createTestWindowClock } from '../support/window-parts.ts';
import { connectionIsLost, type CoreScript, createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';

const empty: BackupShelf = { backups: [], databaseBytes: 4_096 };

function openStore(script: CoreScript) {
  const { core } = createScriptedCore(script);
  const toasts = createToastStore(createTestWindowClock(createManualClock()));
  const connection = createStore(() => ({ isConnected: true }));
  let reloadCount = 0;
  const forgotten: string[] = [];
  const store = createBackupsStore({
    core,
    toasts,
    connection,
    reload: () => (reloadCount += 1),
    forget: () => forgotten.push('everything'),
  });
  return { store, forgotten, connection, toast: () => toasts.getState().toast?.text, reloadCount: () => reloadCount };
}

test('what the window keeps goes only when everything was cleared', async () => {
  const cleared = openStore({ clearing: { everything: async () => ({}) } });
  const failed = openStore({ clearing: { everything: () => Promise.reject(connectionIsLost()) } });

  await cleared.store.getState().clearEverything();
  await failed.store.getState().clearEverything();

  expect([cleared.forgotten, failed.forgotten]).toEqual([['everything'], []]);
  expect([cleared, failed].map(({ store }) => store.getState().isRestarting)).toEqual([true, false]);
});

test('the window begins anew once the program is back after a restart, and not before', async () => {
  const { store, connection, reloadCount } = openStore({ app: { restart: async () => ({}) } });

  await store.getState().restart();
  const whileThere = reloadCount();
  connection.setState({ isConnected: false });
  const whileGone = reloadCount();
  connection.setState({ isConnected: true });
  connection.setState({ isConnected: false });
  connection.setState({ isConnected: true });

  expect([whileThere, whileGone, reloadCount()]).toEqual([0, 0, 1]);
});

test('a host that cannot begin again says what to do, and nothing waits', async () => {
  const { store, connection, reloadCount, toast } = openStore({});

  await store.getState().restart();
  connection.setState({ isConnected: false });
  connection.setState({ isConnected: true });

  expect([toast(), store.getState().isRestarting, reloadCount()]).toEqual([
    'The test scripted no app.restart.',
    false,
    0,
  ]);
});

test('a backup that was made is said, one that failed says why and changes nothing', async () => {
  const made = openStore({ backups: { make: async () => empty } });
  const failed = openStore({ backups: { make: () => Promise.reject(diskIsFull()) } });

  await made.store.getState().make();
  await failed.store.getState().make();

  expect([made.store.getState().shelf, made.toast(), failed.store.getState().shelf, failed.toast()]).toEqual([
    empty,
    'Backed up',
    undefined,
    'The disk is full. Free some space and try again.',
  ]);
});
