import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { PendingApproval } from '../../shared/model/approval.ts';
import type { Message } from '../../shared/model/message.ts';
import type { AttachmentsStore } from './attachments-store.ts';
import type { ChatStore } from './chat-store.ts';
import type { ConversationsStore } from './conversations-store.ts';
import { draftOf, type DraftsStore } from './drafts-store.ts';

export interface KeepAsDraftDeps {
  readonly core: CoreApi;
  readonly chat: ChatStore;
  readonly conversations: ConversationsStore;
  readonly drafts: DraftsStore;
  readonly attachments: AttachmentsStore;
}

/** Puts the text and the files of a held message back into its composer, in front of what was typed since. */
export async function keepAsDraft(deps: KeepAsDraftDeps, approval: PendingApproval): Promise<void> {
  if (approval.isAnotherTry) return;
  const { conversations, drafts } = deps;
  const id = approval.conversationId;
  const question = questionOf(await readMessages(deps, approval), approval);
  if (!question) return;
  deps.attachments.getState().put(id, question.attachments ?? []);
  if (question.text === '') return;
  const conversation = conversations.getState().conversations.find((known) => known.id === id);
  const typed = conversation ? draftOf(drafts.getState().drafts, conversation) : '';
  // A second try after a lost connection does not put it there twice.
  if (typed === question.text || typed.startsWith(`${question.text}\n`)) return;
  drafts.getState().edit(id, typed === '' ? question.text : `${question.text}\n${typed}`);
}

async function readMessages(
  { core, chat }: KeepAsDraftDeps,
  { conversationId, turnId }: PendingApproval,
): Promise<readonly Message[]> {
  const open = chat.getState();
  const isShown = open.conversationId === conversationId && questionOf(open.messages, { turnId }) !== undefined;
  if (isShown) return open.messages;
  // The question and its answer stand at the end.
  return (await core.conversations.messages({ id: conversationId, limit: 2 })).messages;
}

function questionOf(messages: readonly Message[], { turnId }: Pick<PendingApproval, 'turnId'>): Message | undefined {
  const answer = messages.findLast((message) => message.role === 'assistant' && message.turnId === turnId);
  return messages.find(({ id, role }) => id === answer?.parentId && role === 'user');
}
