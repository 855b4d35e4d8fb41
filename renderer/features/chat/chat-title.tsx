import { Ellipsis, GitBranch } from 'lucide-react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { shownTitle } from '../../lib/shown-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ChatSpend } from './chat-spend.tsx';
import { FindButton } from './find-button.tsx';
import { HandoffButton } from './handoff-button.tsx';
import { InspectorButton } from './inspector-button.tsx';

export interface ChatTitleProps {
  /** What can be done with the conversation besides looking at its branches. */
  readonly entriesOf: (conversation: Conversation) => readonly MenuEntry[];
}

/** The conversation's name, changed by a click, what it has used so far, and what can be done with it. */
export function ChatTitle({ entriesOf }: ChatTitleProps) {
  const { conversations, view } = useStores();
  const openId = useFrom(
    ({ routes }) => routes,
    ({ route }) => (route.name === 'chat' ? route.conversationId : undefined),
  );
  const conversation = useFrom(
    () => conversations,
    (state) => state.conversations.find(({ id }) => id === openId),
  );
  const isRenaming = useFrom(
    () => view,
    ({ renaming }) => renaming?.place === 'title' && renaming.id === openId,
  );
  const branchesHotkey = useHotkey('show-branches');
  const place = useRef<HTMLSpanElement>(null);
  if (!conversation) return <TopBar title="Chat" actions={<InspectorButton />} />;
  const { id, title } = conversation;
  const shown = shownTitle(title);

  const endRename = (isByKey: boolean) => {
    flushSync(view.getState().endRename);
    if (isByKey) place.current?.querySelector('button')?.focus();
  };
  const name = isRenaming ? (
    <InlineEdit
      label="Title"
      value={title}
      maxLength={300}
      onCommit={(next) => void conversations.getState().rename(id, next)}
      onEnd={endRename}
    />
  ) : (
    <button
      type="button"
      className="chat-name ellipsis"
      title={`${shown} (click to rename)`}
      onClick={() => view.getState().rename({ id, place: 'title' })}
    >
      {shown}
    </button>
  );
  const menu = (
    <Menu
      key="more"
      trigger={<IconButton icon={Ellipsis} label="More" />}
      entries={[
        {
          id: 'branches',
          label: 'Branches',
          icon: GitBranch,
          hotkey: branchesHotkey,
          run: () => view.getState().show('branches'),
        },
        ...entriesOf(conversation),
      ]}
    />
  );
  return (
    <>
      <title>{`${shown} - Switchboard`}</title>
      <TopBar
        title={<span ref={place}>{name}</span>}
        actions={[
          <HandoffButton key="hand-off" />,
          <FindButton key="find" />,
          menu,
          <InspectorButton key="inspector" />,
        ]}
      >
        <ChatSpend />
      </TopBar>
    </>
  );
}
