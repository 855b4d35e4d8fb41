import type { OpenAiResponsesRow } from '../../../../shared/model/provider.ts';
import { openStream } from '../openai-chat/open-stream.ts';
import type { WireAdapter } from '../wire-adapter.ts';
import { toChunks } from './to-chunks.ts';
import { toRequest } from './to-request.ts';

/** Responses: the newer wire of the same package, opened alike. */
export const openAiResponses: WireAdapter<OpenAiResponsesRow> = { toRequest, openStream, toChunks };
