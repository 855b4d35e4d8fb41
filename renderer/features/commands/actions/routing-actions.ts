import { goToPage } from '../../../client/go-to-page.ts';
import { hasSteps } from '../../../client/policies/policy-steps.ts';
import { addNewRule } from '../../../client/rules/add-new-rule.ts';
import { closeRule } from '../../../client/rules/close-rule.ts';
import type { Stores } from '../../../client/stores.ts';
import type { CommandActions } from '../command-action.ts';

export function routingActions(stores: Stores) {
  const { routes, rules, policies } = stores;
  const state = () => rules.getState();
  return {
    'open-routing': { run: () => goToPage(routes, { name: 'routing' }, 'rules') },
    'open-policies': { run: () => goToPage(routes, { name: 'policies', scope: { layer: 'profile' } }, 'policies') },
    'redo-policy': {
      canRun: () => hasSteps(policies.getState()).future,
      run: () => policies.getState().redo(),
    },
    'new-rule': { run: () => void addNewRule(stores) },
    'copy-rule': {
      canRun: () => state().selectedId !== undefined,
      run: () => {
        const { selectedId, copy } = state();
        if (selectedId !== undefined) void copy(selectedId);
      },
    },
    'close-rule': {
      canRun: () => state().selectedId !== undefined && state().view !== 'json',
      run: () => closeRule(stores),
    },
    'redo-rule': { canRun: () => state().view !== 'json' && state().future.length > 0, run: () => state().redo() },
    'show-board': { run: () => state().show('board') },
    'show-list': { run: () => state().show('list') },
    'show-json': { run: () => state().show('json') },
  } satisfies Partial<CommandActions>;
}
