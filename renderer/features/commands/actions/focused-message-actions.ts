import type { Stores } from '../../../client/stores.ts';
import type { CommandAction, CommandActions } from '../command-action.ts';

/** Walks the messages and presses the buttons of the focused one, as long as messages are on screen. */
export function focusedMessageActions({ transcriptKeys }: Stores) {
  const keys = () => transcriptKeys.getState().keys;
  const isShown = () => keys() !== undefined;
  const press = (action: string): CommandAction => ({
    canRun: () => keys()?.canPress(action) ?? false,
    run: () => keys()?.press(action),
  });
  return {
    'next-message': { canRun: isShown, run: () => keys()?.step(1) },
    'previous-message': { canRun: isShown, run: () => keys()?.step(-1) },
    'jump-to-latest': { canRun: isShown, run: () => keys()?.jumpToLatest() },
    'copy-message': press('copy'),
    'retry-message': press('regenerate'),
    'retry-message-with': press('regenerate-with'),
    'branch-message': press('branch'),
    'edit-message': press('edit'),
    'explain-message': press('explain'),
  } satisfies Partial<CommandActions>;
}
