import type { OpenAiResponsesRow } from '../../../../shared/model/provider.ts';
import { assembleChunks } from '../openai-answer/assemble-chunks.ts';
import type { WireChunk, WireEvent } from '../wire-adapter.ts';
import { readResponseEvent } from './read-response-event.ts';

/** The chunks of a response, streamed or whole. */
export function toChunks(_row: OpenAiResponsesRow, events: AsyncIterable<WireEvent>): AsyncIterable<WireChunk> {
  return assembleChunks(events, { hasThinkTags: false, readParts: readResponseEvent });
}
