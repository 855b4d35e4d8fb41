import { expect, test } from 'vitest';
import { mayBeCached } from '../../../electron/core/cache/may-be-cached.ts';
import { FinishReason, MessageStatus } from '../../../shared/model/message.ts';

test('only a complete answer that stopped by itself may be cached', () => {
  const allowed = MessageStatus.options.flatMap((status) =>
    [...FinishReason.options, undefined]
      .filter((finishReason) => mayBeCached({ status, text: 'Paris.', ...(finishReason && { finishReason }) }))
      .map((finishReason) => ({ status, finishReason })),
  );

  expect(allowed).toEqual([{ status: 'complete', finishReason: 'stop' }]);
});

test('an answer that calls a tool, or says nothing, is not cached', () => {
  const ending = { status: 'complete', finishReason: 'stop', text: 'Let me look.' } as const;
  const call = { id: '1', name: 'look', argumentsJson: '{}' };

  expect(mayBeCached({ ...ending, toolCalls: [] })).toBe(true);
  expect(mayBeCached({ ...ending, toolCalls: [call] })).toBe(false);
  expect(mayBeCached({ ...ending, text: '' })).toBe(false);
});
