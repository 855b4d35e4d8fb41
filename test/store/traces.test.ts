import { expect, test } from 'vitest';
import type { Trace } from '../../shared/model/trace.ts';
import { failure, plainConversation } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

const plain: Trace = {
  turnId: 'turn-1',
  conversationId: 'conversation-1',
  messageId: 'message-1',
  at: 1_000,
  steps: [],
};

const full: Trace = {
  ...plain,
  request: {
    command: '/fast',
    attachments: [{ kind: 'image' }],
    contextTokens: 1_200,
    source: 'chat',
    task: { task: 'chat', by: 'detected', reasons: ['a short question'] },
    priority: 'normal',
    workspaceId: 'default',
    conversationId: 'conversation-1',
    tags: [],
    at: 1_000,
    localMinute: 610,
    localWeekday: 2,
    parameters: { temperature: 0.3 },
    needs: ['vision'],
  },
  decision: {
    reason: { by: 'rule', ruleId: 'rule-1', ruleName: 'Pictures' },
    named: 'alpha/alpha-large',
    task: { task: 'chat', by: 'detected', reasons: ['a short question'] },
    candidates: [
      {
        model: 'alpha/alpha-large',
        role: 'target',
        parameters: {},
        estimate: {
          inputTokens: 1_200,
          outputTokens: 300,
          outputFrom: 'median',
          tokenErrorPercent: 5,
          cost: { basis: 'price', micros: 900 },
        },
      },
    ],
    excluded: [{ model: 'beta/beta-mini', exclusion: { code: 'missing-ability', ability: 'vision' } }],
    skippedRules: [{ ruleId: 'rule-2', ruleName: 'Code', why: 'no-match', detail: 'no code', isNearMiss: false }],
    needsApproval: false,
    cache: { isEnabled: true, ttlMs: 60_000 },
  },
  steps: [
    {
      type: 'attempt',
      model: 'alpha/alpha-large',
      modelLabel: 'Alpha Large',
      keyLabel: 'Work',
      outcome: 'failed',
      failure,
      durationMs: 90,
    },
    { type: 'wait', model: 'alpha/alpha-large', durationMs: 500, cause: 'rate_limited' },
    {
      type: 'attempt',
      model: 'alpha/alpha-large',
      modelLabel: 'Alpha Large',
      outcome: 'complete',
      firstTokenMs: 300,
      durationMs: 1_900,
      cost: { basis: 'price', micros: 850 },
    },
  ],
};

test('a trace comes back as it was last saved', () => {
  const { conversations, traces } = openTemporaryStore().stores;
  conversations.save(plainConversation());
  traces.save(full);
  traces.save({ ...plain, turnId: 'turn-2' });
  traces.save(plain);
  const replaced = traces.read('turn-1');
  traces.save(full);
  expect([replaced, traces.read('turn-1'), traces.read('turn-2'), traces.read('turn-3')]).toStrictEqual([
    plain,
    full,
    { ...plain, turnId: 'turn-2' },
    undefined,
  ]);
});

test('pruning removes the oldest from before a time, a few at once', () => {
  const { conversations, traces } = openTemporaryStore().stores;
  conversations.save(plainConversation());
  for (const at of [3_000, 1_000, 4_000, 2_000]) traces.save({ ...plain, turnId: `turn-${at}`, at });
  const first = traces.prune(4_000, 2);
  const left = [1_000, 2_000, 3_000, 4_000].filter((at) => traces.read(`turn-${at}`));
  expect([first, left, traces.prune(4_000, 2), traces.prune(4_000, 2)]).toStrictEqual([2, [3_000, 4_000], 1, 0]);
});
