import type { AnswerPart } from '../openai-answer/answer-part.ts';
import { readAnnotation } from '../openai-answer/read-annotation.ts';
import type { ChatMessage, ContentPart, DocumentCitation, ToolCallPiece } from './message-schema.ts';

/** What a message, or a piece of one, says. `callIndex` is for pieces of tool calls that come without their own. */
export function readMessage(message: ChatMessage, callIndex?: number): readonly AnswerPart[] {
  return [
    ...spoken('reasoning', reasoningOf(message)),
    ...message.content.flatMap(readContent),
    ...spoken('text', message.refusal),
    ...message.tool_calls.map((call) => readToolCall(call, callIndex)),
    ...message.annotations.flatMap((annotation) => readAnnotation(annotation)),
    ...message.citations.flatMap(readDocumentCitation),
  ];
}

function reasoningOf(message: ChatMessage): string {
  const details = message.reasoning_details.map(({ text, summary }) => text ?? summary ?? '').join('');
  return message.reasoning || message.reasoning_content || details;
}

function readContent(part: string | ContentPart): readonly AnswerPart[] {
  if (typeof part === 'string') return spoken('text', part);
  const { thinking } = part;
  const thought = Array.isArray(thinking) ? thinking.map(({ text }) => text ?? '').join('') : thinking;
  return [...spoken('reasoning', thought), ...spoken('text', part.text)];
}

function readToolCall(call: ToolCallPiece, callIndex: number | undefined): AnswerPart {
  const index = call.index ?? callIndex;
  const passed = call.function?.arguments;
  const argumentsText = typeof passed === 'string' ? passed : JSON.stringify(passed);
  const isSilent = passed === undefined || passed === null;
  return {
    type: 'tool-call',
    piece: {
      argumentsJson: isSilent ? '' : argumentsText,
      ...(typeof index === 'number' && { index }),
      ...(call.id && { id: call.id }),
      ...(call.function?.name && { name: call.function.name }),
    },
  };
}

/** One citation for each source with an address, else one without. */
function readDocumentCitation({ sources, ...cited }: DocumentCitation): readonly AnswerPart[] {
  const places: readonly Place[] = sources.map(({ document, tool_output: output }) => document ?? output ?? {});
  const addressed = places.filter(({ url }) => url);
  const shown = addressed.length > 0 ? addressed : [places[0] ?? {}];
  return shown.map(({ url, title }) => ({
    type: 'citation',
    key: JSON.stringify([cited.content_index, cited.start, cited.end, cited.text, url]),
    citation: { ...(url && { url }), ...(title && { title }), ...(cited.text && { quote: cited.text }) },
  }));
}

interface Place {
  readonly url?: string | null | undefined;
  readonly title?: string | null | undefined;
}

function spoken(type: 'text' | 'reasoning', text: string | null | undefined): readonly AnswerPart[] {
  return text ? [{ type, text }] : [];
}
