import { anthropicMessages } from '../../electron/core/wire/anthropic-messages/anthropic-messages.ts';
import { gemini } from '../../electron/core/wire/gemini/gemini.ts';
import { openAiChat } from '../../electron/core/wire/openai-chat/openai-chat.ts';
import { openAiResponses } from '../../electron/core/wire/openai-responses/openai-responses.ts';
import type { WireAdapter, WireChunk, WireEvent } from '../../electron/core/wire/wire-adapter.ts';
import { assertNever } from '../../shared/model/assert-never.ts';
import type { OpenAiChatRow } from '../../shared/model/provider.ts';
import type { Recording } from './replay.ts';
import { anthropicRow, chatRow, geminiRow, responsesRow, sampleModel } from './sample-rows.ts';

/** Asks the server at `baseUrl` over the wire that a recording is of. */
export function askRecording(
  { api }: Recording,
  baseUrl: string,
  quirks: OpenAiChatRow['quirks'] = {},
): AsyncIterable<WireChunk> {
  switch (api) {
    case 'chat':
      return ask(openAiChat, chatRow(quirks), baseUrl);
    case 'cohere':
      return ask(openAiChat, chatRow({ ...quirks, typedEvents: true }), baseUrl);
    case 'responses':
      return ask(openAiResponses, responsesRow(), baseUrl);
    case 'messages':
      return ask(anthropicMessages, anthropicRow(), baseUrl);
    case 'gemini':
      return ask(gemini, geminiRow(), baseUrl);
    default:
      return assertNever(api);
  }
}

async function* ask<Row>(adapter: WireAdapter<Row>, row: Row, baseUrl: string): AsyncGenerator<WireChunk> {
  const prompt = { messages: [{ role: 'user', text: 'Hello' }], parameters: {} } as const;
  const request = adapter.toRequest(row, sampleModel(), prompt);
  const options = { baseUrl, fetch, key: 'sample-key', signal: new AbortController().signal };
  const stream = await adapter.openStream(request, options);
  yield* adapter.toChunks(row, stream.events);
}

/** What a wire makes of events that came from elsewhere. */
export function interpretEvents(api: Recording['api'], events: AsyncIterable<WireEvent>): AsyncIterable<WireChunk> {
  switch (api) {
    case 'chat':
    case 'cohere':
      return openAiChat.toChunks(chatRow(), events);
    case 'responses':
      return openAiResponses.toChunks(responsesRow(), events);
    case 'messages':
      return anthropicMessages.toChunks(anthropicRow(), events);
    case 'gemini':
      return gemini.toChunks(geminiRow(), events);
    default:
      return assertNever(api);
  }
}
