import { Readable } from 'node:stream';
import type { ZipPart } from '../archive/write-zip.ts';
import { exportName } from '../core/exports/export-name.ts';
import { toMarkdown } from '../core/exports/to-markdown.ts';
import type { ConversationCursor, Conversation, ConversationShelf } from '../../shared/model/conversation.ts';
import { openForReading, type ReadingStore } from '../store/open-for-reading.ts';

/** Each conversation that is not deleted as a file of Markdown, of the branch on screen. */
export function markdownParts(place: { readonly databasePath: string; readonly workspaceId?: string | undefined }): {
  readonly parts: readonly ZipPart[];
  readonly close: () => void;
} {
  const store = openForReading(place.databasePath);
  const taken = new Map<string, number>();
  const parts = [...listAll(store, place.workspaceId)].map((conversation) => ({
    name: unique(taken, exportName(conversation.title, 'md')),
    open: () => Readable.from(write(store, conversation)),
  }));
  return { parts, close: store.close };
}

const pageLength = 200;
const shelves: readonly ConversationShelf[] = ['current', 'archived'];

function* listAll({ stores }: ReadingStore, workspaceId: string | undefined): Generator<Conversation, void> {
  for (const shelf of shelves) {
    let after: ConversationCursor | undefined;
    for (;;) {
      const page = stores.conversations.list({
        shelf,
        limit: pageLength,
        ...(workspaceId !== undefined && { workspaceId }),
        ...(after && { after }),
      });
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < pageLength) break;
      const at = shelf === 'archived' ? (last.archivedAt ?? 0) : last.updatedAt;
      after = { isPinned: last.pinnedAt !== undefined && shelf === 'current', at, id: last.id };
    }
  }
}

function* write({ stores }: ReadingStore, conversation: Conversation): Generator<string, void> {
  const { activeLeafId } = conversation;
  const found = activeLeafId === undefined ? undefined : stores.messages.path(activeLeafId, { limit: wholePath });
  yield* toMarkdown(
    conversation,
    (found?.messages ?? []).map((message) => ({ message })),
  );
}

/** More than a conversation has. */
const wholePath = 1_000_000;

/** Two conversations of one title are two files; case makes no difference to some systems. */
function unique(taken: Map<string, number>, name: string): string {
  const key = name.toLowerCase();
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? name : name.replace(/\.md$/, ` (${count}).md`);
}
