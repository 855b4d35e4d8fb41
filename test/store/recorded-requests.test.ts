import { expect, test } from 'vitest';
import type { Decision } from '../../shared/model/decision.ts';
import type { Message } from '../../shared/model/message.ts';
import type { Trace } from '../../shared/model/trace.ts';
import { plainConversation, plainMessage } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

const candidate: Decision['candidates'][number] = {
  model: 'alpha/large',
  role: 'target',
  parameters: {},
  estimate: {
    inputTokens: 10,
    outputTokens: 20,
    outputFrom: 'default',
    tokenErrorPercent: 5,
    cost: { basis: 'price', micros: 900 },
  },
};
const request: NonNullable<Trace['request']> = {
  attachments: [],
  contextTokens: 10,
  source: 'chat',
  task: { task: 'chat', by: 'detected', reasons: [] },
  priority: 'normal',
  workspaceId: 'default',
  tags: [],
  at: 1_000,
  localMinute: 0,
  localWeekday: 0,
  parameters: {},
  needs: [],
};
const decision: Decision = {
  reason: { by: 'default' },
  task: request.task,
  candidates: [candidate, { ...candidate, model: 'alpha/small', role: 'fallback' }],
  excluded: [{ model: 'beta/mini', exclusion: { code: 'no-key' } }],
  skippedRules: [],
  needsApproval: false,
  cache: { isEnabled: true, ttlMs: 1 },
};

function start() {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation());
  const put = (id: string, at: number, change: { parent?: Partial<Message>; decision?: Decision | 'none' } = {}) => {
    stores.messages.insert(plainMessage({ id: `q-${id}`, text: `/fast ${id}`, ...change.parent }));
    stores.messages.insert(
      plainMessage({ id: `a-${id}`, parentId: `q-${id}`, role: 'assistant', turnId: id, updatedAt: at + 5 }),
    );
    const trace = { turnId: id, conversationId: 'conversation-1', messageId: `a-${id}`, at, steps: [] };
    const decided = change.decision ?? decision;
    stores.traces.save({ ...trace, request, ...(decided !== 'none' && { decision: decided }) });
  };
  return { put, recorded: stores.recordedRequests };
}

const listed = (recorded: ReturnType<typeof start>['recorded'], after?: { at: number; turnId: string }) =>
  recorded.list({ since: 500, after, limit: 2 });

test('a request comes back with its words, what was decided, and when it was answered', () => {
  const { put, recorded } = start();
  put('one', 1_000);

  expect(listed(recorded)).toEqual([
    {
      turnId: 'one',
      conversationId: 'conversation-1',
      messageId: 'a-one',
      at: 1_000,
      text: '/fast one',
      request,
      reason: { by: 'default' },
      first: candidate,
      // Nothing was out of order.
      excluded: [],
      answerStatus: 'complete',
      answeredAt: 1_005,
    },
  ]);
});

test('they come page by page, oldest first, from a moment on', () => {
  const { put, recorded } = start();
  put('too old', 400);
  for (const id of ['c', 'b', 'a']) put(id, 1_000);
  const first = listed(recorded);
  const rest = listed(recorded, first.at(-1));

  expect([first, rest].map((page) => page.map(({ turnId }) => turnId))).toEqual([['a', 'b'], ['c']]);
  expect(recorded.count(500)).toBe(3);
});

test('what was out of order is told, and a decision without a model has no first one', () => {
  const { put, recorded } = start();
  const excluded: Decision['excluded'] = [{ model: 'beta/mini', exclusion: { code: 'provider-down' } }];
  put('one', 1_000, { decision: { ...decision, candidates: [], excluded } });
  const [stored] = listed(recorded);

  expect([stored?.first, stored?.excluded]).toEqual([undefined, excluded]);
});

test('answers that go on with another one and traces without a decision are left out', () => {
  const { put, recorded } = start();
  put('continued', 1_000, { parent: { role: 'assistant' } });
  put('undecided', 1_000, { decision: 'none' });
  put('whole', 1_000);

  expect(listed(recorded).map(({ turnId }) => turnId)).toEqual(['whole']);
});
