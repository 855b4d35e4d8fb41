import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import { copyNotes } from './copy-notes.ts';
import { type LaunchPorts, readBranch } from './launch-turn.ts';
import { newConversation } from './new-conversation.ts';
import type { BranchPoint } from './show-branch.ts';

const maxTitleCharacters = 300;

/**
 * A new conversation that begins with a copy of everything up to this message. What was asked of the old one (workspace,
 * model, policy, notes for its models) holds in the new one; draft and costs stay behind.
 */
export function branchConversation(ports: LaunchPorts, { id, messageId }: BranchPoint): Conversation {
  const { stores, announce } = ports;
  const origin = stores.conversations.read(id);
  if (!origin) throw notFound('conversation', id);
  const path = readBranch(stores.messages, messageId);
  if (path.at(-1)?.conversationId !== id) throw notFound('message in this conversation', messageId);
  if (path.some(({ status }) => status === 'streaming')) {
    const message = 'This answer is still running. Stop it or wait for its end before you branch from it.';
    throw new ContractError({ code: 'conflict', message });
  }
  const { id: copyId, ...fresh } = newConversation(ports);
  const copies = copyPath(ports, path, copyId);
  const activeLeafId = copies.at(-1)?.id;
  const conversation: Conversation = {
    ...fresh,
    id: copyId,
    workspaceId: origin.workspaceId,
    title: titleOfBranch(origin),
    ...(origin.model !== undefined && { model: origin.model }),
    ...(origin.line !== undefined && { line: origin.line }),
    ...(activeLeafId !== undefined && { activeLeafId }),
  };
  stores.atomically(() => {
    stores.conversations.save(conversation);
    for (const copy of copies) stores.messages.insert(copy);
    const policy = stores.policies.read({ layer: 'conversation', id });
    stores.policies.save({ layer: 'conversation', id: copyId }, policy);
    const messages = new Map(path.map((message, index) => [message.id, copies[index]?.id ?? message.id]));
    copyNotes(ports, { from: id, to: copyId, messages });
  });
  announce('conversation-changed', { conversation });
  return conversation;
}

function titleOfBranch({ title }: Conversation): string {
  const ofBranch = `Branch of ${title}`;
  return ofBranch.length > maxTitleCharacters ? title : ofBranch;
}

/** A copied answer keeps its turn, so that its trace still explains it. */
function copyPath({ random }: LaunchPorts, path: readonly Message[], conversationId: Conversation['id']): Message[] {
  let parentId: MessageId | undefined;
  return path.map(({ parentId: _, ...message }) => {
    const copy = { ...message, id: random.id(), conversationId, ...(parentId !== undefined && { parentId }) };
    parentId = copy.id;
    return copy;
  });
}
