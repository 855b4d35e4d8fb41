import type { OpenAiChatRow } from '../../../../shared/model/provider.ts';
import { assembleChunks } from '../openai-answer/assemble-chunks.ts';
import type { WireChunk, WireEvent } from '../wire-adapter.ts';
import { readChatEvent } from './read-chat-event.ts';

/** The chunks of a chat answer, streamed or whole, in any of the dialects that OpenAI-compatible servers speak. */
export function toChunks(row: OpenAiChatRow, events: AsyncIterable<WireEvent>): AsyncIterable<WireChunk> {
  const { reasoningOutsideCompletion: isReasoningOutside = false, thinkTags: hasThinkTags = false } = row.quirks;
  return assembleChunks(events, { hasThinkTags, readParts: (event) => readChatEvent(event, { isReasoningOutside }) });
}
