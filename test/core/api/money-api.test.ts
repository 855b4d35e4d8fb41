import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { BudgetDraft } from '../../../shared/model/budget.ts';
import type { PolicyScope } from '../../../shared/model/policy.ts';
import { type StartedCore, startCore } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore({ environment: environment() });
  ({ api } = started.core);
});
afterEach(() => started.stop());

const profile = { layer: 'profile' } as const;
const budget: BudgetDraft = {
  scope: { type: 'total' },
  period: 'month',
  limitMicros: 5_000_000,
  softPercent: 80,
  atLimit: 'refuse',
  isEnabled: true,
};

function environment() {
  return { SWITCHBOARD_SECRETS: 'session', SWITCHBOARD_MAX_FALLBACKS: '1', SWITCHBOARD_APPROVAL_USD: '0.25' };
}

test('every field of the policy says which layer it comes from, the nearest one winning', async () => {
  await api.policies.change({
    scope: profile,
    set: { approvalThresholdMicros: 2_000_000, plan: 'economy' },
    clear: [],
  });
  const { id } = await api.conversations.create({});
  await api.policies.change({ scope: { layer: 'conversation', id }, set: { plan: 'quality' }, clear: [] });

  const { fields, sources } = await api.policies.effective({ conversationId: id });
  expect([fields.approvalThresholdMicros, sources.approvalThresholdMicros]).toEqual([2_000_000, 'profile']);
  expect([fields.plan, sources.plan]).toEqual(['quality', 'conversation']);
  expect([fields.maxFallbacks, sources.maxFallbacks]).toEqual([1, 'environment']);
  expect([fields.stickyMs, sources.stickyMs]).toEqual([300_000, 'built-in']);
});

test('the default model of the settings is a part of the profile', async () => {
  await api.settings.update({ defaultModel: 'mistral/mistral-large-latest' });

  const { fields, sources } = await api.policies.effective({});
  expect([fields.defaultModel, sources.defaultModel]).toEqual(['mistral/mistral-large-latest', 'profile']);
});

test('settings that contradict each other are said, and the block holds', async () => {
  const model = 'groq/openai/gpt-oss-20b';
  await api.policies.change({ scope: profile, set: { defaultModel: model, blockedModels: [model] }, clear: [] });

  const { contradictions } = await api.policies.effective({});
  expect(contradictions).toHaveLength(1);
  expect(contradictions[0]).toContain(model);
});

test('a variable that cannot be read stops the start and is named', async () => {
  const wrong = { ...environment(), SWITCHBOARD_APPROVAL_USD: 'a lot' };
  await expect(startCore({ environment: wrong })).rejects.toThrow('SWITCHBOARD_APPROVAL_USD is "a lot"');
});

test('a budget is saved, changed, told and removed', async () => {
  const told: number[] = [];
  api.on('budgets-changed', ({ budgets }) => told.push(budgets.length));
  const saved = await api.budgets.save({ draft: budget });
  expect(saved).toMatchObject({ ...budget, spentMicros: 0, reservedMicros: 0, unpricedCount: 0 });
  expect(saved.startsAt).toBeLessThan(saved.endsAt);

  await api.budgets.save({ id: saved.id, draft: { ...budget, limitMicros: 0 } });
  expect((await api.budgets.list({})).budgets.map(({ limitMicros }) => limitMicros)).toEqual([0]);
  await api.budgets.remove({ id: saved.id });

  expect((await api.budgets.list({})).budgets).toEqual([]);
  expect(told).toEqual([1, 1, 0]);
});

test('what limits the cost at a place is what its nearest policy says, with what is spent of it', async () => {
  const { id: workspaceId } = await api.workspaces.create({ title: 'Work' });
  const workspace = { layer: 'workspace', id: workspaceId } as const;
  const { id } = await api.conversations.create({ workspaceId });
  const limits = { maxCostPerDayMicros: 2_000_000, maxCostPerMonthMicros: 30_000_000, maxTokensPerDay: 5 };
  await api.policies.change({ scope: profile, set: limits, clear: [] });
  await api.policies.change({ scope: workspace, set: { maxCostPerDayMicros: 500_000 }, clear: [] });
  const conversation = { layer: 'conversation', id } as const;
  await api.policies.change({ scope: conversation, set: { maxCostPerMonthMicros: 100_000 }, clear: [] });
  const at = async (scope: PolicyScope) =>
    (await api.budgets.limits({ scope })).limits.map(({ label, layer, limitMicros, spentMicros, scope: of }) => [
      label,
      layer,
      limitMicros,
      spentMicros,
      of.type,
    ]);

  expect([await at(profile), await at(workspace), await at(conversation)]).toEqual([
    [
      ['daily limit of the policy', 'profile', 2_000_000, 0, 'total'],
      ['monthly limit of the policy', 'profile', 30_000_000, 0, 'total'],
    ],
    [
      ['daily limit of the policy', 'workspace', 500_000, 0, 'workspace'],
      ['monthly limit of the policy', 'profile', 30_000_000, 0, 'total'],
    ],
    [
      ['daily limit of the policy', 'workspace', 500_000, 0, 'workspace'],
      ['monthly limit of the policy', 'conversation', 100_000, 0, 'workspace'],
    ],
  ]);
});

test('a change of one field of a budget leaves alone what another window has changed on it, and needs the budget', async () => {
  const { id } = await api.budgets.save({ draft: budget });
  await Promise.all([
    api.budgets.change({ id, change: { limitMicros: 7_000_000 } }),
    api.budgets.change({ id, change: { atLimit: 'cheapest' } }),
  ]);
  expect((await api.budgets.list({})).budgets).toMatchObject([
    { ...budget, id, limitMicros: 7_000_000, atLimit: 'cheapest' },
  ]);
  await api.budgets.remove({ id });
  await expect(api.budgets.change({ id, change: { limitMicros: 1 } })).rejects.toMatchObject({
    body: { code: 'not-found', message: expect.stringContaining('was deleted meanwhile') },
  });
  expect((await api.budgets.list({})).budgets).toEqual([]);
});

test('a negative budget is refused with the field named', async () => {
  await expect(api.budgets.save({ draft: { ...budget, limitMicros: -1 } })).rejects.toMatchObject({
    body: { code: 'invalid-input', path: 'draft.limitMicros' },
  });
});

test('the audit trail says which budget became what', async () => {
  const { id } = await api.budgets.save({ draft: budget });
  await api.budgets.save({ id, draft: { ...budget, isEnabled: false } });
  const scope = { type: 'provider', providerId: 'groq' } as const;
  await api.budgets.save({ id, draft: { ...budget, scope, period: 'day', limitMicros: 2_505_000 } });
  await api.budgets.remove({ id });

  const { entries } = await api.audit.list({ limit: 4 });
  expect(entries.map(({ summary }) => summary)).toEqual([
    'The daily budget for Groq was removed.',
    'The daily budget for Groq was set to $2.505.',
    'The monthly budget was turned off.',
    'The monthly budget was set to $5.00.',
  ]);
});

test('the audit trail has a line for each change, newest first and page by page', async () => {
  const { id } = await api.budgets.save({ draft: budget });
  await api.policies.change({ scope: profile, set: {}, clear: [] });
  await api.cache.clear({});

  const { entries } = await api.audit.list({ limit: 2 });
  expect(entries.map(({ event }) => event)).toEqual(['cache-cleared', 'policy-saved']);
  const next = await api.audit.list({ limit: 2, before: entries[1]?.id ?? '' });
  expect(next.entries).toMatchObject([{ event: 'budget-saved', subject: id }]);
});
