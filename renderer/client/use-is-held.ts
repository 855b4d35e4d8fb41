import type { ConversationId } from '../../shared/model/ids.ts';
import { useFrom } from './stores-context.ts';

/** Whether a message of the conversation waits for the person's approval. */
export function useIsHeld(id: ConversationId | undefined): boolean {
  return useFrom(
    ({ approvals }) => approvals,
    (state) => state.approvals.some(({ conversationId }) => conversationId === id),
  );
}

/** The same of the conversation on screen. */
export function useIsOpenHeld(): boolean {
  const openId = useFrom(
    ({ chat }) => chat,
    (state) => state.conversationId,
  );
  return useIsHeld(openId);
}
