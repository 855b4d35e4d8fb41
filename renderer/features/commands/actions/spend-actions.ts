import type { Stores } from '../../../client/stores.ts';
import type { CommandActions } from '../command-action.ts';

export function spendActions({ routes, spend }: Stores) {
  return {
    'open-spend': { run: () => routes.getState().go({ name: 'spend' }) },
    'open-budgets': { run: () => routes.getState().go({ name: 'settings', section: 'budgets' }) },
    'export-spend': { run: () => void spend.getState().exportAs('csv') },
    'export-spend-json': { run: () => void spend.getState().exportAs('json') },
  } satisfies Partial<CommandActions>;
}
