import type { ConversationId } from '../../../shared/model/ids.ts';
import { draftOf } from '../../client/drafts-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import type { WrittenMessage } from './composer-box.tsx';

/** The next message of a conversation; nothing while the conversation is not known. */
export function useConversationDraft(id: ConversationId | undefined): WrittenMessage | undefined {
  const { chat, conversations, drafts, queue, outbox } = useStores();
  const conversation = useFrom(
    () => conversations,
    (state) => state.conversations.find((known) => known.id === id),
  );
  const text = useFrom(
    () => drafts,
    (state) => conversation && draftOf(state.drafts, conversation),
  );
  const progress = useFrom(
    () => chat,
    ({ running, sending }) => {
      if (running[id ?? '']) return 'answering';
      return sending[id ?? ''] ? 'sending' : 'idle';
    },
  );
  const sendProblem = useFrom(
    () => chat,
    (state) => state.sendProblem,
  );
  const queueProblem = useFrom(
    () => queue,
    (state) => state.problem,
  );
  const isWaiting = useFrom(
    () => outbox,
    ({ waiting }) => id !== undefined && waiting[id] === text,
  );
  if (!conversation || text === undefined) return undefined;
  return {
    text,
    model: conversation.model,
    progress,
    isWaiting,
    sendProblem: sendProblem ?? queueProblem,
    onEdit: (edited) => {
      drafts.getState().edit(conversation.id, edited);
      if (sendProblem) chat.getState().clearProblem();
      if (queueProblem) queue.getState().clearProblem();
    },
    onChooseModel: (chosen) => void conversations.getState().chooseModel(conversation.id, chosen),
    onSend: () => void outbox.getState().send(conversation.id, text),
    onStop: () => void chat.getState().stop(),
  };
}
