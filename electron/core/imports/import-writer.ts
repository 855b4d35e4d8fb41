import { ContractError } from '../../../shared/contract/errors.ts';
import { emptyReport, type ImportReport, type SkippedRecord } from '../../../shared/model/import.ts';
import type { ExportedConversation, ExportedMessage, ExportEvent } from '../ports/export-reader.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import { contextNote, toConversation, toMessage } from './imported-nouns.ts';
import { importedId } from './imported-id.ts';

/** Skipped records that are kept by name; the others are counted. */
const mostNamed = 100;

export interface ImportWriter {
  /** Stores what was read; a few milliseconds' work. Throws `conflict` where the workspace was removed meanwhile. */
  readonly take: (event: ExportEvent) => void;
  /** After the last event. */
  readonly finish: () => void;
  readonly report: () => ImportReport;
}

interface WriterOptions {
  readonly importId: string;
  readonly workspaceId: string;
  readonly stores: Pick<
    Stores,
    'conversations' | 'messages' | 'notes' | 'imports' | 'attachments' | 'workspaces' | 'atomically'
  >;
  readonly random: Random;
  readonly now: () => number;
}

/** The conversation whose messages are coming. */
interface Open {
  readonly source: ExportedConversation;
  readonly id: string;
  readonly isNew: boolean;
  addedCount: number;
}

/** Stores an export as it is read: what is there already stays as it is, so that the same export twice adds nothing. */
export function createImportWriter({ importId, workspaceId, stores, random, now }: WriterOptions): ImportWriter {
  let report: ImportReport = emptyReport;
  let open: Open | undefined;

  const count = (change: Partial<Record<Counted, number>>) => {
    for (const key of countedKeys) report = { ...report, [key]: report[key] + (change[key] ?? 0) };
  };
  const skip = (record: SkippedRecord) => {
    const skipped = report.skipped.length < mostNamed ? [...report.skipped, record] : report.skipped;
    report = { ...report, skipped, skippedCount: report.skippedCount + 1 };
  };
  const addConversation = (source: ExportedConversation, id: string) => {
    if (stores.workspaces.read(workspaceId)?.deletedAt !== undefined) throw workspaceRemoved();
    stores.imports.addConversation(importId, toConversation(source, { id, workspaceId }));
    if (source.context === undefined) return;
    stores.notes.save(contextNote(source, source.context, { id: random.id(), conversationId: id, workspaceId }));
  };
  const begin = (source: ExportedConversation) => {
    close();
    const id = importedId(source.product, source.key);
    const known = stores.conversations.read(id);
    if (known?.deletedAt !== undefined) {
      return skip({ what: source.title, why: 'It is in Recently deleted. Restore it there.' });
    }
    if (!report.products.includes(source.product))
      report = { ...report, products: [...report.products, source.product] };
    if (!known) addConversation(source, id);
    open = { source, id, isNew: !known, addedCount: 0 };
  };
  const add = (messages: readonly ExportedMessage[]) => {
    if (!open) return;
    const { source, id } = open;
    const addedCount = stores.atomically(() => {
      const made = messages.map((message) => toMessage(message, source, id));
      for (const attachment of made.flatMap(({ attachments = [] }) => attachments)) {
        if (!stores.attachments.read(attachment.id)) stores.attachments.save(attachment, now());
      }
      return stores.imports.addMessages(importId, made);
    });
    open.addedCount += addedCount;
    if (addedCount > 0) count(countFiles(messages));
  };
  const close = () => {
    if (!open) return;
    const { source, id, isNew, addedCount } = open;
    open = undefined;
    if (addedCount > 0) showBranch(stores, source, id);
    const known = addedCount > 0 ? 'extendedConversations' : 'unchangedConversations';
    count({ [isNew ? 'addedConversations' : known]: 1, addedMessages: addedCount });
  };

  const take = (event: ExportEvent) => {
    if (event.type === 'conversation') begin(event.conversation);
    if (event.type === 'messages') add(event.messages);
    if (event.type === 'skipped') skip(event.record);
  };
  return { take, finish: close, report: () => report };
}

function workspaceRemoved(): ContractError {
  const message = 'Its workspace was removed meanwhile. Choose another one, then import it again.';
  return new ContractError({ code: 'conflict', message });
}

const countedKeys = [
  'addedConversations',
  'extendedConversations',
  'unchangedConversations',
  'addedMessages',
  'foundFiles',
  'missingFiles',
] as const;
type Counted = (typeof countedKeys)[number];

function countFiles(messages: readonly ExportedMessage[]): {
  readonly foundFiles: number;
  readonly missingFiles: number;
} {
  const files = messages.flatMap((message) => message.files ?? []);
  const foundFiles = files.filter(({ kept, text }) => kept ?? text).length;
  return { foundFiles, missingFiles: files.length - foundFiles };
}

/** The branch that was on screen there is on screen here. */
function showBranch({ conversations }: Pick<Stores, 'conversations'>, source: ExportedConversation, id: string): void {
  const conversation = conversations.read(id);
  if (!conversation || source.activeKey === undefined) return;
  conversations.save({
    ...conversation,
    activeLeafId: importedId(source.product, source.key, source.activeKey),
    updatedAt: Math.max(conversation.updatedAt, source.updatedAt),
  });
}
