import type { CommandActions } from '../command-action.ts';

const attachButton = '[data-action="attach-files"]';

/** The chooser of files belongs to the composer: the command presses its button. */
export function attachActions() {
  const button = () => document.querySelector<HTMLButtonElement>(attachButton);
  return {
    'attach-files': { canRun: () => button() !== null, run: () => button()?.click() },
  } satisfies Partial<CommandActions>;
}
