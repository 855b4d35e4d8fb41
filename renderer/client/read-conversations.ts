import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Conversation, ConversationCursor } from '../../shared/model/conversation.ts';

/** All that are not deleted, page by page. One that changes meanwhile comes twice at most; the newer one counts. */
export async function readConversations(core: CoreApi): Promise<readonly Conversation[]> {
  const known = new Map<string, Conversation>();
  for (const shelf of ['current', 'archived'] as const) {
    let after: ConversationCursor | undefined;
    do {
      const page = await core.conversations.list({ shelf, ...(after && { after }) });
      for (const one of page.conversations) known.set(one.id, one);
      after = page.next;
    } while (after);
  }
  return [...known.values()];
}
