import { expect, test } from 'vitest';
import { describeTest } from '../../../renderer/lib/describe-test.ts';
import { refused, worked } from '../support/sample-keys.ts';

test('a key that works says what it reaches and how fast', () => {
  expect(describeTest(worked)).toEqual({ tone: 'ok', title: 'It works.', words: '14 models, answered in 0.4 s.' });
});

test('a refusal is one fact and its likely cause', () => {
  expect(describeTest(refused())).toEqual({
    tone: 'danger',
    title: 'Groq refused this key.',
    words: 'It may have been revoked, or part of it was not copied.',
  });
});

test('a cause after a colon becomes a sentence', () => {
  expect(describeTest(refused({ message: 'Groq refused this key: it may be revoked.' }))).toEqual({
    tone: 'danger',
    title: 'Groq refused this key.',
    words: 'It may be revoked.',
  });
});

test('a provider that cannot be reached says nothing against the key', () => {
  expect(describeTest(refused({ kind: 'network', message: 'Groq cannot be reached.' })).tone).toBe('warn');
});

test('what cannot be proven for free is said so', () => {
  expect(describeTest({ outcome: 'unverifiable', testedAt: 1, reason: 'There is no free call.' })).toEqual({
    tone: 'note',
    title: 'Not proven.',
    words: 'There is no free call.',
  });
});
