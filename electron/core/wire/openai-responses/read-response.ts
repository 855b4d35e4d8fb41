import type { AnswerPart, TextPlace } from '../openai-answer/answer-part.ts';
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
    { type: 'whole', parts: items.flatMap((item, index) => readWords(item, index)) },
    ...items.flatMap((item, index) => readItem(item, index)),
    ...(usage ? [{ type: 'usage', usage } as const] : []),
    ...readEnd(response),
  ];
}

/** Which text of the answer it is: ranges of citations count from its beginning. */
export function placeOf(
  itemIndex: number | null | undefined,
  partIndex: number | null | undefined,
): TextPlace | undefined {
  return typeof itemIndex === 'number' ? `${itemIndex}.${partIndex ?? 0}` : undefined;
}

/** What a finished item adds beyond its words: calls and citations. */
export function readItem(item: Item, index: number | null | undefined): readonly AnswerPart[] {
  if (item.type === 'function_call') return [readFunctionCall(item)];
  if (item.type === 'search_results') return readSources(undefined, item.results);
  return (item.content ?? []).flatMap(({ annotations }, part) =>
    (annotations ?? []).flatMap((annotation) => readAnnotation(annotation, placeOf(index, part))),
  );
}

function readFunctionCall(item: Item): AnswerPart {
  const id = item.call_id || item.id;
  const piece = { name: item.name ?? '', argumentsJson: item.arguments ?? '', isWhole: true };
  return { type: 'tool-call', piece: { ...piece, ...(id && { id }) } };
}

function readWords(item: Item, index: number): readonly AnswerPart[] {
  const summary = (item.summary ?? []).map(({ text }) => text).join('\n\n');
  const texts = summary === '' ? (item.content ?? []).map((part) => part.text ?? part.refusal ?? '') : [summary];
  if (item.type === 'reasoning') return texts.some(Boolean) ? [{ type: 'reasoning', text: texts.join('') }] : [];
  return texts.flatMap((text, part) => {
    const place = placeOf(index, part);
    return text === '' ? [] : [{ type: 'text', text, ...(place !== undefined && { place }) }];
  });
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
