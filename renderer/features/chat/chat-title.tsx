import { Download, Ellipsis, GitBranch, Pencil, Trash2 } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { Menu } from '../../ui/menu.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ChatSpend } from './chat-spend.tsx';
import { FindButton } from './find-button.tsx';
import { HandoffButton } from './handoff-button.tsx';
import { InspectorButton } from './inspector-button.tsx';

/** The conversation's name, changed by a click, and what it has used so far. */
export function ChatTitle() {
  const { conversations, view } = useStores();
  const openId = useFrom(
    ({ routes }) => routes,
    ({ route }) => (route.name === 'chat' ? route.conversationId : undefined),
  );
  const title = useFrom(
    () => conversations,
    (state) => state.conversations.find(({ id }) => id === openId)?.title,
  );
  const isRenaming = useFrom(
    () => view,
    ({ renaming }) => renaming?.place === 'title' && renaming.id === openId,
  );
  const renameHotkey = useHotkey('rename-conversation');
  const branchesHotkey = useHotkey('show-branches');
  const place = useRef<HTMLSpanElement>(null);
  if (openId === undefined || title === undefined) return <TopBar title="Chat" actions={<InspectorButton />} />;

  const endRename = (isByKey: boolean) => {
    flushSync(view.getState().endRename);
    if (isByKey) place.current?.querySelector('button')?.focus();
  };
  const startRename = () => view.getState().rename({ id: openId, place: 'title' });
  const name = isRenaming ? (
    <InlineEdit
      label="Title"
      value={title}
      maxLength={300}
      onCommit={(next) => void conversations.getState().rename(openId, next)}
      onEnd={endRename}
    />
  ) : (
    <button type="button" className="chat-name ellipsis" title={`${title} (click to rename)`} onClick={startRename}>
      {title}
    </button>
  );
  const menu = (
    <Menu
      key="more"
      trigger={<IconButton icon={Ellipsis} label="More" />}
      entries={[
        { id: 'rename', label: 'Rename', icon: Pencil, hotkey: renameHotkey, run: startRename },
        {
          id: 'branches',
          label: 'Branches',
          icon: GitBranch,
          hotkey: branchesHotkey,
          run: () => view.getState().show('branches'),
        },
        {
          id: 'export',
          label: 'Export',
          icon: Download,
          run: () => view.getState().organise({ kind: 'export', conversationId: openId }),
        },
        {
          id: 'delete',
          label: 'Delete',
          icon: Trash2,
          isDangerous: true,
          startsGroup: true,
          run: () => void conversations.getState().remove(openId),
        },
      ]}
    />
  );
  return (
    <>
      <title>{`${title} - Switchboard`}</title>
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
