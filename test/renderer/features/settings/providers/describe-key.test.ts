import { expect, test } from 'vitest';
import { describeKey } from '../../../../../renderer/features/settings/providers/describe-key.ts';
import { formatClock, formatDay } from '../../../../../renderer/lib/format/format-date.ts';
import type { KeyView } from '../../../../../shared/model/key.ts';
import { refused, savedKey, worked } from '../../../support/sample-keys.ts';

const now = 1;

function describe(key: KeyView, siblings: readonly KeyView[], at: number) {
  return describeKey(key, { siblings, isProviderDown: false, now: at });
}

function words(keys: readonly KeyView[]): readonly string[] {
  return keys.map((key) => describe(key, keys, now).word);
}

test('the first key that can be used is in use, the tested ones after it stand by', () => {
  const keys = [savedKey('k1', { lastTest: worked }), savedKey('k2', { lastTest: worked }), savedKey('k3')];
  expect(words(keys)).toEqual(['In use', 'Standby', 'Untested']);
});

test('no key is in use while nothing is sent to its provider', () => {
  const keys = [savedKey('k1', { lastTest: worked }), savedKey('k2', { lastTest: worked })];
  const down = { siblings: keys, isProviderDown: true, now };
  expect(keys.map((key) => describeKey(key, down).word)).toEqual(['Provider down', 'Standby']);
});

test('a refused key is passed over', () => {
  expect(words([savedKey('k1', { lastTest: refused() }), savedKey('k2')])).toEqual(['Refused', 'In use']);
});

test('a key whose provider was busy is not refused', () => {
  expect(words([savedKey('k1', { lastTest: refused({ kind: 'overloaded' }) })])).toEqual(['In use']);
});

test('a key without its secret says how to get it back', () => {
  const locked = savedKey('k1', { source: 'vault', hasSecret: false });
  expect(describe(locked, [locked], now)).toEqual({
    status: 'warn',
    word: 'Secret locked',
    note: 'Unlock the vault to use it',
  });
});

test('a key that was kept for one session says that its secret is gone', () => {
  const gone = savedKey('k1', { source: 'session', hasSecret: false });
  expect(describe(gone, [gone], now)).toEqual({
    status: 'warn',
    word: 'Secret gone',
    note: 'It was kept for one session',
    needsReplacement: true,
  });
});

test('a test of the last minute was just now, an older one of today has its time', () => {
  const key = savedKey('k1', { lastTest: worked });
  const notes = [59_999, 60_001].map((passedMs) => describe(key, [key], worked.testedAt + passedMs).note);
  expect(notes).toEqual(['Worked just now', `Worked at ${formatClock(worked.testedAt)}`]);
});

test.each([
  [{ state: 'cooling', until: now + 60_000 }, `Limited until ${formatClock(now + 60_000)}`, 'Asked too often'],
  [
    { state: 'out', until: now + 3_600_000 },
    `Out until ${formatClock(now + 3_600_000)}`,
    'Its credit or quota at the provider is used up',
  ],
  [
    { state: 'out', until: now + 90_000_000 },
    `Out until ${formatDay(now + 90_000_000)}`,
    'Its credit or quota at the provider is used up',
  ],
  [{ state: 'out' }, 'Out', 'Its credit or quota at the provider is used up'],
] as const)('a key that stands as %j says so, whatever its last test found', (standing, word, note) => {
  const key = savedKey('k1', { lastTest: worked, standing });
  expect(describe(key, [key], now)).toEqual({ status: 'warn', word, note });
});

test('while a key is limited the next one is in use, and afterwards the first is again', () => {
  const keys = [savedKey('k1', { lastTest: worked, standing: { state: 'cooling', until: 500 } }), savedKey('k2')];
  expect([499, 500].map((at) => keys.map((key) => describe(key, keys, at).word))).toEqual([
    [`Limited until ${formatClock(500)}`, 'In use'],
    ['In use', 'Untested'],
  ]);
});

test('a key that has reached its daily limit is out until midnight', () => {
  const quota = { unit: 'requests', limit: 100 } as const;
  const keys = [savedKey('k1', { quota, quotaUsed: 100 }), savedKey('k2', { quota, quotaUsed: 99 })];
  expect(words(keys)).toEqual(['Out until midnight', 'In use']);
});

const refusedModel = refused({
  kind: 'permission',
  model: 'groq/large',
  message: 'Groq does not let this key use Large: check what the key may do, or choose another model.',
});

test('a key that an answer was refused says why, and that a test brings it back', () => {
  const key = savedKey('k1', { lastTest: refusedModel, standing: { state: 'refused', since: 1 } });
  expect(describe(key, [key], now)).toEqual({
    status: 'danger',
    word: 'Refused',
    note: 'Groq does not let this key use Large, just now. Not used until a test finds it good',
    needsReplacement: true,
  });
});

test('a key that stands as refused is refused, although its last test worked', () => {
  const key = savedKey('k1', { lastTest: worked, standing: { state: 'refused', since: 1 } });
  expect(describe(key, [key], now)).toMatchObject({
    word: 'Refused',
    note: 'Refused just now. Not used until a test finds it good',
  });
});

test('an answer that was refused is over once the key stands well again, a refused test is not', () => {
  const standing = { state: 'usable' } as const;
  expect([
    ...words([savedKey('k1', { lastTest: refusedModel, standing })]),
    ...words([savedKey('k1', { lastTest: refused(), standing })]),
  ]).toEqual(['In use', 'Refused']);
});
