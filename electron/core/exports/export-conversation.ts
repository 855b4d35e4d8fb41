import { notFound } from '../../../shared/contract/errors.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ExportBranches, ExportFormat } from '../../../shared/model/export.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Download } from '../../../shared/model/transfer.ts';
import type { Clock } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';
import type { TransferFiles } from '../ports/transfer-files.ts';
import { wait } from '../ports/wait.ts';
import { exportName } from './export-name.ts';
import { type ExportedPlace, inReadingOrder } from './exported-branch.ts';
import { toHtml } from './to-html.ts';
import { toJson } from './to-json.ts';
import { toMarkdown } from './to-markdown.ts';

export interface ConversationExportPorts {
  readonly stores: Pick<Stores, 'conversations' | 'messages'>;
  readonly clock: Clock;
  readonly files: Pick<TransferFiles, 'create' | 'append' | 'remove'>;
  readonly offer: (fileId: string, file: { readonly name: string; readonly mediaType: string }) => Promise<Download>;
}

interface ExportOrder {
  readonly id: string;
  readonly format: ExportFormat;
  readonly branches: ExportBranches;
}

/** Writes one conversation to a file to be fetched, a little at a time: the window comes first. */
export async function exportConversation(ports: ConversationExportPorts, order: ExportOrder): Promise<Download> {
  const conversation = ports.stores.conversations.read(order.id);
  if (!conversation) throw notFound('conversation', order.id);
  const breathe = () => wait(ports.clock, 0, new AbortController().signal);
  const places = await readPlaces(ports, conversation, { ...order, breathe });
  const { write, extension, mediaType } = formats[order.format];
  const fileId = await ports.files.create();
  try {
    let piece = '';
    for (const text of write(conversation, places)) {
      piece += text;
      if (piece.length < pieceCharacters) continue;
      await ports.files.append(fileId, Buffer.from(piece));
      piece = '';
    }
    await ports.files.append(fileId, Buffer.from(piece));
    return await ports.offer(fileId, { name: exportName(conversation.title, extension), mediaType });
  } catch (error) {
    await ports.files.remove(fileId);
    throw error;
  }
}

const pieceCharacters = 16_000;
const messagesAtOnce = 50;

const formats = {
  markdown: { write: toMarkdown, extension: 'md', mediaType: 'text/markdown' },
  html: { write: toHtml, extension: 'html', mediaType: 'text/html' },
  json: { write: toJson, extension: 'json', mediaType: 'application/json' },
} as const;

interface Reading {
  readonly branches: ExportBranches;
  readonly breathe: () => Promise<void>;
}

async function readPlaces(
  { stores }: ConversationExportPorts,
  { id, activeLeafId }: Conversation,
  { branches, breathe }: Reading,
): Promise<readonly ExportedPlace[]> {
  const messages: Message[] = [];
  if (branches === 'all') {
    for (let page = stores.messages.ofConversation(id, { limit: messagesAtOnce }); page.length > 0;) {
      messages.push(...page);
      await breathe();
      const after = page.at(-1)?.id;
      page = after === undefined ? [] : stores.messages.ofConversation(id, { after, limit: messagesAtOnce });
    }
    return inReadingOrder(messages);
  }
  if (activeLeafId === undefined) return [];
  let found = stores.messages.path(activeLeafId, { limit: messagesAtOnce });
  const pages = [found.messages];
  while (found.hasEarlier) {
    await breathe();
    const before = found.messages[0]?.id;
    if (before === undefined) break;
    found = stores.messages.path(activeLeafId, { before, limit: messagesAtOnce });
    pages.push(found.messages);
  }
  return pages.toReversed().flatMap((page) => page.map((message) => ({ message })));
}
