import type { Stores } from './stores.ts';

/** Opens a new conversation with the tried words in its composer. */
export async function openTrialInChat({ beginning, trial }: Stores): Promise<void> {
  await beginning.getState().openNew(trial.getState().message.text);
}
