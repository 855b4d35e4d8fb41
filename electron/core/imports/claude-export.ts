import type { ExportedFile } from '../ports/export-reader.ts';
import type { ReadRecord } from './chatgpt-export.ts';
import { lastSegment } from './chatgpt-parts.ts';
import { readArtifacts } from './claude-artifacts.ts';
import { readBlocks } from './claude-blocks.ts';
import { ClaudeConversation, ClaudeMessage } from './claude-record.ts';
import { cleanText, titleOf } from './clean-text.ts';
import { toEpochMs } from './epoch-ms.ts';
import { newestLeaf } from './newest-leaf.ts';
import { type ReadNode, threadMessages } from './thread-messages.ts';

/** Reads one entry of a Claude export, with all branches. `now` dates what has no date at all. */
export function readClaudeConversation(record: unknown, now: number): ReadRecord {
  const read = ClaudeConversation.safeParse(record);
  if (!read.success) return { kind: 'skipped', what: 'An entry of a Claude export', why: 'It holds no messages.' };
  const { uuid, name, chat_messages, model, is_starred, current_leaf_message_uuid: leaf, ...about } = read.data;
  const found = readMessages(chat_messages);
  const createdAt = toEpochMs(about.created_at) ?? toEpochMs(about.updated_at) ?? now;
  const artifacts = readArtifacts(found);
  const nodes = inThread(found).map(({ message, parentKey }) =>
    readNode(message, { parentKey, model, documents: artifacts.get(message.uuid) ?? [] }),
  );
  const { messages, messageOf } = threadMessages(nodes, createdAt);
  const title = titleOf(name, messages.find(({ role }) => role === 'user')?.text);
  if (messages.length === 0) return { kind: 'skipped', what: title, why: 'It holds no messages.' };
  const activeKey = (leaf === undefined ? undefined : messageOf.get(leaf)) ?? newestLeaf(messages);
  return {
    kind: 'conversation',
    conversation: {
      product: 'claude',
      key: uuid,
      title,
      createdAt,
      updatedAt: toEpochMs(about.updated_at) ?? messages.at(-1)?.createdAt ?? createdAt,
      isPinned: is_starred === true,
      isArchived: false,
      ...(activeKey !== undefined && { activeKey }),
    },
    messages,
  };
}

/** Each message once: a broken one costs itself only. */
function readMessages(records: readonly unknown[]): readonly ClaudeMessage[] {
  const byId = new Map<string, ClaudeMessage>();
  for (const record of records) {
    const read = ClaudeMessage.safeParse(record);
    if (read.success && !byId.has(read.data.uuid)) byId.set(read.data.uuid, read.data);
  }
  return [...byId.values()];
}

interface Placed {
  readonly message: ClaudeMessage;
  readonly parentKey: string | undefined;
}

/** Parents where the export names any; older ones are one thread, whose order is that of time unless it alternates. */
function inThread(messages: readonly ClaudeMessage[]): readonly Placed[] {
  if (messages.some(({ parent_message_uuid }) => parent_message_uuid !== undefined)) {
    return messages.map((message) => ({ message, parentKey: message.parent_message_uuid }));
  }
  const inOrder = alternates(messages) ? messages : messages.toSorted(byTime);
  return inOrder.map((message, index) => ({ message, parentKey: inOrder[index - 1]?.uuid }));
}

function alternates(messages: readonly ClaudeMessage[]): boolean {
  return messages.every(({ sender }, index) => (sender === 'human') === (index % 2 === 0));
}

/** A question and its answer may have one time. */
function byTime(one: ClaudeMessage, other: ClaudeMessage): number {
  const apart = (toEpochMs(one.created_at) ?? 0) - (toEpochMs(other.created_at) ?? 0);
  return apart || Number(one.sender !== 'human') - Number(other.sender !== 'human');
}

interface Surroundings {
  readonly parentKey: string | undefined;
  readonly model: string | undefined;
  readonly documents: readonly ExportedFile[];
}

function readNode(message: ClaudeMessage, { parentKey, model, documents }: Surroundings): ReadNode {
  const { text, reasoning, toolCalls, citations } = readBlocks(message);
  const files = [...filesOf(message), ...documents];
  const createdAt = toEpochMs(message.created_at);
  const place = {
    key: message.uuid,
    ...(parentKey !== undefined && { parentKey }),
    ...(createdAt !== undefined && { createdAt }),
  };
  if (text === '' && reasoning === '' && toolCalls.length === 0 && files.length === 0)
    return { ...place, kind: 'nothing' };
  const role = message.sender === 'human' ? 'user' : 'assistant';
  const said = {
    role,
    text,
    ...(reasoning !== '' && { reasoning }),
    ...(toolCalls.length > 0 && { toolCalls }),
    ...(citations.length > 0 && { citations }),
    ...(files.length > 0 && { files }),
    ...(model !== undefined && role === 'assistant' && { modelLabel: model }),
  } as const;
  return { ...place, kind: 'message', message: said };
}

/** The text of attachments is in the export; of files only the name is. */
function filesOf({ uuid, attachments, files }: ClaudeMessage): readonly ExportedFile[] {
  const withText = attachments.map(({ file_name, file_type, file_size, extracted_content }, place) => ({
    key: `${uuid}:${place}`,
    name: lastSegment(file_name) ?? 'Pasted text',
    ...(file_type !== undefined && { mediaType: file_type }),
    ...(file_size !== undefined && file_size >= 0 && { sizeBytes: Math.round(file_size) }),
    ...(extracted_content !== undefined && { text: cleanText(extracted_content) }),
  }));
  const named = files.map(({ file_name, file_uuid }, place) => ({
    key: file_uuid ?? `${uuid}:file:${place}`,
    name: lastSegment(file_name) ?? 'File',
  }));
  return [...withText, ...named];
}
