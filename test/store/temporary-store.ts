import { onTestFinished } from 'vitest';
import { openStore, type OpenedStore } from '../../electron/store/open-store.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** 2026-11-03T10:22:33.000Z */
export const startOfTests = Date.UTC(2026, 10, 3, 10, 22, 33);

/** A store that is closed when the test ends, if not before. */
export function openTemporaryStore(directory = temporaryDirectory(), now = () => startOfTests): OpenedStore {
  const store = openStore({ directory, now });
  onTestFinished(store.close);
  return store;
}
