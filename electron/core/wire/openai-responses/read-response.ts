import type { AnswerPart } from '../openai-answer/answer-part.ts';
import { normalizeFinishReason } from '../openai-answer/normalize-finish-reason.ts';
import { readAnnotation } from '../openai-answer/read-annotation.ts';
import { errorIn } from '../openai-answer/read-error-answer.ts';
import { readSources } from '../openai-answer/read-sources.ts';
import { readUsage } from '../openai-answer/read-usage.ts';
import type { Item, ResponseObject } from './response-schema.ts';

/** A response that has ended. Its words count only where they have not been streamed before. */
export function readResponse(response: ResponseObject): readonly AnswerPart[] {
  const items = response.output ?? [];
  const usage = readUsage(response.usage, { isReasoningOutside: false });
  return [
    { type: 'whole', parts: items.flatMap(readWords) },
    ...items.flatMap(readItem),
    ...(usage ? [{ type: 'usage', usage } as const] : []),
    ...readEnd(response),
  ];
}

/** What a finished item adds beyond its words: calls and citations. */
export function readItem(item: Item): readonly AnswerPart[] {
  if (item.type === 'function_call') return [readFunctionCall(item)];
  if (item.type === 'search_results') return readSources(undefined, item.results);
  return (item.content ?? []).flatMap(({ annotations }) => (annotations ?? []).flatMap(readAnnotation));
}

function readFunctionCall(item: Item): AnswerPart {
  const id = item.call_id || item.id;
  const piece = { name: item.name ?? '', argumentsJson: item.arguments ?? '', isWhole: true };
  return { type: 'tool-call', piece: { ...piece, ...(id && { id }) } };
}

function readWords(item: Item): readonly AnswerPart[] {
  const type = item.type === 'reasoning' ? 'reasoning' : 'text';
  const summary = (item.summary ?? []).map(({ text }) => text).join('\n\n');
  const content = (item.content ?? []).map((part) => part.text ?? part.refusal ?? '').join('');
  const text = summary || content;
  return text === '' ? [] : [{ type, text }];
}

function readEnd(response: ResponseObject): readonly AnswerPart[] {
  const error = errorIn(response);
  if (error !== undefined) return [{ type: 'error', error }];
  const wireReason = response.incomplete_details?.reason ?? response.status ?? '';
  if (wireReason === 'failed') {
    return [{ type: 'error', error: { message: 'The response failed; the provider gave no reason.' } }];
  }
  return [{ type: 'finish', reason: normalizeFinishReason(wireReason), wireReason }];
}
