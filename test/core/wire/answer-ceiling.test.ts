import { expect, test } from 'vitest';
import { createCeiling, longestAnswerCharacters } from '../../../electron/core/wire/answer-ceiling.ts';
import { createToolCallAssembler } from '../../../electron/core/wire/openai-answer/assemble-tool-calls.ts';
import { WireError } from '../../../electron/core/wire/wire-fault.ts';

const tooLong = new WireError({ source: 'too-long' });

test('what reaches the ceiling passes, one character more does not', () => {
  const count = createCeiling();
  count('x'.repeat(longestAnswerCharacters));
  expect(() => count('x')).toThrow(tooLong);
});

test('arguments of a tool call that go on and on are given up, a repetition of the whole is not counted', () => {
  const { add } = createToolCallAssembler();
  const piece = { index: 0, id: 'call', name: 'add', argumentsJson: 'x'.repeat(longestAnswerCharacters) };
  add(piece);
  add({ ...piece, isWhole: true });
  expect(() => add({ ...piece, argumentsJson: 'x' })).toThrow(tooLong);
});
