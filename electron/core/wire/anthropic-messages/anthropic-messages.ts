import type { AnthropicRow } from '../../../../shared/model/provider.ts';
import type { WireAdapter } from '../wire-adapter.ts';
import { openStream } from './open-stream.ts';
import { toChunks } from './to-chunks.ts';
import { toRequest } from './to-request.ts';

/** The messages protocol: typed events, blocks of content, a mandatory output limit. */
export const anthropicMessages: WireAdapter<AnthropicRow> = { toRequest, openStream, toChunks };
