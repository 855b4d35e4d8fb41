import { Ellipsis, Hand, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { formatRoute } from '../../client/route.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useIsHeld } from '../../client/use-is-held.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { Jack } from '../../ui/jack.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import '../../ui/row.css';

interface ConversationRowProps {
  readonly conversation: Conversation;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
}

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, isOpen, isTabStop } = props;
  const { id, title, line } = conversation;
  const { conversations, view } = useStores();
  const isRunning = useFrom(
    ({ chat }) => chat,
    (state) => state.running[id] !== undefined,
  );
  const isHeld = useIsHeld(id);
  const isRenaming = useFrom(
    () => view,
    ({ renaming }) => renaming?.id === id && renaming.place === 'row',
  );
  const place = useRef<HTMLDivElement>(null);
  const endRename = (isByKey: boolean) => {
    flushSync(view.getState().endRename);
    if (isByKey) place.current?.querySelector('a')?.focus();
  };
  const startRename = () => view.getState().rename({ id, place: 'row' });
  const remove = () => void conversations.getState().remove(id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') startRename();
    if (event.key === 'Delete') remove();
    if (event.key === 'F2' || event.key === 'Delete') event.preventDefault();
  };

  if (isRenaming) {
    return (
      <div ref={place} className="row conversation-row" aria-current={isOpen || undefined}>
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
    <div ref={place} className="conversation-row">
      <a
        className="row conversation-link"
        href={formatRoute({ name: 'chat', conversationId: id })}
        aria-current={isOpen || undefined}
        aria-keyshortcuts="F2 Delete"
        tabIndex={isTabStop ? 0 : -1}
        title={title}
        data-region-focus={isTabStop || undefined}
        onKeyDown={onKeyDown}
        onDoubleClick={startRename}
      >
        <Jack line={line} size="small" state={isOpen && line ? 'in-use' : 'free'} />
        <span className="row-label">{title}</span>
        {isRunning && <RunningMark isHeld={isHeld} />}
      </a>
      <Menu
        trigger={
          <IconButton icon={Ellipsis} label={`Actions for ${title}`} size="small" tabIndex={isTabStop ? 0 : -1} />
        }
        entries={[
          { id: 'rename', label: 'Rename', icon: Pencil, hotkey: 'F2', run: startRename },
          {
            id: 'delete',
            label: 'Delete',
            icon: Trash2,
            hotkey: 'Delete',
            isDangerous: true,
            startsGroup: true,
            run: remove,
          },
        ]}
      />
    </div>
  );
});

/** An answer is on its way, or waits for the person and is not on its way yet. */
function RunningMark({ isHeld }: { readonly isHeld: boolean }) {
  return (
    <>
      {isHeld ? <Icon of={Hand} size="dense" /> : <Spinner />}
      <span className="visually-hidden">{isHeld ? 'Waiting for your approval' : 'Answer running'}</span>
    </>
  );
}
