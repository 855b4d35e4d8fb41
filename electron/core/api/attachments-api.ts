import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { AttachmentPorts } from '../attachments/attachment-ports.ts';
import { keepAttachment } from '../attachments/keep-attachment.ts';
import { readAttachment } from '../attachments/read-attachment.ts';
import { readAttachments } from '../conversations/read-attachments.ts';
import type { ApiPorts } from './api-ports.ts';

export function createAttachmentsApi(ports: AttachmentPorts & ApiPorts): ApiGroup<'attachments'> {
  const { conversations, attachments } = ports.stores;
  const requireConversation = (id: string) => {
    if (!conversations.read(id)) throw notFound('conversation', id);
  };
  return {
    keep: async (offered) => keepAttachment(ports, offered),
    read: (wanted, { signal }) => readAttachment(ports, wanted, signal),
    ofDraft: async ({ conversationId }) => ({ attachments: [...attachments.ofDraft(conversationId)] }),
    saveDraft: async ({ conversationId, ids }) => {
      requireConversation(conversationId);
      readAttachments(ports.stores, ids);
      attachments.saveDraft(conversationId, ids);
      return {};
    },
  };
}
