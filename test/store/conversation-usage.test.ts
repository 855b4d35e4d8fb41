import { expect, test } from 'vitest';
import { plainConversation, plainMessage, provenance, usageRecord } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('what each model used in a conversation is added up, in the order of first use', () => {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation());
  stores.messages.insert(plainMessage({ role: 'assistant', provenance }));
  const other = {
    messageId: 'message-2',
    model: 'beta/beta-mini',
    modelLabel: 'beta-mini',
    at: usageRecord().at + 5,
  } as const;
  stores.usage.record([
    usageRecord(),
    usageRecord({ id: 'usage-2', at: usageRecord().at + 1, savedMicros: 90, cost: { basis: 'free', micros: 0 } }),
    usageRecord({ ...other, id: 'usage-3', usage: { inputTokens: 7, outputTokens: 3, isEstimated: true } }),
    usageRecord({ id: 'usage-4', conversationId: 'another' }),
  ]);
  expect(stores.usage.detailsOfConversation('conversation-1')).toStrictEqual({
    models: [
      {
        model: 'alpha/alpha-large',
        modelLabel: 'Alpha Large',
        line: 'claude',
        callCount: 2,
        inputTokens: 200,
        outputTokens: 20,
        cachedInputTokens: 80,
        costMicros: 700,
        unpricedCount: 0,
        isEstimated: false,
      },
      {
        model: 'beta/beta-mini',
        modelLabel: 'beta-mini',
        line: 'local',
        callCount: 1,
        inputTokens: 7,
        outputTokens: 3,
        cachedInputTokens: 0,
        costMicros: 700,
        unpricedCount: 0,
        isEstimated: true,
      },
    ],
    savedMicros: 90,
  });
});

test('a model that only failed, for nothing, used nothing', () => {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation());
  const nothing = { inputTokens: 0, outputTokens: 0, isEstimated: false };
  stores.usage.record([usageRecord({ outcome: 'failed', usage: nothing, cost: { basis: 'free', micros: 0 } })]);
  expect(stores.usage.detailsOfConversation('conversation-1')).toStrictEqual({ models: [], savedMicros: 0 });
});
