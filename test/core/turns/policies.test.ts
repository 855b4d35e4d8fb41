import { expect, test } from 'vitest';
import { builtInPolicy } from '../../../electron/core/routing/fold-policy.ts';
import { createPolicies } from '../../../electron/core/turns/policies.ts';
import type { Policy, PolicyScope } from '../../../shared/model/policy.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const here = { workspaceId: 'work', conversationId: 'talk' };
const profile: PolicyScope = { layer: 'profile' };
const workspace: PolicyScope = { layer: 'workspace', id: 'work' };
const conversation: PolicyScope = { layer: 'conversation', id: 'talk' };

function setUp(environment: Policy = {}) {
  const { stores } = openTemporaryStore();
  const clock = createManualClock();
  const policies = createPolicies({
    store: stores.policies,
    settings: stores.settings,
    environment,
    clock,
  });
  return { policies, stores, clock };
}

test('without any setting the built-in policy holds, and says so', () => {
  const { policies } = setUp();
  const { fields, sources } = policies.effective(here);
  expect([fields, new Set(Object.values(sources))]).toEqual([builtInPolicy, new Set(['built-in'])]);
});

test('the nearest layer that sets a field wins, and the others shine through', () => {
  const { policies } = setUp({ maxFallbacks: 1, plan: 'economy', strategy: 'cheapest' });
  policies.save(profile, { maxFallbacks: 3, strategy: 'fastest' });
  policies.save(workspace, { maxFallbacks: 4 });
  policies.save(conversation, { maxFallbacks: 5 });
  const { fields, sources } = policies.effective(here);
  expect([fields.maxFallbacks, fields.strategy, fields.plan, fields.stickyMs]).toEqual([
    5,
    'fastest',
    'economy',
    300_000,
  ]);
  expect([sources.maxFallbacks, sources.strategy, sources.plan, sources.stickyMs]).toEqual([
    'conversation',
    'profile',
    'environment',
    'built-in',
  ]);
});

test('a layer holds for its own workspace and conversation only', () => {
  const { policies } = setUp();
  policies.save(workspace, { maxFallbacks: 4 });
  policies.save(conversation, { maxFallbacks: 5 });
  const fallbacksAt = (place: Parameters<typeof policies.effective>[0]) =>
    policies.effective(place).fields.maxFallbacks;
  expect([
    fallbacksAt(here),
    fallbacksAt({ workspaceId: 'work' }),
    fallbacksAt({ workspaceId: 'work', conversationId: 'other' }),
    fallbacksAt({ workspaceId: 'other' }),
  ]).toEqual([5, 4, 4, 2]);
});

test('what is saved holds from then on, also where the policy was asked for before', () => {
  const { policies } = setUp();
  policies.effective(here);
  policies.save(profile, { maxFallbacks: 0 });
  expect([policies.effective(here).fields.maxFallbacks, policies.read(profile)]).toEqual([0, { maxFallbacks: 0 }]);
});

test('the default model of the settings is part of the profile: the environment gives way, a workspace does not', () => {
  const { policies, stores } = setUp({ defaultModel: 'alpha/from-environment' });
  expect(policies.effective(here).fields.defaultModel).toBe('alpha/from-environment');
  stores.settings.save({ ...stores.settings.read(), defaultModel: 'alpha/from-settings' });
  policies.reload();
  const { fields, sources } = policies.effective(here);
  expect([fields.defaultModel, sources.defaultModel]).toEqual(['alpha/from-settings', 'profile']);
  policies.save(workspace, { defaultModel: 'alpha/from-workspace' });
  expect(policies.effective(here).fields.defaultModel).toBe('alpha/from-workspace');
});

test('settings that were changed hold when the policies are told, and no statement is run before', () => {
  const { policies, stores } = setUp();
  policies.effective(here);
  stores.settings.save({ ...stores.settings.read(), defaultModel: 'alpha/from-settings' });
  expect(policies.effective(here).fields.defaultModel).toBeUndefined();
  policies.reload();
  expect(policies.effective(here).fields.defaultModel).toBe('alpha/from-settings');
});

test('an assignment that runs out later stops counting then, though the policy was asked for before', () => {
  const { policies, clock } = setUp();
  const assignment = { model: 'alpha/coder', fallbacks: [], expiresAt: clock.now() + 60_000 };
  policies.save(profile, { tasks: { code: assignment } });
  const before = policies.effective(here);
  clock.advance(60_000);
  const after = policies.effective(here);
  expect([before.fields.tasks, before.contradictions, after.fields.tasks, after.contradictions]).toEqual([
    { code: assignment },
    [],
    {},
    ['What answers for code, alpha/coder, was set for a time that is over: it no longer counts.'],
  ]);
  expect(policies.effective(here)).toBe(after);
});

test('a workspace that assigns one task inherits the others, and inherits that one again', () => {
  const { policies } = setUp();
  const [everywhere, own] = [
    { model: 'alpha/large', fallbacks: ['alpha/small'] },
    { model: 'alpha/coder', fallbacks: [] },
  ];
  policies.save(profile, { tasks: { code: everywhere, rewrite: everywhere } });
  policies.save(workspace, { tasks: { code: own } });
  const { inherited, effective } = policies.describe({ workspaceId: 'work' });
  const atTalk = policies.effective(here);
  policies.save(workspace, {});
  expect([inherited.fields.tasks, effective.fields.tasks, effective.taskSources, atTalk.fields.tasks]).toEqual([
    { code: everywhere, rewrite: everywhere },
    { code: own, rewrite: everywhere },
    { code: 'workspace', rewrite: 'profile' },
    { code: own, rewrite: everywhere },
  ]);
  expect(policies.effective(here).fields.tasks).toEqual({ code: everywhere, rewrite: everywhere });
});

test('a layer is described by what it sets, what it inherits from where, and what comes of both', () => {
  const { policies } = setUp({ plan: 'economy' });
  policies.save(profile, { maxFallbacks: 3, plan: 'quality' });
  policies.save(workspace, { maxFallbacks: 4 });
  const { own, inherited, effective } = policies.describe({ workspaceId: 'work' });
  expect([own, inherited.fields.maxFallbacks, inherited.sources.maxFallbacks, inherited.sources.plan]).toEqual([
    { maxFallbacks: 4 },
    3,
    'profile',
    'profile',
  ]);
  expect([effective.fields.maxFallbacks, effective.sources.maxFallbacks]).toEqual([4, 'workspace']);
  expect([policies.describe().own, policies.describe().inherited.sources.plan]).toEqual([
    { maxFallbacks: 3, plan: 'quality' },
    'environment',
  ]);
});
