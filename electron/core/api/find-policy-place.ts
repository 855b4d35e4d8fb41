import { notFound } from '../../../shared/contract/errors.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { PolicyScope } from '../../../shared/model/policy.ts';
import type { Stores } from '../ports/stores.ts';
import type { PolicyPlace } from '../turns/policies.ts';

/** Where the policy of a scope holds; absent for the profile's, which holds everywhere. */
export function findPolicyPlace(
  stores: Pick<Stores, 'conversations' | 'workspaces'>,
  scope: PolicyScope,
): PolicyPlace | undefined {
  if (scope.layer === 'profile') return undefined;
  if (scope.layer === 'conversation') return placeOfConversation(stores, scope.id);
  if (!stores.workspaces.list().some(({ id }) => id === scope.id)) throw notFound('workspace', scope.id);
  return { workspaceId: scope.id };
}

export function placeOfConversation(
  { conversations }: Pick<Stores, 'conversations'>,
  conversationId: ConversationId,
): PolicyPlace {
  const conversation = conversations.read(conversationId);
  if (!conversation) throw notFound('conversation', conversationId);
  return { workspaceId: conversation.workspaceId, conversationId };
}
