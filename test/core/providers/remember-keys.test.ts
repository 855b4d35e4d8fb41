import { expect, test } from 'vitest';
import type { StoredKey } from '../../../electron/core/ports/stores.ts';
import { rememberKeys } from '../../../electron/core/providers/remember-keys.ts';

const key: StoredKey = { id: 'key-1', providerId: 'groq', label: 'Work', lastFour: '1234', position: 0, createdAt: 1 };

test('the list is read once, and again after every change', () => {
  let stored: readonly StoredKey[] = [];
  let readCount = 0;
  const keys = rememberKeys({
    list: () => {
      readCount += 1;
      return stored;
    },
    save: (saved) => {
      stored = [saved];
    },
    remove: () => {
      stored = [];
    },
  });

  const seen = [keys.list(), keys.list()];
  keys.save(key);
  seen.push(keys.list(), keys.list());
  keys.remove(key.id);
  seen.push(keys.list());

  expect({ seen, readCount }).toEqual({ seen: [[], [], [key], [key], []], readCount: 3 });
});

test('a change that the disk refuses leaves no wrong list behind', () => {
  const refuse = () => {
    throw new Error('The disk is full.');
  };
  const keys = rememberKeys({ list: () => [key], save: refuse, remove: refuse });
  expect(keys.list()).toEqual([key]);
  expect(() => keys.save({ ...key, label: 'Home' })).toThrow('The disk is full.');
  expect(keys.list()).toEqual([key]);
});
