import { expect, test } from 'vitest';
import { splitCommand } from '../../../electron/core/turns/split-command.ts';

const known = new Set(['/fast', '/support']);

test.each([
  ['/fast What is this?', { text: 'What is this?', command: '/fast' }],
  ['  /FAST\n\nWhat is this?  ', { text: 'What is this?', command: '/fast' }],
  ['/support', { text: '/support', command: '/support' }],
  ['/fast /support please', { text: '/support please', command: '/fast' }],
])('a command that has a meaning is taken off: %j', (text, expected) => {
  expect(splitCommand(text, known)).toEqual(expected);
});

test.each(['/slow What is this?', '/etc/hosts is missing', 'Say /fast', '/fast: yes', '/fastest way', '/', ''])(
  'anything else is a message like any other: %j',
  (text) => {
    expect(splitCommand(text, known)).toEqual({ text });
  },
);
