import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { Fetch } from '../ports/fetch.ts';
import { createCeiling } from './answer-ceiling.ts';
import { anthropicMessages } from './anthropic-messages/anthropic-messages.ts';
import { gemini } from './gemini/gemini.ts';
import { openAiChat } from './openai-chat/openai-chat.ts';
import { openAiResponses } from './openai-responses/openai-responses.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { WireAdapter, WireChunk, WireStream } from './wire-adapter.ts';

export interface Question<Row = ProviderRow> {
  readonly row: Row;
  readonly model: ModelRow;
  readonly prompt: Prompt;
}

export interface AnswerOptions {
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  /** Absent for servers that need none. */
  readonly key?: string;
  /** Called once, when the headers of the answer are here. */
  readonly onOpened?: (stream: Pick<WireStream, 'headers' | 'requestId'>) => void;
}

/**
 * Asks a model over the wire it speaks. Nothing is sent before the first chunk is asked for. Throws `WireError`, or
 * the reason of an aborted `signal`; ends without `finished` where the answer was cut off.
 */
export function openAnswer({ row, model, prompt }: Question, options: AnswerOptions): AsyncIterable<WireChunk> {
  switch (row.wire) {
    case 'openai-chat':
      return ask(openAiChat, { row, model, prompt }, options);
    case 'openai-responses':
      return ask(openAiResponses, { row, model, prompt }, options);
    case 'anthropic-messages':
      return ask(anthropicMessages, { row, model, prompt }, options);
    case 'gemini':
      return ask(gemini, { row, model, prompt }, options);
    default:
      return assertNever(row);
  }
}

async function* ask<Row extends ProviderRow>(
  adapter: WireAdapter<Row>,
  { row, model, prompt }: Question<Row>,
  { fetch, signal, key, onOpened }: AnswerOptions,
): AsyncGenerator<WireChunk> {
  const stream = await adapter.openStream(adapter.toRequest(row, model, prompt), {
    baseUrl: row.baseUrl,
    auth: row.auth,
    fetch,
    signal,
    ...(key !== undefined && { key }),
  });
  onOpened?.(stream);
  const count = createCeiling();
  for await (const chunk of adapter.toChunks(row, stream.events)) {
    if (chunk.type === 'text-delta' || chunk.type === 'reasoning-delta') count(chunk.text);
    yield chunk;
  }
}
