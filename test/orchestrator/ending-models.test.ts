import { expect, test } from 'vitest';
import type { RuleDraft } from '../../shared/model/rule.ts';
import { startOrchestrator } from './started-orchestrator.ts';

const old = 'openai/gpt-5-mini';
const successor = 'openai/gpt-5.6-terra';
const profile = { layer: 'profile' } as const;
const workspace = { layer: 'workspace', id: 'default' } as const;

const draft: RuleDraft = {
  name: 'A rule',
  priority: 99,
  isEnabled: true,
  when: { type: 'tag', tag: 'never' },
  target: { type: 'model', model: old },
  fallbacks: [],
};

async function startWithOldModel() {
  const started = await startOrchestrator();
  const { api } = started;
  await api.policies.change({ scope: profile, set: { defaultModel: old, blockedModels: [old] }, clear: [] });
  await api.policies.change({
    scope: workspace,
    set: { tasks: { code: { model: old, fallbacks: ['groq/nobody'] } } },
    clear: [],
  });
  const rule = await api.rules.save({ draft });
  return { ...started, rule };
}

test('models that go away within 30 days, or are not there, are listed with every place that needs another', async () => {
  const { api, rule } = await startWithOldModel();
  const { endings } = await api.policies.endings({});
  expect(endings).toEqual([
    {
      model: old,
      standing: 'ending',
      endsAt: Date.UTC(2026, 11, 11),
      successor: { type: 'model', model: successor },
      places: [
        { kind: 'policy', scope: profile, field: 'defaultModel' },
        { kind: 'policy', scope: workspace, field: 'tasks' },
        { kind: 'rule', id: rule.id, name: 'A rule', isShipped: false },
      ],
    },
    {
      model: 'groq/nobody',
      standing: 'unknown',
      successor: { type: 'none' },
      places: [{ kind: 'policy', scope: workspace, field: 'tasks' }],
    },
  ]);
});

test('a model is replaced everywhere at once, and what stood there can be put back', async () => {
  const { api, rule } = await startWithOldModel();
  const replaced = await api.policies.replaceModel({ model: old, successor });
  const { own } = await api.policies.describe({ scope: workspace });
  const { rules } = await api.rules.list({});
  expect([
    (await api.settings.read({})).defaultModel,
    own.tasks?.code,
    rules.find((listed) => listed.rule.id === rule.id)?.rule.target,
    (await api.policies.endings({})).endings.map(({ model }) => model),
  ]).toEqual([
    successor,
    { model: successor, fallbacks: ['groq/nobody'] },
    { type: 'model', model: successor },
    ['groq/nobody'],
  ]);
  for (const { scope, before } of replaced.policies) await api.policies.change({ scope, set: before, clear: [] });
  await api.rules.apply({ save: replaced.rules, remove: [] });
  const after = await api.rules.list({});
  expect([
    (await api.settings.read({})).defaultModel,
    after.rules.find((listed) => listed.rule.id === rule.id)?.rule,
  ]).toEqual([old, rule]);
});

test('what nobody knows takes no place, and the policies of deleted conversations are not told of', async () => {
  const { api } = await startOrchestrator();
  const { id } = await api.conversations.create({});
  await api.policies.change({ scope: { layer: 'conversation', id }, set: { defaultModel: old }, clear: [] });
  await expect(api.policies.replaceModel({ model: old, successor: 'openai/nobody' })).rejects.toThrow('openai/nobody');
  await api.conversations.remove({ id });
  expect((await api.policies.endings({})).endings).toEqual([]);
});
