import { expect, test } from 'vitest';
import { chooseSubject } from '../../../../renderer/features/inspector/choose-subject.ts';
import { message } from '../../support/window-parts.ts';

const messages = [
  message('q1'),
  message('a1', { role: 'assistant' }),
  message('q2'),
  message('a2', { role: 'assistant' }),
];
const [, first, , latest] = messages;

test.each([
  ['nothing is looked at', undefined, { answer: latest, isLatest: true }],
  ['an answer is looked at', 'a1', { answer: first, isLatest: false }],
  ['a question is looked at: its answer', 'q1', { answer: first, isLatest: false }],
  ['what was looked at is on another branch', 'gone', { answer: latest, isLatest: true }],
])('where %s', (_title, lookedAt, subject) => {
  expect(chooseSubject(messages, lookedAt)).toEqual(subject);
});

test('without an answer there is no route', () => {
  expect(chooseSubject([message('q1')], 'q1')).toBeUndefined();
});
