import { useFrom } from '../../client/stores-context.ts';
import { useIsStartRead } from '../../client/use-is-start-read.ts';
import { BeginningComposer } from './beginning-composer.tsx';
import { ConversationComposer } from './conversation-composer.tsx';

/** Where the next message of the open conversation is written, or the first one where there is none yet. */
export function Composer() {
  const openId = useFrom(
    ({ chat }) => chat,
    (state) => state.conversationId,
  );
  const conversation = useFrom(
    ({ conversations }) => conversations,
    (state) => state.conversations.find(({ id }) => id === openId),
  );
  const isStartRead = useIsStartRead();
  if (conversation) return <ConversationComposer key={conversation.id} conversation={conversation} />;
  return openId === undefined && isStartRead ? <BeginningComposer /> : null;
}
