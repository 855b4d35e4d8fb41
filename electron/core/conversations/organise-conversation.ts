import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import { type Conversation, keptAfterDeletionMs } from '../../../shared/model/conversation.ts';
import type { ConversationId, WorkspaceId } from '../../../shared/model/ids.ts';
import { defaultWorkspaceId, type Workspace } from '../../../shared/model/workspace.ts';
import type { Announce } from '../ports/announce.ts';
import type { Clock } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';

export interface OrganisePorts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly announce: Announce;
}

/** Where a conversation stands and under which words it is found. None of it is a change of what it says. */
export interface Organiser {
  readonly setPinned: (id: ConversationId, isPinned: boolean) => Conversation;
  readonly setArchived: (id: ConversationId, isArchived: boolean) => Conversation;
  readonly setTags: (id: ConversationId, tags: readonly string[]) => Conversation;
  readonly move: (id: ConversationId, workspaceId: WorkspaceId) => Conversation;
  readonly restore: (id: ConversationId) => Conversation;
  readonly removeForGood: (id: ConversationId) => void;
}

export function createOrganiser({ stores, clock, announce }: OrganisePorts): Organiser {
  const { conversations } = stores;
  const read = (id: ConversationId): Conversation => {
    const conversation = conversations.read(id);
    if (!conversation) throw notFound('conversation', id);
    return conversation;
  };
  const save = (conversation: Conversation): Conversation => {
    conversations.save(conversation);
    announce('conversation-changed', { conversation });
    return conversation;
  };

  return {
    setPinned: (id, isPinned) => {
      const { pinnedAt = clock.now(), ...rest } = read(id);
      return save({ ...rest, ...(isPinned && { pinnedAt }) });
    },
    setArchived: (id, isArchived) => {
      const { archivedAt = clock.now(), ...rest } = read(id);
      return save({ ...rest, ...(isArchived && { archivedAt }) });
    },
    setTags: (id, tags) => {
      const { tags: _before, ...rest } = read(id);
      const given = withoutRepeats(tags);
      return save({ ...rest, ...(given.length > 0 && { tags: given }) });
    },
    move: (id, workspaceId) => {
      const conversation = { ...read(id), workspaceId: openWorkspace(stores, workspaceId).id };
      conversations.move(id, workspaceId);
      announce('conversation-changed', { conversation });
      return conversation;
    },
    restore: (id) => {
      const { deletedAt = clock.now(), ...rest } = read(id);
      if (deletedAt < clock.now() - keptAfterDeletionMs) throw notFound('conversation in Recently deleted', id);
      const isHomeless = stores.workspaces.read(rest.workspaceId)?.deletedAt !== undefined;
      const conversation: Conversation = { ...rest, ...(isHomeless && { workspaceId: defaultWorkspaceId }) };
      stores.atomically(() => {
        if (isHomeless) conversations.move(id, defaultWorkspaceId);
        conversations.save(conversation);
      });
      announce('conversation-changed', { conversation });
      return conversation;
    },
    removeForGood: (id) => {
      if (!conversations.purgeOne(id)) throw notFound('conversation in Recently deleted', id);
      announce('conversation-purged', { id });
    },
  };
}

/** The workspace that something is to be put into. */
export function openWorkspace({ workspaces }: Stores, id: WorkspaceId): Workspace {
  const workspace = workspaces.read(id);
  if (!workspace) throw notFound('workspace', id);
  if (workspace.deletedAt === undefined) return workspace;
  const message = `The workspace ${workspace.title} was deleted. Restore it before you put something into it.`;
  throw new ContractError({ code: 'conflict', message });
}

/** Words that differ only in their case are one; the first spelling stays. */
function withoutRepeats(tags: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const tag of tags) {
    const key = tag.toLocaleLowerCase();
    if (!known.has(key)) known.set(key, tag);
  }
  return [...known.values()];
}
