import type { Attachment } from '../../../shared/model/attachment.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId, ModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Asked } from '../turns/asked.ts';
import {
  type LaunchPorts,
  launchTurn,
  newMessage,
  openForTurn,
  pendingAnswer,
  type PendingAnswer,
} from './launch-turn.ts';
import { titleOfQuestion } from './title-from-text.ts';

export interface Question extends Pick<Asked, 'task' | 'priority' | 'tags'> {
  readonly conversationId: ConversationId;
  /** May be empty where files are sent along. */
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  /** For this message only. */
  readonly model?: ModelRef;
  /** The draft is of another message and stays. */
  readonly keepsDraft?: boolean;
  /** Is stored together with the message. */
  readonly alongside?: () => void;
}

/** Saves what the person sent before anything else can fail, then lets the answer begin. */
export function ask(
  ports: LaunchPorts,
  { conversationId, text, attachments = [], keepsDraft = false, alongside, ...wanted }: Question,
): { readonly question: Message; readonly answer: PendingAnswer } {
  const { stores, clock } = ports;
  // What is gone on with is no longer put away.
  const { archivedAt: _, ...before } = openForTurn(ports, conversationId);
  const base = newMessage(ports, conversationId, before.activeLeafId);
  const files = attachments.length > 0 ? { attachments: [...attachments] } : {};
  const question: Message = { ...base, role: 'user', text, ...files, status: 'complete' };
  const answer = pendingAnswer(ports, conversationId, question.id);
  const isFirst = before.activeLeafId === undefined;
  const conversation: Conversation = {
    ...before,
    ...(isFirst && !before.isTitleManual && { title: titleOfQuestion(question) }),
    draft: keepsDraft ? before.draft : '',
    activeLeafId: answer.id,
    updatedAt: clock.now(),
  };
  stores.atomically(() => {
    stores.messages.insert(question);
    stores.messages.insert(answer);
    stores.conversations.save(conversation);
    if (!keepsDraft) stores.attachments.saveDraft(conversationId, []);
    alongside?.();
  });
  launchTurn(ports, conversation, {
    ...wanted,
    answer,
    questionId: question.id,
    previousLeafId: before.activeLeafId,
    bypassesCache: false,
  });
  return { question, answer };
}
