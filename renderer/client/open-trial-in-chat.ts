import type { Stores } from './stores.ts';
import { openConversationId } from './conversations-state.ts';

/** Opens a new conversation with the tried words in its composer. */
export async function openTrialInChat({ conversations, drafts, routes, trial }: Stores): Promise<void> {
  const { text } = trial.getState().message;
  await conversations.getState().openNew();
  const id = openConversationId(routes);
  if (id !== undefined) drafts.getState().edit(id, text);
}
