import { cleanText, joinParagraphs } from './clean-text.ts';
import { readMarks } from './chatgpt-marks.ts';
import { readParts } from './chatgpt-parts.ts';
import type { ChatgptMessage, ChatgptNode } from './chatgpt-record.ts';
import { toEpochMs } from './epoch-ms.ts';
import type { ReadNode } from './thread-messages.ts';

/** What one node of the mapping is: something said, something that belongs to the next answer, or structure. */
export function readNode(key: string, node: ChatgptNode, defaultModel: string | undefined): ReadNode {
  const createdAt = toEpochMs(node.message?.create_time);
  const place = {
    key,
    ...(node.parent !== undefined && { parentKey: node.parent }),
    ...(createdAt !== undefined && { createdAt }),
    childKeys: node.children,
  };
  const { message } = node;
  if (!message || isHidden(message)) return { ...place, kind: 'nothing' };
  const modelLabel = message.metadata.model_slug ?? defaultModel;
  const label = modelLabel !== undefined && { modelLabel };
  const prelude = readPrelude(key, message);
  if (prelude) return { ...place, kind: 'prelude', prelude, ...label };
  const { text, citations, files } = readSaid(message);
  if (text === '' && files.length === 0) return { ...place, kind: 'nothing' };
  const role = message.author.role === 'user' ? 'user' : 'assistant';
  const said = {
    role,
    text,
    ...(files.length > 0 && { files }),
    ...(citations.length > 0 && { citations }),
    ...(role === 'assistant' && label),
  } as const;
  return { ...place, kind: 'message', message: said };
}

/** Instructions a person gave once for all conversations; they stand in a message that was never said. */
export function readContext({ content }: ChatgptMessage): string | undefined {
  if (content.content_type === 'user_editable_context') {
    return joinParagraphs([content.user_profile, content.user_instructions]) || undefined;
  }
  return content.content_type === 'model_editable_context' ? content.model_set_context || undefined : undefined;
}

function isHidden(message: ChatgptMessage): boolean {
  const { author, content, metadata } = message;
  if (author.role === 'system' || metadata.is_visually_hidden_from_conversation === true) return true;
  return metadata.is_user_system_message === true || /^(user|model)_editable_context$/.test(content.content_type ?? '');
}

function readPrelude(
  key: string,
  message: ChatgptMessage,
): Extract<ReadNode, { kind: 'prelude' }>['prelude'] | undefined {
  const { author, content, recipient } = message;
  if (content.content_type === 'thoughts') {
    const thoughts = content.thoughts.map((thought) =>
      joinParagraphs([thought.summary && `**${thought.summary}**`, thought.content]),
    );
    return { reasoning: cleanText(joinParagraphs(thoughts)) };
  }
  if (content.content_type === 'reasoning_recap') return { reasoning: cleanText(content.content ?? '') };
  if (author.role === 'tool') return readToolAnswer(key, message);
  if (author.role !== 'assistant' || recipient === undefined || recipient === 'all') return undefined;
  const argumentsJson = cleanText(content.text ?? joinParagraphs(readParts(message).texts));
  return { toolCalls: [{ id: key, name: recipient, argumentsJson }] };
}

function readToolAnswer(key: string, message: ChatgptMessage): Extract<ReadNode, { kind: 'prelude' }>['prelude'] {
  const { author, content, metadata } = message;
  const { texts, files } = readParts(message);
  const report = readReport(metadata.chatgpt_sdk?.widget_state);
  const text = cleanText(
    joinParagraphs([content.title, content.text, content.result, content.summary, ...texts, report]),
  );
  const isSource = content.content_type === 'tether_quote' && content.url !== undefined;
  return {
    toolResult: { id: key, name: author.name ?? 'tool', text },
    files,
    ...(isSource && {
      citations: [{ url: content.url ?? '', ...(content.title !== undefined && { title: content.title }) }],
    }),
  };
}

/** The report of a long research stands as JSON in text. */
function readReport(widgetState: string | undefined): string | undefined {
  if (widgetState === undefined) return undefined;
  try {
    const state: unknown = JSON.parse(widgetState);
    if (typeof state !== 'object' || state === null || !('report_message' in state)) return undefined;
    return typeof state.report_message === 'string' ? state.report_message : JSON.stringify(state.report_message);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readSaid(message: ChatgptMessage) {
  const { content, metadata } = message;
  const { texts, files } = readParts(message);
  const said = joinParagraphs([...texts, fenced(content), content.result, content.content]);
  const { text, citations } = readMarks(cleanText(said), metadata);
  return { text: unwrapDocuments(text).trim(), citations, files };
}

function fenced({ content_type, text, language = '' }: ChatgptMessage['content']): string | undefined {
  if (text === undefined || content_type !== 'code') return text;
  return `\`\`\`${language === 'unknown' ? '' : language}\n${text}\n\`\`\``;
}

/** A document written inside an answer stands between colons that nobody else knows. */
function unwrapDocuments(text: string): string {
  return text.replace(/^:::writing\{[^}\n]*\}\s*\n([\s\S]*?)\n:::\s*$/gm, '$1');
}
