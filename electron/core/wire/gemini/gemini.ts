import type { GeminiRow } from '../../../../shared/model/provider.ts';
import type { WireAdapter } from '../wire-adapter.ts';
import { openStream } from './open-stream.ts';
import { toChunks } from './to-chunks.ts';
import { toRequest } from './to-request.ts';

/** The generateContent protocol: candidates of parts, no end marker, the key in a header of its own. */
export const gemini: WireAdapter<GeminiRow> = { toRequest, openStream, toChunks };
