import type { Message, Provenance } from '../../shared/model/message.ts';
import { openConversationId } from './conversations-state.ts';
import type { Stores } from './stores.ts';

/** The model that answered last. */
export function latestModel(messages: readonly Message[]): Provenance | undefined {
  return messages.findLast(({ provenance }) => provenance !== undefined)?.provenance;
}

/** Whether there is a conversation to hand off, and no answer under way in it. */
export function canHandOff({ routes, chat }: Pick<Stores, 'routes' | 'chat'>): boolean {
  const { conversationId, messages, running, sending } = chat.getState();
  if (conversationId === undefined || conversationId !== openConversationId(routes)) return false;
  return messages.length > 0 && running[conversationId] === undefined && !sending[conversationId];
}

/** Opens the dialog, with another model than the one that answered last. */
export function beginHandoff(stores: Stores): void {
  const { chat, models, handoffForm } = stores;
  const { conversationId, messages } = chat.getState();
  if (conversationId === undefined || !canHandOff(stores)) return;
  const last = latestModel(messages)?.model;
  const usable = models.getState().models.filter(({ isUsable, isEnabled }) => isUsable && isEnabled);
  const usedBefore = messages.findLast(
    ({ provenance }) =>
      provenance !== undefined && provenance.model !== last && usable.some(({ ref }) => ref === provenance.model),
  );
  const model = usedBefore?.provenance?.model ?? usable.find(({ ref }) => ref !== last)?.ref ?? last;
  if (model !== undefined) handoffForm.getState().open(conversationId, model);
}
