import { expect, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { RuleTestDraft } from '../../shared/model/rule-test.ts';
import { connectProvider, startOrchestrator } from './started-orchestrator.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const dear = 'openai/gpt-6.1-sol';

async function start() {
  const started = await startOrchestrator();
  await connectProvider(started.api, started.provider, { id: 'openai' });
  return started;
}

async function saveTideRule(api: CoreApi) {
  const rule = await api.rules.save({
    draft: {
      name: 'Tides',
      priority: 990,
      isEnabled: true,
      when: { type: 'keyword', words: ['tide'], match: 'any' },
      target: { type: 'model', model: dear },
      fallbacks: [],
    },
  });
  const draft: RuleTestDraft = {
    name: 'Tides are known',
    message: { text: 'when is the tide in' },
    expected: { type: 'rule', ruleId: rule.id, ruleName: rule.name },
    at: noon,
  };
  return { rule, draft };
}

const outcomes = async (api: CoreApi) => (await api.ruleTests.list({})).results.map(({ outcome }) => outcome);

test('a saved test passes, survives a restart, and fails with what came instead once its rule is off', async () => {
  const { api, reopen } = await start();
  const { rule, draft } = await saveTideRule(api);
  const saved = await api.ruleTests.save({ draft });
  const told: string[] = [];
  api.on('rule-tests-changed', () => told.push('tests'));
  api.on('rules-changed', () => told.push('rules'));
  const before = await api.ruleTests.list({});
  await api.rules.arrange({ id: rule.id, isEnabled: false });
  const [after] = await outcomes(api);

  expect(before.results).toEqual([
    {
      test: saved,
      outcome: { hasPassed: true, reason: { by: 'rule', ruleId: rule.id, ruleName: 'Tides' }, model: dear },
    },
  ]);
  expect(after?.hasPassed).toBe(false);
  expect(after?.reason.by).not.toBe('rule');
  expect(told).toEqual(['rules']);
  expect((await (await reopen()).api.ruleTests.list({})).results.map(({ test }) => test)).toEqual([saved]);
});

test('a moment that no date can be is refused with the field named, and the other tests run on', async () => {
  const { api } = await start();
  const { draft } = await saveTideRule(api);
  await api.ruleTests.save({ draft });
  await expect(api.ruleTests.save({ draft: { ...draft, at: 9e15 } })).rejects.toMatchObject({
    body: { code: 'invalid-input', path: 'draft.at' },
  });
  expect((await outcomes(api)).map(({ hasPassed }) => hasPassed)).toEqual([true]);
});

test('a test may expect a model, whatever rule leads to it', async () => {
  const { api } = await start();
  const { draft } = await saveTideRule(api);
  await api.ruleTests.save({ draft: { ...draft, expected: { type: 'model', model: dear } } });
  await api.ruleTests.save({ draft: { ...draft, expected: { type: 'model', model: 'openai/gpt-6-luna' } } });

  expect((await outcomes(api)).map(({ hasPassed }) => hasPassed)).toEqual([true, false]);
});

test('a spent budget fails no test, but for one that is about it', async () => {
  const { api } = await start();
  const { draft } = await saveTideRule(api);
  const budget = await api.budgets.save({
    draft: {
      scope: { type: 'total' },
      period: 'day',
      limitMicros: 0,
      softPercent: 100,
      atLimit: 'refuse',
      isEnabled: true,
    },
  });
  await api.ruleTests.save({ draft });
  await api.ruleTests.save({ draft: { ...draft, message: { ...draft.message, spentBudgets: [budget.id] } } });

  expect((await outcomes(api)).map(({ hasPassed }) => hasPassed)).toEqual([true, false]);
});

test('the time of day of a test is that of its message, whenever it runs', async () => {
  const { api, clock } = await start();
  const { rule, draft } = await saveTideRule(api);
  const when = { type: 'time-of-day', fromMinute: 11 * 60, untilMinute: 13 * 60 } as const;
  const { id, origin: _, createdAt: __, ...known } = rule;
  await api.rules.save({ id, draft: { ...known, when } });
  await api.ruleTests.save({ draft });
  clock.advance(8 * 3_600_000);

  expect((await outcomes(api)).map(({ hasPassed }) => hasPassed)).toEqual([true]);
});

test('a test that was deleted comes back under its id, and one that is not there cannot be deleted', async () => {
  const { api } = await start();
  const { draft } = await saveTideRule(api);
  const saved = await api.ruleTests.save({ draft });
  await api.ruleTests.remove({ id: saved.id });
  await expect(api.ruleTests.remove({ id: saved.id })).rejects.toThrow(`There is no test with id ${saved.id}`);

  expect(await api.ruleTests.save({ id: saved.id, draft: { ...draft, name: 'Again' } })).toEqual({
    ...saved,
    name: 'Again',
  });
});

test('a change of the policy says that tests may come out differently', async () => {
  const { api } = await start();
  let toldCount = 0;
  api.on('rule-tests-changed', () => (toldCount += 1));
  await api.policies.change({ scope: { layer: 'profile' }, set: { customRulesOnly: true }, clear: [] });

  expect(toldCount).toBe(1);
});
