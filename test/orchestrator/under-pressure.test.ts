import { beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { answerRequests } from '../support/asked-text.ts';
import { testModel } from '../support/start-core.ts';
import {
  answerOf,
  approvalOf,
  ask,
  connectProvider,
  type StartedOrchestrator,
  startOrchestrator,
  startTurn,
} from './started-orchestrator.ts';

const dearModel = 'groq/openai/gpt-oss-120b';
const profile = { layer: 'profile' } as const;

let started: StartedOrchestrator;
let api: CoreApi;
beforeEach(async () => {
  started = await startOrchestrator({});
  ({ api } = started);
  await connectProvider(api, started.provider, { id: 'groq' });
  started.provider.script([{ type: 'text', text: 'Here.' }]);
});

const askedModels = () => answerRequests(started.provider).map(({ route }) => ('model' in route ? route.model : ''));

test('a fallback that would have to be approved is not tried behind the person’s back', async () => {
  await api.policies.change({ scope: profile, set: { approvalThresholdMicros: 300 }, clear: [] });
  await api.rules.save({
    draft: {
      name: 'Cheap first',
      priority: 99,
      isEnabled: true,
      when: { type: 'all', of: [] },
      target: { type: 'model', model: testModel },
      fallbacks: [{ model: dearModel }],
    },
  });
  started.provider.script([{ type: 'refuse', status: 404, error: { code: 'model_not_found', message: 'Gone.' } }]);

  const answer = await ask(api, 'Hello');

  expect(askedModels()).not.toContain('openai/gpt-oss-120b');
  const trace = await api.traces.read({ turnId: answer.turnId ?? '' });
  expect(trace.decision?.excluded).toContainEqual({ model: dearModel, exclusion: { code: 'needs-approval' } });
});

test('what was held is decided anew when it is let go: a model blocked meanwhile is not asked', async () => {
  await api.policies.change({ scope: profile, set: { approvalThresholdMicros: 300 }, clear: [] });
  const turn = await startTurn(api, 'Hello', dearModel);
  await approvalOf(api, turn);
  await api.policies.change({ scope: profile, set: { blockedModels: [dearModel] }, clear: [] });

  await api.approvals.answer({ turnId: turn.turnId, answer: { type: 'allow' } });

  expect(await answerOf(api, turn)).toMatchObject({ status: 'failed', failure: { kind: 'no_candidate' } });
  expect(askedModels()).toEqual([]);
});

test('what has become dearer while it was held is asked about again', async () => {
  await api.policies.change({ scope: profile, set: { approvalThresholdMicros: 300 }, clear: [] });
  const turn = await startTurn(api, 'Hello', dearModel);
  const first = await approvalOf(api, turn);
  await api.models.setPrice({ model: dearModel, price: { input: 9_000_000, output: 9_000_000 } });

  await api.approvals.answer({ turnId: turn.turnId, answer: { type: 'allow' } });
  await expect.poll(async () => (await api.approvals.list({})).approvals.length).toBe(1);

  const { approvals } = await api.approvals.list({});
  expect(approvals.map(({ turnId }) => turnId)).toEqual([turn.turnId]);
  expect(approvals[0]?.asked.estimate.cost).not.toEqual(first.asked.estimate.cost);
  await api.approvals.answer({ turnId: turn.turnId, answer: { type: 'deny' } });
  await expect(answerOf(api, turn)).rejects.toThrow('stored no answer');
  expect(askedModels()).toEqual([]);
});

test('a model that was not offered cannot be sent instead', async () => {
  await api.policies.change({ scope: profile, set: { approvalThresholdMicros: 300 }, clear: [] });
  const turn = await startTurn(api, 'Hello', dearModel);
  await approvalOf(api, turn);

  const answering = api.approvals.answer({ turnId: turn.turnId, answer: { type: 'instead', model: dearModel } });
  await expect(answering).rejects.toMatchObject({ body: { code: 'conflict' } });

  await api.turns.cancel({ turnId: turn.turnId });
});

test('twenty requests at once keep within the quota of a key', async () => {
  const [key] = (await api.keys.list({})).keys;
  await api.keys.setQuota({ id: key?.id ?? '', quota: { unit: 'requests', limit: 3 } });
  const turns = await Promise.all(Array.from({ length: 20 }, (_, index) => startTurn(api, `Say ${index}`, testModel)));

  const answers = await Promise.all(turns.map((turn) => answerOf(api, turn)));

  expect(answers.filter(({ status }) => status === 'complete')).toHaveLength(3);
  expect(answerRequests(started.provider)).toHaveLength(3);
});

test('a slash command has answers of its own in the cache', async () => {
  await ask(api, 'Tell me of lakes');
  expect(answerRequests(started.provider)).toHaveLength(1);

  const answer = await ask(api, '/fast Tell me of lakes');

  expect(answer.provenance?.cached).toBeUndefined();
  expect(answerRequests(started.provider)).toHaveLength(2);
});

test('closing begins nothing new, whatever is to be continued by itself', async () => {
  await api.policies.change({ scope: profile, set: { continueAfterInterruption: true }, clear: [] });
  started.provider.script([{ type: 'text', text: 'Half of it' }, { type: 'stall' }]);
  const turn = await startTurn(api, 'A long story', testModel);
  await started.provider.waitForRequest(0);
  for await (const { chunk } of api.turns.watch({ turnId: turn.turnId, fromIndex: 0 }, { signal: never }))
    if (chunk.type === 'text-delta') break;

  await started.reopen();

  expect(answerRequests(started.provider)).toHaveLength(1);
});

const never = new AbortController().signal;
