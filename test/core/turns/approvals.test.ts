import { expect, test } from 'vitest';
import { createApprovals } from '../../../electron/core/turns/approvals.ts';
import type { PendingApproval } from '../../../shared/model/approval.ts';

function pending(turnId: string): PendingApproval {
  const cost = { basis: 'price', micros: 2_000_000 } as const;
  const estimate = { inputTokens: 1, outputTokens: 1, outputFrom: 'default', tokenErrorPercent: 0, cost } as const;
  return {
    turnId,
    conversationId: 'conversation-1',
    causes: [{ type: 'threshold', thresholdMicros: 1_000_000 }],
    asked: { model: 'alpha/alpha-large', modelLabel: 'Alpha Large', estimate },
    alternatives: [],
    since: 1_000,
    isAnotherTry: false,
  };
}

function setUp() {
  const told: string[][] = [];
  const approvals = createApprovals((_, payload) => {
    if ('approvals' in payload) told.push(payload.approvals.map(({ turnId }) => turnId));
  });
  return { approvals, told };
}

const never = new AbortController().signal;

test('a request waits until it is answered, and every window hears of both', async () => {
  const { approvals, told } = setUp();
  const asked = approvals.ask(pending('turn-1'), never);
  expect(approvals.list()).toEqual([pending('turn-1')]);
  approvals.answer('turn-1', { type: 'allow' });
  expect(await asked).toEqual({ type: 'allow' });
  expect([approvals.list(), told]).toEqual([[], [['turn-1'], []]]);
});

test('a model that was not offered is no answer', () => {
  const { approvals } = setUp();
  void approvals.ask(pending('turn-1'), never);
  expect(() => approvals.answer('turn-1', { type: 'instead', model: 'beta/beta-mini' })).toThrow('was not offered');
  expect(approvals.list()).toEqual([pending('turn-1')]);
});

test('requests are answered one by one, in any order', async () => {
  const { approvals, told } = setUp();
  const [one, two] = [approvals.ask(pending('turn-1'), never), approvals.ask(pending('turn-2'), never)];
  approvals.answer('turn-2', { type: 'deny' });
  approvals.answer('turn-1', { type: 'allow' });
  expect(await Promise.all([one, two])).toEqual([{ type: 'allow' }, { type: 'deny' }]);
  expect(told).toEqual([['turn-1'], ['turn-1', 'turn-2'], ['turn-1'], []]);
});

test('a turn that is stopped waits no longer', async () => {
  const { approvals, told } = setUp();
  const stopping = new AbortController();
  const asked = approvals.ask(pending('turn-1'), stopping.signal);
  stopping.abort();
  expect([await asked, approvals.list(), told]).toEqual([undefined, [], [['turn-1'], []]]);
});

test('a turn that was stopped before is not asked about', async () => {
  const { approvals, told } = setUp();
  expect([await approvals.ask(pending('turn-1'), AbortSignal.abort()), told]).toEqual([undefined, []]);
});

test.each([
  ['twice', 'turn-1'],
  ['for a turn that does not wait', 'turn-2'],
])('an answer %s is refused', async (_, turnId) => {
  const { approvals } = setUp();
  const asked = approvals.ask(pending('turn-1'), never);
  approvals.answer('turn-1', { type: 'allow' });
  await asked;
  expect(() => approvals.answer(turnId, { type: 'deny' })).toThrow(
    expect.objectContaining({ body: expect.objectContaining({ code: 'not-found' }) }),
  );
});
