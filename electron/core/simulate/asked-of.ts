import type { Attachment } from '../../../shared/model/attachment.ts';
import type { ConversationId, ModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { TrialMessage } from '../../../shared/model/trial.ts';
import { defaultWorkspaceId } from '../../../shared/model/workspace.ts';
import type { Asked } from '../turns/asked.ts';
import { supposeFile } from './suppose-file.ts';

export interface TrialPlace {
  readonly at: number;
  readonly conversation?: {
    readonly id: ConversationId;
    readonly workspaceId: string;
    readonly history: readonly Message[];
    readonly model?: ModelRef;
  };
  /** For this message only. */
  readonly model?: ModelRef | undefined;
  /** Files that are there. */
  readonly attachments?: readonly Attachment[];
}

/** What a real message of this kind would be asked as. Pure. */
export function askedOf(
  { text, workspaceId = defaultWorkspaceId, task, priority, tags, files = [] }: TrialMessage,
  { at, conversation, model = conversation?.model, attachments = [] }: TrialPlace,
): Asked {
  const attached = [...attachments, ...files.map(supposeFile)];
  const question: Message = {
    id: 'trial',
    conversationId: conversation?.id ?? 'trial',
    role: 'user',
    text,
    ...(attached.length > 0 && { attachments: attached }),
    status: 'complete',
    createdAt: at,
    updatedAt: at,
  };
  return {
    source: 'chat',
    workspaceId: conversation?.workspaceId ?? workspaceId,
    ...(conversation && { conversationId: conversation.id }),
    ...(model !== undefined && { model }),
    ...(task && { task }),
    ...(priority && { priority }),
    ...(tags && { tags }),
    history: [...(conversation?.history ?? []), question],
    bypassesCache: true,
  };
}
