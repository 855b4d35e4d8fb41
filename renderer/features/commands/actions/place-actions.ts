import { skipWelcome } from '../../../client/start-chatting.ts';
import type { Stores } from '../../../client/stores.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import type { CommandActions } from '../command-action.ts';

export function placeActions(stores: Stores) {
  const { routes, view } = stores;
  return {
    search: { run: () => view.getState().show('palette') },
    'open-search': {
      run: () => {
        routes.getState().go({ name: 'search' });
        focusWhenShown('[data-region="search"] [data-region-focus]');
      },
    },
    'close-search': {
      run: () => (window.history.length > 1 ? window.history.back() : routes.getState().go({ name: 'chat' })),
    },
    'open-chat': { run: () => routes.getState().go({ name: 'chat' }) },
    'open-settings': {
      run: () => {
        routes.getState().go({ name: 'settings', section: 'providers' });
        focusWhenShown('nav[aria-label="Settings"] [aria-current]');
      },
    },
    'search-settings': { run: () => focusWhenShown('[data-settings-search]') },
    'close-settings': { run: () => routes.getState().go({ name: 'chat' }) },
    back: { run: () => window.history.back() },
    forward: { run: () => window.history.forward() },
    'show-welcome': {
      canRun: () => routes.getState().route.name !== 'welcome',
      run: () => routes.getState().go({ name: 'welcome' }),
    },
    'skip-welcome': { run: () => skipWelcome(stores) },
  } satisfies Partial<CommandActions>;
}
