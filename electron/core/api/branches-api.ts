import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import { countPhrase } from '../../../shared/model/find-phrase.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { visibleText } from '../../../shared/model/visible-text.ts';
import { outlineWords } from '../conversations/outline-words.ts';
import type { BranchText } from '../ports/branch-store.ts';
import type { Stores } from '../ports/stores.ts';
import { fitPage } from './fit-page.ts';

/** So many are read and looked through in a few milliseconds. */
const outlineLimit = 250;
const findLimit = 40;

export function createBranchesApi({ stores }: { readonly stores: Stores }): ApiGroup<'branches'> {
  const { branches, conversations, messages } = stores;

  const read = (id: ConversationId) => {
    const conversation = conversations.read(id);
    if (!conversation) throw notFound('conversation', id);
    return conversation;
  };

  return {
    outline: async ({ conversationId, after }) => {
      const { id } = read(conversationId);
      const rows = branches.outline(id, { limit: outlineLimit, ...(after !== undefined && { after }) });
      const nodes = fitPage(rows.map(({ beginning, ...node }) => ({ ...node, words: outlineWords(beginning) })));
      const last = nodes.at(-1);
      const isEnd = rows.length < outlineLimit && nodes.length === rows.length;
      return { nodes: [...nodes], ...(!isEnd && last && { next: last.id }) };
    },
    find: async ({ conversationId, phrase, before }) => {
      const { activeLeafId } = read(conversationId);
      if (activeLeafId === undefined) return { hits: [] };
      const texts = branches.texts(activeLeafId, { limit: findLimit, ...(before !== undefined && { before }) });
      const hits = texts.flatMap((text) => {
        const reasoningCount = countShown(visibleText(text.reasoning ?? '').blocks, phrase);
        const count = reasoningCount + countShown(shownBlocks(text), phrase);
        return count === 0 ? [] : [{ messageId: text.id, count, ...(reasoningCount > 0 && { reasoningCount }) }];
      });
      const last = texts.at(-1);
      return { hits, ...(last?.parentId !== undefined && { next: last.id }) };
    },
    edits: async ({ conversationId }) => ({ edits: [...branches.edits(read(conversationId).id)] }),
    saveEdit: async ({ messageId, text }) => {
      if (!messages.read(messageId)) throw notFound('message', messageId);
      if (text === undefined) branches.removeEdit(messageId);
      else branches.saveEdit({ messageId, text });
      return {};
    },
  };
}

/** What the person wrote is shown letter by letter, an answer as Markdown. */
function shownBlocks({ role, text, citationCount }: BranchText): readonly string[] {
  return role === 'assistant' ? visibleText(text, citationCount).blocks : text.split(/\n[ \t]*\n/);
}

/** A phrase does not go from one block into the next. */
function countShown(blocks: readonly string[], phrase: string): number {
  return blocks.reduce((sum, block) => sum + countPhrase(block, phrase), 0);
}
