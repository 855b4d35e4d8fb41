import type { Conversation } from '../../../shared/model/conversation.ts';
import { draftOf } from '../../client/drafts-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { ComposerBox } from './composer-box.tsx';

/** Where the next message of a conversation is written; its draft stays with it. */
export function ConversationComposer({ conversation }: { readonly conversation: Conversation }) {
  const { id, model } = conversation;
  const { chat, conversations, drafts } = useStores();
  const draft = useFrom(
    () => drafts,
    (state) => draftOf(state.drafts, conversation),
  );
  const progress = useFrom(
    () => chat,
    ({ running, sending }) => {
      if (running[id]) return 'answering';
      return sending[id] ? 'sending' : 'idle';
    },
  );
  const sendProblem = useFrom(
    () => chat,
    (state) => state.sendProblem,
  );
  const edit = (text: string) => {
    drafts.getState().edit(id, text);
    if (sendProblem) chat.getState().clearProblem();
  };
  return (
    <ComposerBox
      text={draft}
      model={model}
      progress={progress}
      sendProblem={sendProblem}
      onEdit={edit}
      onChooseModel={(chosen) => void conversations.getState().chooseModel(id, chosen)}
      onSend={() => void chat.getState().send(draft)}
      onStop={() => void chat.getState().stop()}
    />
  );
}
