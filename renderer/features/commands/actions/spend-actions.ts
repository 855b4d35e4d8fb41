import { goToPage } from '../../../client/go-to-page.ts';
import type { Stores } from '../../../client/stores.ts';
import type { CommandActions } from '../command-action.ts';

export function spendActions({ routes, spend }: Stores) {
  return {
    'open-spend': { run: () => goToPage(routes, { name: 'spend' }, 'spend') },
    'open-budgets': { run: () => goToPage(routes, { name: 'settings', section: 'budgets' }, 'settings') },
    'export-spend': { run: () => void spend.getState().exportAs('csv') },
    'export-spend-json': { run: () => void spend.getState().exportAs('json') },
  } satisfies Partial<CommandActions>;
}
