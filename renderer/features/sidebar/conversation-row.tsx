import { Ellipsis, Hand, NotebookPen } from 'lucide-react';
import { type KeyboardEvent, memo, type MouseEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { formatRoute } from '../../client/route.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useIsHeld } from '../../client/use-is-held.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { Jack } from '../../ui/jack.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { conversationEntries, type EntriesPlace } from './conversation-entries.ts';
import '../../ui/row.css';

interface ConversationRowProps {
  readonly conversation: Conversation;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
}

const rowPlace: EntriesPlace = { place: 'row', renameHotkey: 'F2', deleteHotkey: 'Delete' };

/** A conversation of the list. Its menu opens at the dots, by a right click, and by the menu key or Shift F10. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, isOpen, isTabStop } = props;
  const { id, title, line, tags } = conversation;
  const shown = shownTitle(title);
  const stores = useStores();
  const { chat, conversations, view } = stores;
  const isRunning = useFrom(
    ({ chat }) => chat,
    (state) => state.running[id] !== undefined,
  );
  const isHeld = useIsHeld(id);
  const isRenaming = useFrom(
    () => view,
    ({ renaming }) => renaming?.id === id && renaming.place === 'row',
  );
  const [isMenuOpen, setMenuOpen] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const endRename = (isByKey: boolean) => {
    flushSync(view.getState().endRename);
    if (isByKey) link.current?.focus();
  };
  const startRename = () => view.getState().rename({ id, place: 'row' });
  const keys: Readonly<Record<string, () => void>> = {
    F2: startRename,
    Delete: () => void conversations.getState().remove(id),
    ContextMenu: () => setMenuOpen(true),
    'Shift+F10': () => setMenuOpen(true),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keys[event.shiftKey ? `Shift+${event.key}` : event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    setMenuOpen(true);
  };

  if (isRenaming) {
    return (
      <div className="row conversation-row" aria-current={isOpen || undefined}>
        <Jack line={line} size="small" />
        <InlineEdit
          label="Title"
          value={title}
          maxLength={300}
          onCommit={(next) => void conversations.getState().rename(id, next)}
          onEnd={endRename}
        />
      </div>
    );
  }
  return (
    <div className="conversation-row" onContextMenu={onContextMenu}>
      <a
        ref={link}
        className="row conversation-link"
        href={formatRoute({ name: 'chat', conversationId: id })}
        aria-current={isOpen || undefined}
        aria-keyshortcuts="F2 Delete Shift+F10"
        tabIndex={isTabStop ? 0 : -1}
        title={tags ? `${shown} (${tags.join(', ')})` : shown}
        data-region-focus={isTabStop || undefined}
        onPointerDown={() => chat.getState().prepare(id)}
        onClick={(event) => {
          // At once and not when the address has changed: what is typed next belongs to it.
          if (opensElsewhere(event)) return;
          event.preventDefault();
          conversations.getState().open(id);
        }}
        onKeyDown={onKeyDown}
        onDoubleClick={startRename}
      >
        <Jack line={line} size="small" state={isOpen && line ? 'in-use' : 'free'} />
        <span className="row-label">{shown}</span>
        {isRunning ? <RunningMark isHeld={isHeld} /> : <HandedOffMark id={id} />}
      </a>
      <Menu
        isOpen={isMenuOpen}
        onOpenChange={setMenuOpen}
        returnFocus={link}
        trigger={
          <IconButton icon={Ellipsis} label={`Actions for ${shown}`} size="small" tabIndex={isTabStop ? 0 : -1} />
        }
        entries={isMenuOpen ? conversationEntries(stores, conversation, rowPlace) : []}
      />
    </div>
  );
});

function opensElsewhere({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}

/** A handoff note goes with it. */
function HandedOffMark({ id }: { readonly id: ConversationId }) {
  const isMarked = useFrom(
    ({ handoffs }) => handoffs,
    ({ marked }) => marked.has(id),
  );
  if (!isMarked) return null;
  return (
    <>
      <Icon of={NotebookPen} size="dense" />
      <span className="visually-hidden">Has a handoff note</span>
    </>
  );
}

/** An answer is on its way, or waits for the person and is not on its way yet. */
function RunningMark({ isHeld }: { readonly isHeld: boolean }) {
  return (
    <>
      {isHeld ? <Icon of={Hand} size="dense" /> : <Spinner />}
      <span className="visually-hidden">{isHeld ? 'Waiting for your approval' : 'Answer running'}</span>
    </>
  );
}
