import { checkedProviders } from '../../../client/checked-providers.ts';
import { goToPage } from '../../../client/go-to-page.ts';
import type { Stores } from '../../../client/stores.ts';
import type { CommandActions } from '../command-action.ts';

export function healthActions(stores: Stores) {
  return {
    'open-health': { run: () => goToPage(stores.routes, { name: 'health' }, 'health') },
    'check-health': { run: () => void stores.health.getState().check(checkedProviders(stores)) },
    'show-health-hour': { run: () => stores.health.getState().choose('hour') },
    'show-health-day': { run: () => stores.health.getState().choose('day') },
    'show-health-week': { run: () => stores.health.getState().choose('week') },
  } satisfies Partial<CommandActions>;
}
