import type { FinishReason } from '../../../../shared/model/message.ts';
import type { GeminiRow } from '../../../../shared/model/provider.ts';
import { mergeCounts } from '../merge-counts.ts';
import type { WireChunk, WireEvent } from '../wire-adapter.ts';
import type { Answer, Usage } from './answer-schema.ts';
import { parseAnswer } from './parse-answer.ts';
import { readCandidate } from './read-candidate.ts';
import { readUsage } from './read-usage.ts';

/**
 * This wire has no last event: the answer is complete once it has named a reason to finish, and events after that may
 * still bring figures and sources.
 */
export async function* toChunks(_row: GeminiRow, events: AsyncIterable<WireEvent>): AsyncGenerator<WireChunk> {
  let progress: Progress = { citations: new Set(), callCount: 0 };
  for await (const event of events) {
    const answer = parseAnswer(event);
    if (!answer) continue;
    const step = read(progress, answer);
    progress = step.progress;
    yield* step.chunks;
  }
  yield* finish(progress);
}

/** An answer as far as it has been read. */
interface Progress {
  readonly usage?: Usage | undefined;
  readonly finishReason?: string | undefined;
  /** Why the prompt itself was refused; such an answer has no candidates. */
  readonly blockReason?: string | undefined;
  /** Sources told so far, as JSON. */
  readonly citations: ReadonlySet<string>;
  readonly callCount: number;
}

interface Step {
  readonly progress: Progress;
  readonly chunks: readonly WireChunk[];
}

function read(progress: Progress, answer: Answer): Step {
  const candidate = answer.candidates?.find(({ index }) => (index ?? 0) === 0);
  const said = candidate ? readCandidate(candidate) : [];
  const { citations, callCount, chunks } = said.reduce(addChunk, { ...progress, chunks: [] });
  const blockReason = answer.promptFeedback?.blockReason ?? progress.blockReason;
  const finishReason = candidate?.finishReason ?? progress.finishReason;
  const usage = mergeCounts(progress.usage, answer.usageMetadata);
  return { progress: { usage, finishReason, blockReason, citations, callCount }, chunks };
}

interface Collected extends Pick<Progress, 'citations' | 'callCount'> {
  readonly chunks: readonly WireChunk[];
}

/** Drops a source that was told before; numbers a call that has no id. */
function addChunk(collected: Collected, chunk: WireChunk): Collected {
  if (chunk.type === 'citation-found') {
    const key = JSON.stringify(chunk.citation);
    if (collected.citations.has(key)) return collected;
    return { ...collected, citations: new Set([...collected.citations, key]), chunks: [...collected.chunks, chunk] };
  }
  if (chunk.type !== 'tool-called') return { ...collected, chunks: [...collected.chunks, chunk] };
  const callCount = collected.callCount + 1;
  const id = chunk.call.id === '' ? `call-${String(callCount)}` : chunk.call.id;
  return { ...collected, callCount, chunks: [...collected.chunks, { ...chunk, call: { ...chunk.call, id } }] };
}

/** An answer without a reason to finish was cut off: it gets no end. */
function finish({ usage, finishReason, blockReason, callCount }: Progress): readonly WireChunk[] {
  const wireReason = blockReason ?? finishReason;
  if (wireReason === undefined) return [];
  const counted = usage && readUsage(usage);
  const reason = blockReason === undefined ? normalize(wireReason, callCount > 0) : 'content_filter';
  return [...(counted ? [{ type: 'usage' as const, usage: counted }] : []), { type: 'finished', reason, wireReason }];
}

function normalize(finishReason: string, hasCalls: boolean): FinishReason {
  if (finishReason === 'STOP') return hasCalls ? 'tool_calls' : 'stop';
  if (finishReason === 'MAX_TOKENS') return 'length';
  return withheld.has(finishReason) ? 'content_filter' : 'other';
}

/** Reasons to finish that are about the content of the answer. */
const withheld: ReadonlySet<string> = new Set([
  'SAFETY',
  'RECITATION',
  'LANGUAGE',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_RECITATION',
  'MODEL_ARMOR',
]);
