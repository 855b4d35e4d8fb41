import { notFound } from '../../../shared/contract/errors.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import { type LaunchPorts, openForTurn } from './launch-turn.ts';

export interface BranchPoint {
  readonly id: ConversationId;
  readonly messageId: MessageId;
}

/** Shows the branch of this message down to its newest end. Looking at a branch is no change: the list keeps its order. */
export function showBranch(ports: LaunchPorts, { id, messageId }: BranchPoint): Conversation {
  const { conversations, messages } = ports.stores;
  const before = openForTurn(ports, id);
  const message = messages.read(messageId);
  const leafId = messages.newestLeaf(messageId);
  if (message?.conversationId !== id || leafId === undefined) throw notFound('message in this conversation', messageId);
  const conversation = { ...before, activeLeafId: leafId };
  conversations.save(conversation);
  ports.announce('conversation-changed', { conversation });
  return conversation;
}
