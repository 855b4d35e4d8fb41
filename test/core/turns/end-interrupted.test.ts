import { expect, test } from 'vitest';
import { closeRunning } from '../../../electron/core/turns/close-running.ts';
import { endInterrupted } from '../../../electron/core/turns/end-interrupted.ts';
import type { Message } from '../../../shared/model/message.ts';
import { plainConversation, plainMessage, provenance, usageRecord } from '../../store/samples.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';

/** What the start that follows makes of an answer that was being streamed. */
function afterRestart({ streamed = {}, isAttemptRunning }: { streamed?: Partial<Message>; isAttemptRunning: boolean }) {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation());
  const answer = { id: 'message-2', role: 'assistant' as const, status: 'streaming' as const, text: '' };
  stores.messages.insert(plainMessage({ ...answer, ...streamed }));
  if (isAttemptRunning) stores.usage.begin(usageRecord({ messageId: 'message-2', outcome: 'interrupted' }));
  expect([endInterrupted(stores, 5_000), closeRunning(stores)]).toEqual([1, isAttemptRunning ? 1 : 0]);
  const { status, failure, text, updatedAt } = stores.messages.read('message-2') ?? {};
  return { status, kind: failure?.kind, text, updatedAt };
}

test('an answer that was on its way ends as interrupted, with the words that had arrived', () => {
  expect(afterRestart({ streamed: { text: 'Half an', provenance }, isAttemptRunning: true })).toEqual({
    status: 'interrupted',
    kind: 'network',
    text: 'Half an',
    updatedAt: 5_000,
  });
});

test('a request that went out a moment before counts as sent, although nobody had answered yet', () => {
  expect(afterRestart({ isAttemptRunning: true })).toMatchObject({ status: 'interrupted', kind: 'network' });
});

test('a request that waited for another try counts as sent', () => {
  expect(afterRestart({ streamed: { provenance }, isAttemptRunning: false })).toMatchObject({ status: 'interrupted' });
});

test('a message that waited to be sent failed, and was not charged', () => {
  expect(afterRestart({ isAttemptRunning: false })).toMatchObject({ status: 'failed', kind: 'aborted' });
});

test('where nothing was being streamed nothing changes', () => {
  expect(endInterrupted(openTemporaryStore().stores, 5_000)).toBe(0);
});
