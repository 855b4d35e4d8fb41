import { expect, test } from 'vitest';
import { createImportsStore } from '../../../renderer/client/imports-store.ts';
import { createToastStore } from '../../../renderer/client/toast-store.ts';
import { emptyReport, type Import, type ImportState } from '../../../shared/model/import.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createTestWindowClock } from '../support/window-parts.ts';
import { type CoreScript, createScriptedCore } from '../../support/scripted-core.ts';

const one = (progress: ImportState): Import => ({
  id: 'import-1',
  fileNames: ['export.zip'],
  workspaceId: 'default',
  startedAt: 1_000,
  progress,
  report: emptyReport,
});

const reading = one({ state: 'reading', readBytes: 1, totalBytes: 2 });
const complete = one({ state: 'complete', endedAt: 2_000 });

function openStore(script: CoreScript) {
  const { core } = createScriptedCore(script);
  const toasts = createToastStore(createTestWindowClock(createManualClock()));
  let settledCount = 0;
  const store = createImportsStore({ core, toasts, onSettled: () => (settledCount += 1) });
  return {
    store,
    toast: () => toasts.getState().toast?.text,
    undo: () => toasts.getState().act(),
    settledCount: () => settledCount,
  };
}

test('several files are sent and imported as one export', async () => {
  const sent: unknown[] = [];
  let started: unknown;
  const { store } = openStore({
    uploads: {
      begin: async ({ name }) => ({ uploadId: `upload of ${name}` }),
      append: async ({ uploadId, offset, base64 }) => {
        sent.push([uploadId, offset, atob(base64), store.getState().sending]);
        return { receivedBytes: offset + atob(base64).length };
      },
    },
    imports: {
      start: async (order) => {
        started = order;
        return reading;
      },
    },
  });

  await store.getState().bringIn([new File(['abc'], 'a.zip'), new File(['de'], 'b.zip')], 'harbour');

  const fileNames = ['a.zip', 'b.zip'];
  expect(sent).toEqual([
    ['upload of a.zip', 0, 'abc', { fileNames, sentBytes: 0, totalBytes: 5 }],
    ['upload of b.zip', 0, 'de', { fileNames, sentBytes: 3, totalBytes: 5 }],
  ]);
  expect(started).toEqual({ uploadIds: ['upload of a.zip', 'upload of b.zip'], workspaceId: 'harbour' });
  expect(store.getState().sending).toBeUndefined();
});

test('what was sent of a set that is given up is discarded, and nothing is said', async () => {
  const discarded: string[] = [];
  const { store, toast } = openStore({
    uploads: {
      begin: async ({ name }) => ({ uploadId: name }),
      append: async ({ uploadId, base64 }) => {
        if (uploadId === 'b.zip') store.getState().cancelSending();
        return { receivedBytes: atob(base64).length };
      },
      discard: async ({ uploadId }) => {
        discarded.push(uploadId);
        return {};
      },
    },
  });

  await store.getState().bringIn([new File(['abc'], 'a.zip'), new File(['de'], 'b.zip')], 'default');

  expect({ discarded, sending: store.getState().sending, toast: toast() }).toEqual({
    discarded: ['b.zip', 'a.zip'],
    sending: undefined,
    toast: undefined,
  });
});

test('conversations are read again once, when an import comes to rest', () => {
  const { store, settledCount } = openStore({});

  store.getState().accept([reading]);
  store.getState().accept([reading]);
  store.getState().accept([complete]);
  store.getState().accept([complete]);

  expect(settledCount()).toBe(1);
});

test('a refused import is said', async () => {
  const { store, toast } = openStore({});

  await store.getState().undo('import-1');

  expect(toast()).toBe('The test scripted no imports.undo.');
});

test('a failed import is dismissed, with the way back', async () => {
  const asked: unknown[] = [];
  const failed = one({ state: 'removed', endedAt: 2_000, because: 'It holds nothing.', isFailed: true });
  const { store, toast, undo } = openStore({
    imports: {
      setDismissed: async (change) => {
        asked.push(change);
        return failed;
      },
    },
  });

  await store.getState().dismiss(failed);
  const said = toast();
  undo();

  expect([said, asked]).toEqual([
    'Dismissed export.zip',
    [
      { id: 'import-1', isDismissed: true },
      { id: 'import-1', isDismissed: false },
    ],
  ]);
});
