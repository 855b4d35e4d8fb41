import { expect, test } from 'vitest';
import { describeKey } from '../../../../../renderer/features/settings/providers/describe-key.ts';
import type { KeyView } from '../../../../../shared/model/key.ts';
import { refused, savedKey, worked } from '../../../support/sample-keys.ts';

function words(keys: readonly KeyView[]): readonly string[] {
  return keys.map((key) => describeKey(key, keys).word);
}

test('the first key that can be used is in use, the tested ones after it stand by', () => {
  const keys = [savedKey('k1', { lastTest: worked }), savedKey('k2', { lastTest: worked }), savedKey('k3')];
  expect(words(keys)).toEqual(['In use', 'Standby', 'Untested']);
});

test('a refused key is passed over', () => {
  expect(words([savedKey('k1', { lastTest: refused() }), savedKey('k2')])).toEqual(['Refused', 'In use']);
});

test('a key whose provider was busy is not refused', () => {
  expect(words([savedKey('k1', { lastTest: refused({ kind: 'overloaded' }) })])).toEqual(['In use']);
});

test('a key without its secret says how to get it back', () => {
  const locked = savedKey('k1', { source: 'vault', hasSecret: false });
  expect(describeKey(locked, [locked])).toEqual({
    status: 'warn',
    word: 'Secret locked',
    note: 'Unlock the vault to use it',
  });
});

test('a key that was kept for one session says that its secret is gone', () => {
  const gone = savedKey('k1', { source: 'session', hasSecret: false });
  expect(describeKey(gone, [gone])).toEqual({
    status: 'warn',
    word: 'Secret gone',
    note: 'It was kept for one session',
  });
});
