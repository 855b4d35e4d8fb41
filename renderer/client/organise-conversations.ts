import type { Conversation } from '../../shared/model/conversation.ts';
import { change, find, neighbourOf, openInstead } from './change-conversations.ts';
import { type ConversationsAccess, type ConversationsState, openConversationId } from './conversations-state.ts';

export type OrganisingChanges = Pick<ConversationsState, 'setPinned' | 'setArchived' | 'setTags' | 'move'>;

/** Where a conversation stands and under which words: shown at once, with Undo in a toast. */
export function createOrganisingChanges(access: ConversationsAccess): OrganisingChanges {
  const { core, clock, get } = access;
  const changeKnown = async (id: string, make: (before: Conversation) => Organising | undefined) => {
    const before = find(get(), id);
    const wanted = before && make(before);
    if (before && wanted) await organise(access, before, wanted);
  };
  return {
    setPinned: (id, isPinned) =>
      changeKnown(id, (before) => {
        const { pinnedAt = clock.now(), ...rest } = before;
        return {
          after: { ...rest, ...(isPinned && { pinnedAt }) },
          send: () => core.conversations.setPinned({ id, isPinned }),
          done: `${isPinned ? 'Pinned' : 'Unpinned'} ${before.title}`,
          undo: () => void get().setPinned(id, !isPinned),
        };
      }),
    setArchived: (id, isArchived) =>
      changeKnown(id, (before) => {
        const { archivedAt = clock.now(), ...rest } = before;
        const wasOpen = openConversationId(access.routes) === id;
        const neighbour = neighbourOf(access, id);
        return {
          after: { ...rest, ...(isArchived && { archivedAt }) },
          send: async () => {
            const saved = await core.conversations.setArchived({ id, isArchived });
            if (isArchived && wasOpen && openConversationId(access.routes) === id) openInstead(access, neighbour);
            return saved;
          },
          done: `${isArchived ? 'Archived' : 'Brought back'} ${before.title}`,
          undo: () => {
            void get().setArchived(id, !isArchived);
            if (isArchived && wasOpen) get().open(id);
          },
        };
      }),
    setTags: (id, tags) =>
      changeKnown(id, (before) => {
        const { tags: tagsBefore = [], ...rest } = before;
        return {
          after: { ...rest, ...(tags.length > 0 && { tags: [...tags] }) },
          send: () => core.conversations.setTags({ id, tags: [...tags] }),
          done: tags.length > 0 ? `Tagged ${before.title}` : `Removed the tags of ${before.title}`,
          undo: () => void get().setTags(id, tagsBefore),
        };
      }),
    move: (id, workspace) =>
      changeKnown(id, (before) => {
        if (before.workspaceId === workspace.id) return undefined;
        return {
          after: { ...before, workspaceId: workspace.id },
          send: () => core.conversations.move({ id, workspaceId: workspace.id }),
          done: `Moved ${before.title} to ${workspace.title}`,
          undo: () => void get().move(id, { id: before.workspaceId, title: 'where it was' }),
        };
      }),
  };
}

interface Organising {
  readonly after: Conversation;
  readonly send: () => Promise<Conversation>;
  /** What the toast says. */
  readonly done: string;
  readonly undo: () => void;
}

function organise(access: ConversationsAccess, before: Conversation, wanted: Organising): Promise<void> {
  const { after, send, done, undo } = wanted;
  return change(access, {
    before,
    after,
    send: async () => {
      const saved = await send();
      access.toasts.getState().show({ text: done, action: { label: 'Undo', isUndo: true, run: undo } });
      return saved;
    },
  });
}
