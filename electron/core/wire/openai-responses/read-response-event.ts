import type { AnswerPart } from '../openai-answer/answer-part.ts';
import { readAnnotation } from '../openai-answer/read-annotation.ts';
import { errorIn, readErrorAnswer, unreadableEvent } from '../openai-answer/read-error-answer.ts';
import { readSources } from '../openai-answer/read-sources.ts';
import type { WireEvent } from '../wire-adapter.ts';
import { placeOf, readItem, readResponse } from './read-response.ts';
import { ResponseEvent, ResponseObject } from './response-schema.ts';

/** What one event of a response says; a whole response is one event without a type. */
export function readResponseEvent({ event, data }: WireEvent): readonly AnswerPart[] {
  if (event === 'error') return [{ type: 'error', error: errorIn(data) ?? data }];
  const typed = ResponseEvent.safeParse(data);
  if (typed.success) return readTyped(typed.data, data);
  const whole = ResponseObject.safeParse(data);
  if (!whole.success) throw unreadableEvent(data, 'An event of the answer has content of an unknown kind.');
  return whole.data.output || whole.data.object === 'response' ? readResponse(whole.data) : [readErrorAnswer(data)];
}

function readTyped(event: ResponseEvent, data: unknown): readonly AnswerPart[] {
  switch (event.type) {
    case 'response.output_text.delta':
    case 'response.refusal.delta':
      return spoken('text', event, data);
    case 'response.reasoning_summary_text.delta':
    case 'response.reasoning_text.delta':
      return spoken('reasoning', event, data);
    case 'response.reasoning_summary_part.added':
      // Summaries are separate paragraphs, each with its own heading.
      return event.summary_index ? [{ type: 'reasoning', text: '\n\n' }] : [];
    case 'response.output_text.annotation.added':
      return readAnnotation(event.annotation, placeOf(event.output_index, event.content_index));
    case 'response.reasoning.search_results':
      return readSources(undefined, event.results);
    case 'response.output_item.done':
      return event.item ? readItem(event.item, event.output_index) : [];
    case 'response.completed':
    case 'response.incomplete':
    case 'response.failed':
    case 'response.cancelled':
      return event.response ? readResponse(event.response) : [];
    case 'error':
      return [{ type: 'error', error: errorIn(data) ?? data }];
    default:
      return event.type.startsWith('response.') ? [] : [readErrorAnswer(data)];
  }
}

function spoken(type: 'text' | 'reasoning', event: ResponseEvent, data: unknown): readonly AnswerPart[] {
  const { delta, output_index: item, content_index: part } = event;
  if (typeof delta !== 'string') throw unreadableEvent(data, 'A piece of the answer is not text.');
  if (delta === '') return [];
  const place = placeOf(item, part);
  return [{ type, text: delta, ...(type === 'text' && place !== undefined && { place }) }];
}
