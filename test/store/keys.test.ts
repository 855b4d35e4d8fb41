import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StoredKey } from '../../electron/core/ports/stores.ts';
import { failure } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

const plain: StoredKey = {
  id: 'key-1',
  providerId: 'beta',
  label: 'Work',
  lastFour: 'wxyz',
  position: 1,
  createdAt: 1_000,
};

test('keys come back by provider, then position, also removed ones', () => {
  const { keys } = openTemporaryStore().stores;
  const tested: StoredKey = {
    ...plain,
    id: 'key-2',
    position: 0,
    lastTest: { outcome: 'failed', testedAt: 2_000, failure },
    quota: { unit: 'tokens', limit: 50_000 },
    removedAt: 3_000,
  };
  const elsewhere: StoredKey = { ...plain, id: 'key-3', providerId: 'alpha', position: 7 };
  for (const key of [plain, tested, elsewhere]) keys.save(key);
  expect(keys.list()).toStrictEqual([elsewhere, tested, plain]);
});

test('saving again replaces every field', () => {
  const { keys } = openTemporaryStore().stores;
  keys.save({ ...plain, quota: { unit: 'requests', limit: 5 }, removedAt: 5 });
  keys.save({ ...plain, label: 'Home' });
  expect(keys.list()).toStrictEqual([{ ...plain, label: 'Home' }]);
});

test('a removed key is gone', () => {
  const { keys } = openTemporaryStore().stores;
  keys.save(plain);
  keys.remove(plain.id);
  expect(keys.list()).toStrictEqual([]);
});

test('a secret handed over with a key is refused and reaches no file', () => {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  const secret = 'sk-made-up-0123456789-wxyz';
  const withSecret = { ...plain, secret };
  stores.keys.save(plain);
  expect(() => stores.keys.save(withSecret)).toThrow();
  expect(filesWith(directory, secret)).toStrictEqual([]);
  close();
  expect(filesWith(directory, secret)).toStrictEqual([]);
  expect(filesWith(directory, plain.label)).toStrictEqual(['switchboard.db']);
});

test('a last part longer than four characters is refused', () => {
  const { keys } = openTemporaryStore().stores;
  expect(() => keys.save({ ...plain, lastFour: '9-wxyz' })).toThrow();
  expect(keys.list()).toStrictEqual([]);
});

/** Names of the store's files that contain the text. The lock file is left alone: reading it would free the lock. */
function filesWith(directory: string, text: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('lock.'))
    .map((entry) => entry.name)
    .filter((name) => readFileSync(join(directory, name)).includes(text));
}
