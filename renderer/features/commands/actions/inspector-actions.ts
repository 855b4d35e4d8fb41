import type { Stores } from '../../../client/stores.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import { narrowWindow } from '../../../lib/narrow-window.ts';
import type { CommandActions } from '../command-action.ts';

/** Opens and closes what stands beside the conversation. */
export function inspectorActions({ inspector }: Stores) {
  return {
    'toggle-inspector': { run: () => inspector.getState().toggle(isNarrow()) },
  } satisfies Partial<CommandActions>;
}

function isNarrow(): boolean {
  return window.matchMedia(narrowWindow).matches;
}
