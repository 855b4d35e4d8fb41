import { expect, test } from 'vitest';
import { followPolicyLimits } from '../../../renderer/client/follow-policy-limits.ts';
import { limitsOf } from '../../../renderer/client/policy-limits-store.ts';
import type { PolicyScope } from '../../../shared/model/policy.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { policyLimitView } from '../support/sample-budgets.ts';
import { conversation, createTestWindow, settle } from '../support/window-parts.ts';

const inConversation: PolicyScope = { layer: 'conversation', id: 'c1' };
const inWorkspace: PolicyScope = { layer: 'workspace', id: 'default' };
const profile: PolicyScope = { layer: 'profile' };

function start() {
  const asked: PolicyScope[] = [];
  let spentMicros = 0;
  const scripted = createScriptedCore({
    budgets: {
      limits: ({ scope }) => {
        asked.push(scope);
        return Promise.resolve({ limits: [policyLimitView({ spentMicros })] });
      },
    },
    usage: { summary: () => new Promise(() => {}), outlook: () => new Promise(() => {}) },
  });
  const { stores } = createTestWindow(scripted.core, '#/chat/c1');
  const stops = followPolicyLimits(scripted.core, stores);
  /** What was asked for since it was asked last. */
  const askedBy = async (act: () => void) => {
    asked.length = 0;
    act();
    await settle();
    return [...asked];
  };
  const spend = (micros: number) => {
    spentMicros = micros;
  };
  return { ...scripted, stores, stops, askedBy, spend };
}

test('the limits are those of where the person is and of what the page shows', async () => {
  const { stores, askedBy } = start();
  const { routes, conversations, spend } = stores;
  const put = (workspaceId: string) => conversations.setState({ conversations: [conversation('c1', { workspaceId })] });
  expect([
    await askedBy(() => put('default')),
    await askedBy(() => put('default')),
    await askedBy(() => put('work')),
    await askedBy(() => routes.setState({ route: { name: 'spend' } })),
    await askedBy(() => void spend.getState().choose({ filter: { workspace: 'work' } })),
    await askedBy(() => routes.setState({ route: { name: 'settings', section: 'budgets' } })),
    await askedBy(() => routes.setState({ route: { name: 'settings', section: 'providers' } })),
  ]).toEqual([
    [inConversation],
    [],
    [inConversation],
    [inWorkspace, profile],
    [inWorkspace, profile, { layer: 'workspace', id: 'work' }],
    [inWorkspace, profile],
    [inWorkspace],
  ]);
});

test('they are read again when more is spent and when a policy changes, and no more once it is stopped', async () => {
  const { stores, stops, announce, askedBy, spend } = start();
  const known = () => limitsOf(stores.policyLimits.getState(), inConversation).map(({ spentMicros }) => spentMicros);
  await askedBy(() => announce('policies-changed', { scope: profile }));
  const before = known();
  spend(1_900_000);
  await askedBy(() => announce('usage-changed', {}));
  const after = known();
  for (const stop of stops) stop();
  expect([before, after, await askedBy(() => announce('usage-changed', {}))]).toEqual([[0], [1_900_000], []]);
});
