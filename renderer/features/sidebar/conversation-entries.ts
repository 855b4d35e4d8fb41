import { Archive, Download, FolderInput, Pencil, Pin, PinOff, Tag, Trash2 } from 'lucide-react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Stores } from '../../client/stores.ts';
import type { MenuEntry } from '../../ui/menu.tsx';

/** What can be done with a conversation of the list. */
export function conversationEntries(stores: Stores, { id, pinnedAt }: Conversation): readonly MenuEntry[] {
  const { conversations, view, workspaces } = stores;
  const isPinned = pinnedAt !== undefined;
  const open = workspaces.getState().workspaces.filter(({ deletedAt }) => deletedAt === undefined);
  return [
    {
      id: 'rename',
      label: 'Rename',
      icon: Pencil,
      hotkey: 'F2',
      run: () => view.getState().rename({ id, place: 'row' }),
    },
    {
      id: 'pin',
      label: isPinned ? 'Unpin' : 'Pin',
      icon: isPinned ? PinOff : Pin,
      run: () => void conversations.getState().setPinned(id, !isPinned),
    },
    {
      id: 'tags',
      label: 'Tags',
      icon: Tag,
      run: () => view.getState().organise({ kind: 'tags', conversationId: id }),
    },
    {
      id: 'move',
      label: 'Move to workspace',
      icon: FolderInput,
      isDisabled: open.length < 2,
      run: () => view.getState().organise({ kind: 'move', conversationId: id }),
    },
    {
      id: 'export',
      label: 'Export',
      icon: Download,
      run: () => view.getState().organise({ kind: 'export', conversationId: id }),
    },
    {
      id: 'archive',
      label: 'Archive',
      icon: Archive,
      startsGroup: true,
      run: () => void conversations.getState().setArchived(id, true),
    },
    {
      id: 'delete',
      label: 'Delete',
      icon: Trash2,
      hotkey: 'Delete',
      isDangerous: true,
      run: () => void conversations.getState().remove(id),
    },
  ];
}
