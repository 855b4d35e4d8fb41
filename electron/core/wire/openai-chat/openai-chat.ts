import type { OpenAiChatRow } from '../../../../shared/model/provider.ts';
import type { WireAdapter } from '../wire-adapter.ts';
import { openStream } from './open-stream.ts';
import { toChunks } from './to-chunks.ts';
import { toRequest } from './to-request.ts';

/** Chat completions, as spoken by most providers and all local servers. */
export const openAiChat: WireAdapter<OpenAiChatRow> = { toRequest, openStream, toChunks };
