import type { ExportedConversation, ExportedMessage } from '../ports/export-reader.ts';
import { readContext, readNode } from './chatgpt-nodes.ts';
import { ChatgptConversation } from './chatgpt-record.ts';
import { cleanText, joinParagraphs, titleOf } from './clean-text.ts';
import { toEpochMs } from './epoch-ms.ts';
import { newestLeaf } from './newest-leaf.ts';
import { threadMessages } from './thread-messages.ts';

/** A conversation, or why the record is none. */
export type ReadRecord =
  | {
      readonly kind: 'conversation';
      readonly conversation: ExportedConversation;
      readonly messages: readonly ExportedMessage[];
    }
  | { readonly kind: 'skipped'; readonly what: string; readonly why: string };

/** Reads one entry of a ChatGPT export, with all branches. `now` dates what has no date at all. */
export function readChatgptConversation(record: unknown, now: number): ReadRecord {
  const read = ChatgptConversation.safeParse(record);
  if (!read.success) return { kind: 'skipped', what: 'An entry of a ChatGPT export', why: 'It holds no messages.' };
  const { mapping, current_node, default_model_slug, pinned_time, ...about } = read.data;
  const key = about.conversation_id ?? about.id ?? about._id ?? Object.keys(mapping)[0];
  const createdAt = toEpochMs(about.create_time) ?? toEpochMs(about.update_time) ?? now;
  const nodes = Object.entries(mapping);
  const { messages, messageOf } = threadMessages(
    nodes.map(([id, node]) => readNode(id, node, default_model_slug)),
    createdAt,
  );
  const title = titleOf(about.title, messages.find(({ role }) => role === 'user')?.text);
  if (key === undefined || messages.length === 0) return { kind: 'skipped', what: title, why: 'It holds no messages.' };
  const contexts = nodes.map(([, { message }]) => message && readContext(message));
  const context = cleanText(joinParagraphs([...new Set(contexts)]));
  const activeKey = (current_node === undefined ? undefined : messageOf.get(current_node)) ?? newestLeaf(messages);
  return {
    kind: 'conversation',
    conversation: {
      product: 'chatgpt',
      key,
      title,
      createdAt,
      updatedAt: toEpochMs(about.update_time) ?? messages.at(-1)?.createdAt ?? createdAt,
      isPinned: about.is_starred === true || toEpochMs(pinned_time) !== undefined,
      isArchived: about.is_archived === true,
      ...(context !== '' && { context }),
      ...(activeKey !== undefined && { activeKey }),
    },
    messages,
  };
}
