import type { Stores } from '../../../client/stores.ts';
import type { CommandActions } from '../command-action.ts';

/** Finds words in the conversation on screen. */
export function findActions({ chat, find }: Stores) {
  const canRun = () => chat.getState().messages.length > 0;
  return {
    'find-in-conversation': { canRun, run: () => find.getState().open() },
    'find-next': { canRun, run: () => find.getState().step(1) },
    'find-previous': { canRun, run: () => find.getState().step(-1) },
  } satisfies Partial<CommandActions>;
}
