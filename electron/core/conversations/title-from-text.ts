import type { Message } from '../../../shared/model/message.ts';
import { untitled } from './new-conversation.ts';

const maxCharacters = 60;

/** A title from the first words of the first message: its first line that has words, cut at a word. */
export function titleFromText(text: string): string {
  const line = text
    .split('\n')
    .map(withoutMarks)
    .find((candidate) => candidate !== '');
  if (!line) return untitled;
  if (line.length <= maxCharacters) return line;
  const cut = firstCharacters(line);
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > maxCharacters / 2 ? cut.slice(0, lastSpace) : cut}…`;
}

/** The title of a conversation that begins with this question. */
export function titleOfQuestion({ text, attachments = [] }: Pick<Message, 'text' | 'attachments'>): string {
  return titleFromText(text === '' ? (attachments[0]?.name ?? '') : text);
}

function withoutMarks(line: string): string {
  return line
    .replace(/^[\s#>*`~-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Never cuts through an emoji or an accent. */
function firstCharacters(line: string): string {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line);
  return Array.from(graphemes, ({ segment }) => segment)
    .slice(0, maxCharacters)
    .join('');
}
