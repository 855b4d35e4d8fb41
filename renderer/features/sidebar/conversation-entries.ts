import {
  Archive,
  ArchiveRestore,
  Download,
  FolderInput,
  Pencil,
  Pin,
  PinOff,
  SlidersHorizontal,
  Tag,
  Trash2,
} from 'lucide-react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Stores } from '../../client/stores.ts';
import type { MenuEntry } from '../../ui/menu.tsx';

/** Where the menu stands: which name it edits in place, and the keys that do the same there. */
export interface EntriesPlace {
  readonly place: 'row' | 'title';
  readonly renameHotkey: string | undefined;
  readonly deleteHotkey?: string;
}

/** What can be done with a conversation, wherever its menu opens. */
export function conversationEntries(
  stores: Stores,
  conversation: Conversation,
  { place, renameHotkey, deleteHotkey }: EntriesPlace,
): readonly MenuEntry[] {
  const { conversations, view, workspaces, routes } = stores;
  const { id, pinnedAt } = conversation;
  const isPinned = pinnedAt !== undefined;
  const open = workspaces.getState().workspaces.filter(({ deletedAt }) => deletedAt === undefined);
  return [
    {
      id: 'rename',
      label: 'Rename',
      icon: Pencil,
      hotkey: renameHotkey,
      run: () => view.getState().rename({ id, place }),
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
      id: 'policy',
      label: 'Policy of this conversation',
      icon: SlidersHorizontal,
      run: () => routes.getState().go({ name: 'policies', scope: { layer: 'conversation', id } }),
    },
    {
      id: 'export',
      label: 'Export',
      icon: Download,
      run: () => view.getState().organise({ kind: 'export', conversationId: id }),
    },
    ...waysOut(stores, conversation, deleteHotkey),
  ];
}

function waysOut(
  { conversations }: Stores,
  { id, archivedAt }: Conversation,
  deleteHotkey: string | undefined,
): readonly MenuEntry[] {
  const isArchived = archivedAt !== undefined;
  return [
    {
      id: 'archive',
      label: isArchived ? 'Unarchive' : 'Archive',
      icon: isArchived ? ArchiveRestore : Archive,
      startsGroup: true,
      run: () => void conversations.getState().setArchived(id, !isArchived),
    },
    {
      id: 'delete',
      label: 'Delete',
      icon: Trash2,
      hotkey: deleteHotkey,
      isDangerous: true,
      run: () => void conversations.getState().remove(id),
    },
  ];
}
