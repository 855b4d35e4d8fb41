import type { Attachment } from '../../../shared/model/attachment.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { ExportedConversation, ExportedFile, ExportedMessage } from '../ports/export-reader.ts';
import { importedId } from './imported-id.ts';

/** What an import makes of an exported conversation. */
export function toConversation(
  { title, createdAt, updatedAt, isPinned, isArchived, product }: ExportedConversation,
  place: { readonly id: string; readonly workspaceId: string },
): Conversation {
  return {
    ...place,
    title,
    isTitleManual: true,
    draft: '',
    tags: ['imported', `imported:${product}`],
    ...(isPinned && { pinnedAt: updatedAt }),
    ...(isArchived && { archivedAt: updatedAt }),
    createdAt,
    updatedAt,
  };
}

export function contextNote(
  { createdAt, updatedAt }: ExportedConversation,
  text: string,
  ids: { readonly id: string; readonly conversationId: string; readonly workspaceId: string },
) {
  return { ...ids, type: 'context', text, isPinned: true, createdAt, updatedAt } as const;
}

export function toMessage(
  message: ExportedMessage,
  { product, key }: ExportedConversation,
  conversationId: string,
): Message {
  const { parentKey, role, createdAt, reasoning, citations, toolCalls, modelLabel, files = [] } = message;
  const attachments = files.flatMap((file) => toAttachment(file, importedId(product, key, file.key)));
  return {
    id: importedId(product, key, message.key),
    conversationId,
    ...(parentKey !== undefined && { parentId: importedId(product, key, parentKey) }),
    role,
    text: withFiles(message),
    ...(reasoning !== undefined && { reasoning }),
    ...(citations && { citations: [...citations] }),
    ...(toolCalls && { toolCalls: [...toolCalls] }),
    ...(attachments.length > 0 && { attachments }),
    status: 'complete',
    origin: { product, ...(modelLabel !== undefined && { modelLabel }) },
    createdAt,
    updatedAt: createdAt,
  };
}

/** A file has one id in a conversation, however often it is named. */
function toAttachment({ name, kept }: ExportedFile, id: string): Attachment[] {
  return kept ? [{ id, name: name.slice(0, 1_000), ...kept }] : [];
}

/** Of files that are not part of the export the name stands in the text. */
function withFiles({ text, files = [] }: ExportedMessage): string {
  return [text, ...files.filter(({ kept }) => !kept).map(describeFile)].filter((part) => part !== '').join('\n\n');
}

function describeFile({ name, text }: ExportedFile): string {
  if (text === undefined) return `[${name}: not part of the export]`;
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${name}\n\n${fence}\n${text}\n${fence}`;
}
