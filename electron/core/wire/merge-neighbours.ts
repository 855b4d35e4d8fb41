import type { PromptMessage } from '../ports/prompt.ts';

export interface MessageGroup {
  readonly role: PromptMessage['role'];
  readonly messages: readonly PromptMessage[];
}

/**
 * Messages grouped into turns of alternating roles, the user's first: what wires want that refuse two messages of one
 * role in a row. Messages that say nothing are left out.
 */
export function mergeNeighbours(messages: readonly PromptMessage[]): readonly MessageGroup[] {
  const groups: MessageGroup[] = [];
  for (const message of messages) {
    const { text, images = [], documents = [] } = message;
    const isEmpty = text.trim() === '' && images.length + documents.length === 0;
    if (isEmpty) continue;
    const last = groups.at(-1);
    if (last?.role === message.role) groups[groups.length - 1] = { ...last, messages: [...last.messages, message] };
    else groups.push({ role: message.role, messages: [message] });
  }
  return groups[0]?.role === 'assistant' ? groups.slice(1) : groups;
}
