import type { Message } from './message.ts';
import { inOneLine, visibleText } from './visible-text.ts';

export interface SearchableMessage extends Pick<Message, 'role' | 'text' | 'reasoning'> {
  readonly citationCount: number;
}

export interface SearchableText {
  /** What is shown of the message, then where its links lead to. Blocks are apart by blank lines. */
  readonly text: string;
  /** What is shown of the thinking before it; empty where there is none. */
  readonly reasoning: string;
}

/** What a message is found by. What the person wrote is shown letter by letter, an answer as Markdown. */
export function searchableText({ role, text, reasoning = '', citationCount }: SearchableMessage): SearchableText {
  if (role === 'user') return { text: joined(text.split(/\n[ \t]*\n/).map(inOneLine)), reasoning: '' };
  const { blocks, addresses } = visibleText(text, citationCount);
  return { text: joined([...blocks, ...new Set(addresses)]), reasoning: joined(visibleText(reasoning).blocks) };
}

function joined(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n\n');
}
