import { SquarePen } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import { useFrom } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { groupByDay } from '../../lib/group-by-day.ts';
import { moveFocus } from '../../lib/move-focus.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ConversationRow } from './conversation-row.tsx';
import type { SidebarCommand } from './sidebar-commands.ts';

/** All conversations under their days. One tab stop; arrow keys, Home and End move within. */
export function ConversationList({ newConversation }: { readonly newConversation: SidebarCommand }) {
  const conversations = useFrom(
    ({ conversations: store }) => store,
    (state) => state.conversations,
  );
  const changedAt = useFrom(
    ({ conversations: store }) => store,
    (state) => state.changedAt,
  );
  const status = useFrom(
    ({ conversations: store }) => store,
    (state) => state.status,
  );
  const openId = useFrom(
    ({ routes }) => routes,
    ({ route }) => (route.name === 'chat' ? route.conversationId : undefined),
  );
  const groups = useMemo(() => groupByDay(conversations, changedAt), [conversations, changedAt]);
  const tabStop = conversations.some(({ id }) => id === openId) ? openId : conversations[0]?.id;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (moveFocus(event.currentTarget, '.conversation-link', event.key)) event.preventDefault();
  };
  const button = (
    <IconButton
      icon={SquarePen}
      label={newConversation.title}
      hotkey={useHotkey(newConversation.id)}
      size="small"
      onClick={newConversation.run}
    />
  );
  return (
    <nav className="conversations scroll" aria-label="Conversations" tabIndex={-1} onKeyDown={onKeyDown}>
      {groups.length === 0 && (
        <h2 className="conversations-heading">
          Conversations
          {button}
        </h2>
      )}
      {groups.map((group, at) => (
        <section key={group.label} aria-label={group.label}>
          <h2 className="conversations-heading">
            {group.label}
            {at === 0 && button}
          </h2>
          {group.conversations.map((conversation) => (
            <ConversationRow
              key={conversation.id}
              conversation={conversation}
              isOpen={conversation.id === openId}
              isTabStop={conversation.id === tabStop}
            />
          ))}
        </section>
      ))}
      {status.state === 'reading' && <Skeleton label="Reading conversations" lineCount={5} />}
      {status.state === 'ready' && groups.length === 0 && (
        <p className="conversations-note">Your conversations will be listed here.</p>
      )}
      {status.state === 'failed' && <p className="conversations-note">{status.message}</p>}
    </nav>
  );
}
