import type { Stores } from '../../../client/stores.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import { narrowWindow } from '../../../lib/narrow-window.ts';
import type { CommandActions } from '../command-action.ts';

/** Opens and closes what stands beside the conversation, and explains a route there where it is open. */
export function inspectorActions({ chat, inspector, traces, view }: Stores) {
  const latest = () => chat.getState().messages.findLast(({ role }) => role === 'assistant');
  return {
    'toggle-inspector': { run: () => inspector.getState().toggle(isNarrow()) },
    'show-branches': {
      canRun: () => chat.getState().messages.length > 0,
      run: () => view.getState().show('branches'),
    },
    'why-route': {
      canRun: () => latest() !== undefined,
      run: () => {
        if (inspector.getState().read().isOpen && !isNarrow()) {
          inspector.getState().reveal('route', false);
          focusWhenShown('[data-section="route"] [aria-expanded="true"]');
          return;
        }
        const answer = latest();
        if (answer) traces.getState().reveal(answer.id);
      },
    },
  } satisfies Partial<CommandActions>;
}

function isNarrow(): boolean {
  return window.matchMedia(narrowWindow).matches;
}
