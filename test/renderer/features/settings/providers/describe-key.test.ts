import { expect, test } from 'vitest';
import { describeKey } from '../../../../../renderer/features/settings/providers/describe-key.ts';
import { formatClock } from '../../../../../renderer/lib/format/format-date.ts';
import type { KeyView } from '../../../../../shared/model/key.ts';
import { refused, savedKey, worked } from '../../../support/sample-keys.ts';

const now = 1;

function words(keys: readonly KeyView[]): readonly string[] {
  return keys.map((key) => describeKey(key, keys, now).word);
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
  expect(describeKey(locked, [locked], now)).toEqual({
    status: 'warn',
    word: 'Secret locked',
    note: 'Unlock the vault to use it',
  });
});

test('a key that was kept for one session says that its secret is gone', () => {
  const gone = savedKey('k1', { source: 'session', hasSecret: false });
  expect(describeKey(gone, [gone], now)).toEqual({
    status: 'warn',
    word: 'Secret gone',
    note: 'It was kept for one session',
  });
});

test('a test of the last minute was just now, an older one of today has its time', () => {
  const key = savedKey('k1', { lastTest: worked });
  const notes = [59_999, 60_001].map((passedMs) => describeKey(key, [key], worked.testedAt + passedMs).note);
  expect(notes).toEqual(['Worked just now', `Worked at ${formatClock(worked.testedAt)}`]);
});
