import { useMemo } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { useCurrentWorkspaceId } from '../../client/use-current-workspace.ts';
import { hasTag, listedConversations, tagsOf } from '../../client/listed-conversations.ts';
import { useFrom } from '../../client/stores-context.ts';

/** What the sidebar lists of the workspace, with the tag it is filtered by. */
export function useListedConversations(): readonly Conversation[] {
  const all = useConversationsOfWorkspace();
  const tag = useShownTag();
  return useMemo(() => (tag === undefined ? all : all.filter((one) => hasTag(one, tag))), [all, tag]);
}

export function useTagsOfWorkspace(): readonly string[] {
  const all = useConversationsOfWorkspace();
  return useMemo(() => tagsOf(all), [all]);
}

/** The tag of the filter; absent where no conversation has it any more. */
export function useShownTag(): string | undefined {
  const tags = useTagsOfWorkspace();
  return useFrom(
    ({ view }) => view,
    ({ tag }) => (tag !== undefined && tags.includes(tag) ? tag : undefined),
  );
}

function useConversationsOfWorkspace(): readonly Conversation[] {
  const workspaceId = useCurrentWorkspaceId();
  const conversations = useFrom(
    ({ conversations: store }) => store,
    (state) => state.conversations,
  );
  return useMemo(() => listedConversations(conversations, workspaceId), [conversations, workspaceId]);
}
