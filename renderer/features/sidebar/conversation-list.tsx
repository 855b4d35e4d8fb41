import { Pin, SquarePen } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import { useFrom } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { groupByDay } from '../../lib/group-by-day.ts';
import { moveFocus } from '../../lib/move-focus.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ConversationRow } from './conversation-row.tsx';
import { ShelfLinks } from './shelf-links.tsx';
import type { SidebarCommand } from './sidebar-commands.ts';
import { TagFilter, TagFilterNote } from './tag-filter.tsx';
import { useListedConversations } from './use-listed-conversations.ts';

/**
 * The conversations of the workspace, pinned ones first, then under their days. One tab stop; arrow keys, Home and End
 * move within.
 */
export function ConversationList({ newConversation }: { readonly newConversation: SidebarCommand }) {
  const listed = useListedConversations();
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
  const groups = useMemo(() => groupByDay(listed, changedAt), [listed, changedAt]);
  const tabStop = listed.some(({ id }) => id === openId) ? openId : listed[0]?.id;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (moveFocus(event.currentTarget, '.conversation-link', event.key)) event.preventDefault();
  };
  return (
    <nav className="conversations scroll" aria-label="Conversations" tabIndex={-1} onKeyDown={onKeyDown}>
      {groups.length === 0 && (
        <>
          <h2 className="conversations-heading">
            Conversations
            <ListButtons newConversation={newConversation} />
          </h2>
          <TagFilterNote />
        </>
      )}
      {groups.map((group, at) => (
        <section key={group.label} aria-label={group.label}>
          <h2 className="conversations-heading">
            {group.label === 'Pinned' && <Icon of={Pin} size="chip" />}
            {group.label}
            {at === 0 && <ListButtons newConversation={newConversation} />}
          </h2>
          {at === 0 && <TagFilterNote />}
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
      <ShelfLinks />
    </nav>
  );
}

function ListButtons({ newConversation }: { readonly newConversation: SidebarCommand }) {
  return (
    <span className="conversations-buttons">
      <TagFilter />
      <IconButton
        icon={SquarePen}
        label={newConversation.title}
        hotkey={useHotkey(newConversation.id)}
        size="small"
        onClick={newConversation.run}
      />
    </span>
  );
}
