import type { Conversation } from '../../shared/model/conversation.ts';
import type { WorkspaceId } from '../../shared/model/ids.ts';

/** What the sidebar lists: the conversations of one workspace that are not put away, as they are ordered. */
export function listedConversations(
  conversations: readonly Conversation[],
  workspaceId: WorkspaceId,
): readonly Conversation[] {
  return conversations.filter((one) => one.workspaceId === workspaceId && one.archivedAt === undefined);
}

/** Pinned ones first, then the newest change. */
export function inListOrder(conversations: readonly Conversation[]): readonly Conversation[] {
  return conversations.toSorted(
    (one, other) =>
      Number(other.pinnedAt !== undefined) - Number(one.pinnedAt !== undefined) || other.updatedAt - one.updatedAt,
  );
}

/** Every tag of these conversations, once, in the order of the alphabet. */
export function tagsOf(conversations: readonly Conversation[]): readonly string[] {
  const known = new Map(
    conversations.flatMap(({ tags = [] }) => tags.map((tag) => [tag.toLocaleLowerCase(), tag] as const)),
  );
  return [...known.values()].toSorted((one, other) => one.localeCompare(other));
}

export function hasTag({ tags = [] }: Conversation, wanted: string): boolean {
  return tags.some((tag) => tag.toLocaleLowerCase() === wanted.toLocaleLowerCase());
}
