import type { PromptMessage } from '../ports/prompt.ts';

/** The first sentences of a text without its code, as many as fit. Pure. */
export function firstSentences(text: string, maxCharacters: number): string {
  const words = plainWords(text);
  if (words.length <= maxCharacters) return words;
  const cut = words.slice(0, maxCharacters);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '), cut.lastIndexOf('。'));
  if (end > maxCharacters / 3) return cut.slice(0, end + 1);
  const space = cut.lastIndexOf(' ');
  return `${withoutHalf(space > maxCharacters / 2 ? cut.slice(0, space) : cut.slice(0, -1))}…`;
}

/** A surrogate at the end stands for half a character. */
function withoutHalf(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}

function plainWords(text: string): string {
  return text
    .replace(/```[\s\S]*?(?:```|$)/g, ' (code) ')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+\.)[ \t]+/gm, '')
    .replace(/[*_`]{1,3}(\S)/g, '$1')
    .replace(/(\S)[*_`]{1,3}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const leastCharacters = 60;
const mostCharacters = 600;

/**
 * What was said, a line for each message, in at most `maxCharacters`: what a summary is where no model can write one.
 * Where there is no room for all, the first and the latest messages are named. Pure.
 */
export function excerptOf(messages: readonly PromptMessage[], maxCharacters: number): string {
  const said = messages.filter(({ text }) => text.trim() !== '');
  const lineCount = Math.max(1, Math.min(said.length, Math.floor(maxCharacters / leastCharacters)));
  const chosen = said.length <= lineCount ? said : [...said.slice(0, 1), ...said.slice(said.length - lineCount + 1)];
  const each = Math.max(
    1,
    Math.min(mostCharacters, Math.floor(maxCharacters / Math.max(1, chosen.length)) - lineMarks),
  );
  return chosen
    .slice(0, lineCount)
    .map(({ role, text }) => `${role === 'user' ? 'Question' : 'Answer'}: ${firstSentences(text, each)}`)
    .join('\n')
    .slice(0, maxCharacters);
}

/** `Question: `, the mark of a cut and the line break. */
const lineMarks = 12;
