import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Citation, Message } from '../../../shared/model/message.ts';
import { afterWords, authorOf, endingOf, momentOf, versionWords } from './describe-message.ts';
import type { ExportedPlace } from './exported-branch.ts';

/** A conversation as Markdown, message by message. */
export function* toMarkdown(conversation: Conversation, places: readonly ExportedPlace[]): Generator<string, void> {
  const { title, createdAt, tags = [] } = conversation;
  const facts = [`Begun ${momentOf(createdAt)}`, ...(tags.length > 0 ? [`tags: ${tags.join(', ')}`] : [])];
  yield `# ${oneLine(title)}\n\n${facts.join(' · ')}\n`;
  for (const place of places) yield `\n${messageMarkdown(place)}\n`;
}

function messageMarkdown(place: ExportedPlace): string {
  const { message } = place;
  const after = afterWords(place);
  const heading = [authorOf(message), momentOf(message.createdAt), versionWords(place)].filter((words) => words !== '');
  const parts = [
    after && `---\n\n*${after.replaceAll('*', '\\*')}*`,
    `## ${oneLine(heading.join(' · '))}`,
    reasoningMarkdown(message),
    message.text,
    endingOf(message) && `*${endingOf(message)}*`,
    filesMarkdown(message),
    sourcesMarkdown(message.citations ?? []),
  ];
  return parts.filter((part) => part).join('\n\n');
}

function reasoningMarkdown({ reasoning }: Message): string | undefined {
  if (reasoning === undefined) return undefined;
  const quoted = reasoning.split('\n').map((line) => `> ${line}`.trimEnd());
  return ['> *Reasoning*', '>', ...quoted].join('\n');
}

function filesMarkdown({ attachments = [] }: Message): string {
  return attachments.map(({ name, sizeBytes }) => `- File: ${oneLine(name)} (${sizeBytes} bytes)`).join('\n');
}

function sourcesMarkdown(citations: readonly Citation[]): string {
  const lines = citations.map(({ title, url }, place) => `${place + 1}. ${[title, url].filter(Boolean).join(' — ')}`);
  return lines.length === 0 ? '' : `Sources:\n\n${lines.map(oneLine).join('\n')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
