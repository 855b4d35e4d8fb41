import type { Citation, ToolCall } from '../../shared/model/message.ts';
import type { TokenUsage } from '../../shared/model/usage.ts';
import type { WireChunk } from '../../electron/core/wire/wire-adapter.ts';
import { WireError } from '../../electron/core/wire/wire-fault.ts';
import type { WireFault } from '../../electron/core/wire/wire-fault.ts';

/** Everything a wire said about one answer. */
export interface CollectedAnswer {
  readonly text: string;
  readonly reasoning: string;
  readonly toolCalls: readonly ToolCall[];
  readonly citations: readonly Citation[];
  readonly usages: readonly TokenUsage[];
  readonly finished: readonly Extract<WireChunk, { type: 'finished' }>[];
  readonly fault?: WireFault;
}

/** Reads chunks to the end or to the first `WireError`; other errors are rethrown. */
export async function collectAnswer(chunks: AsyncIterable<WireChunk>): Promise<CollectedAnswer> {
  const seen: WireChunk[] = [];
  let fault: WireFault | undefined;
  try {
    for await (const chunk of chunks) seen.push(chunk);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    fault = error.fault;
  }
  return {
    text: seen.map((chunk) => (chunk.type === 'text-delta' ? chunk.text : '')).join(''),
    reasoning: seen.map((chunk) => (chunk.type === 'reasoning-delta' ? chunk.text : '')).join(''),
    toolCalls: seen.flatMap((chunk) => (chunk.type === 'tool-called' ? [chunk.call] : [])),
    citations: seen.flatMap((chunk) => (chunk.type === 'citation-found' ? [chunk.citation] : [])),
    usages: seen.flatMap((chunk) => (chunk.type === 'usage' ? [chunk.usage] : [])),
    finished: seen.flatMap((chunk) => (chunk.type === 'finished' ? [chunk] : [])),
    ...(fault && { fault }),
  };
}
