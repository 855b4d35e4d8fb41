import { createAnswerDecoder } from './decode-answer.ts';
import type { RawEvent } from './decode-answer.ts';
import { readText } from './read-text.ts';
import type { WireEvent } from './wire-adapter.ts';
import { WireError } from './wire-fault.ts';

const EXCERPT_CHARACTERS = 500;

/**
 * The events of an answer, whatever its content type claims: an event stream, a JSON object (one event) or a JSON
 * array (one event each). `[DONE]` becomes a last event named `done` with undefined data. An event that the end of
 * the body cuts in half is dropped. Throws `WireError`: `unreadable` for anything else, `network` for a broken
 * connection; an abort passes as it is. Leaving early releases the body.
 */
export async function* readEvents(response: Response, signal?: AbortSignal): AsyncGenerator<WireEvent, void, void> {
  const decoder = createAnswerDecoder();
  let isEmpty = true;
  for await (const text of readText(response, signal)) {
    isEmpty = false;
    for (const raw of decoder.push(text)) {
      if (isDone(raw)) return yield { event: 'done', data: undefined };
      for (const event of parse(raw, response.status)) yield event;
    }
  }
  if (isEmpty && !isEventStream(response)) throw unreadable('The answer is empty.', '', response.status);
  for (const raw of decoder.end()) {
    if (isDone(raw)) return yield { event: 'done', data: undefined };
    for (const event of parse(raw, response.status)) yield event;
  }
}

function isDone(raw: RawEvent): boolean {
  return raw.text.trim() === '[DONE]';
}

function isEventStream(response: Response): boolean {
  return response.headers.get('content-type')?.includes('event-stream') ?? false;
}

function parse(raw: RawEvent, status: number): readonly WireEvent[] {
  const parsed = parseJson(raw.text);
  const values: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  if (values.every((value) => typeof value === 'object' && value !== null)) {
    return values.map((data) => ({ data, ...(raw.event !== undefined && { event: raw.event }) }));
  }
  if (raw.isTail) return [];
  const detail = /^\s*</.test(raw.text) ? 'The answer is a web page.' : 'The answer is not the JSON this wire speaks.';
  throw unreadable(detail, raw.text, status);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(detail: string, text: string, status: number): WireError {
  return new WireError({ source: 'unreadable', detail, excerpt: text.slice(0, EXCERPT_CHARACTERS), status });
}
