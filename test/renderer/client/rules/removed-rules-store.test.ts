import { expect, test } from 'vitest';
import { createRemovedRulesStore } from '../../../../renderer/client/rules/removed-rules-store.ts';
import { createToastStore } from '../../../../renderer/client/toast-store.ts';
import type { RemovedRule, Rule } from '../../../../shared/model/rule.ts';
import { createManualClock } from '../../../support/manual-clock.ts';
import { createScriptedCore, diskIsFull } from '../../../support/scripted-core.ts';
import { createTestWindowClock } from '../../support/window-parts.ts';
import { sampleRule } from '../../support/sample-rules.ts';

function removed(id: string, deletedAt: number): RemovedRule {
  return { rule: sampleRule({ id, name: `Rule ${id}` }), deletedAt };
}

function start(restore: () => Promise<Rule>) {
  let kept = [removed('b', 9), removed('a', 5)];
  const toasts = createToastStore(createTestWindowClock(createManualClock()));
  const rules = { listRemoved: () => Promise.resolve({ rules: kept }), restore };
  const store = createRemovedRulesStore(createScriptedCore({ rules }).core, toasts);
  return {
    ...store.getState(),
    toasts,
    ids: () => store.getState().rules?.map(({ rule }) => rule.id),
    forget: () => (kept = []),
  };
}

test('deleted rules are read while somebody looks', async () => {
  const { read, readAgain, leave, ids, forget } = start(() => Promise.reject(diskIsFull()));
  await read();
  const looked = ids();
  forget();
  await read();
  const again = ids();
  leave();
  readAgain();
  expect([looked, again, ids()]).toEqual([['b', 'a'], [], undefined]);
});

test('a rule that is restored leaves the list at once', async () => {
  const { read, restore, toasts, ids } = start(() => Promise.resolve(removed('a', 5).rule));
  await read();
  const restoring = restore(removed('a', 5));
  const atOnce = ids();
  await restoring;
  expect([atOnce, ids(), toasts.getState().toast?.text]).toEqual([['b'], ['b'], 'Brought back Rule a']);
});

test('a rule that cannot be restored stays in the list', async () => {
  const { read, restore, ids } = start(() => Promise.reject(diskIsFull()));
  await read();
  await restore(removed('a', 5));
  expect(ids()).toEqual(['b', 'a']);
});
