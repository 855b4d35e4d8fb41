import { assertNever } from '../../../../shared/model/assert-never.ts';
import type { FinishReason, ToolCall } from '../../../../shared/model/message.ts';
import type { AnthropicRow } from '../../../../shared/model/provider.ts';
import { createCeiling } from '../answer-ceiling.ts';
import { mergeCounts } from '../merge-counts.ts';
import type { WireChunk, WireEvent } from '../wire-adapter.ts';
import type { AnswerEvent, Block, Usage } from './answer-schema.ts';
import { parseEvent } from './parse-event.ts';
import { readBlock, readCall, readDelta } from './read-block.ts';
import { readUsage } from './read-usage.ts';

/** Pings, signatures and whatever came later than this program are passed over. */
export async function* toChunks(_row: AnthropicRow, events: AsyncIterable<WireEvent>): AsyncGenerator<WireChunk> {
  let progress: Progress = { isStopped: false, openCalls: [] };
  const count = createCeiling();
  for await (const wireEvent of events) {
    const event = parseEvent(wireEvent);
    if (!event) continue;
    if (event.type === 'content_block_delta') count(event.delta.partial_json ?? '');
    const step = read(progress, event);
    progress = step.progress;
    yield* step.chunks;
    if (progress.isStopped) break;
  }
  yield* finish(progress);
}

/** An answer as far as it has been read. */
interface Progress {
  readonly usage?: Usage | undefined;
  readonly stopReason?: string | undefined;
  readonly isStopped: boolean;
  readonly openCalls: readonly OpenCall[];
}

/** A tool call whose arguments are still arriving in pieces. */
interface OpenCall {
  readonly index: number;
  readonly call: ToolCall;
  readonly pieces: string;
}

interface Step {
  readonly progress: Progress;
  readonly chunks: readonly WireChunk[];
}

function read(progress: Progress, event: AnswerEvent): Step {
  switch (event.type) {
    case 'message_start':
      return { progress: { ...progress, usage: mergeCounts(progress.usage, event.message.usage) }, chunks: [] };
    case 'content_block_start':
      return startBlock(progress, event.index, event.content_block);
    case 'content_block_delta':
      return { progress: growCall(progress, event.index, event.delta.partial_json), chunks: readDelta(event.delta) };
    case 'content_block_stop':
      return endBlock(progress, event.index);
    case 'message_delta': {
      const stopReason = event.delta.stop_reason ?? progress.stopReason;
      return { progress: { ...progress, stopReason, usage: mergeCounts(progress.usage, event.usage) }, chunks: [] };
    }
    case 'message_stop':
      return { progress: { ...progress, isStopped: true }, chunks: [] };
    case 'message': {
      const stopReason = event.stop_reason ?? undefined;
      const usage = event.usage ?? undefined;
      const chunks = event.content.flatMap((block) => [...readBlock(block), ...toolCalled(readCall(block))]);
      return { progress: { ...progress, usage, stopReason, isStopped: true }, chunks };
    }
    default:
      return assertNever(event);
  }
}

function startBlock(progress: Progress, index: number, block: Block): Step {
  const call = readCall(block);
  const openCalls = call ? [...progress.openCalls, { index, call, pieces: '' }] : progress.openCalls;
  return { progress: { ...progress, openCalls }, chunks: readBlock(block) };
}

function growCall(progress: Progress, index: number, piece: string | null | undefined): Progress {
  if (!piece) return progress;
  const grow = (open: OpenCall): OpenCall => (open.index === index ? { ...open, pieces: open.pieces + piece } : open);
  return { ...progress, openCalls: progress.openCalls.map(grow) };
}

function endBlock(progress: Progress, index: number): Step {
  const open = progress.openCalls.find((candidate) => candidate.index === index);
  if (!open) return { progress, chunks: [] };
  const openCalls = progress.openCalls.filter((candidate) => candidate !== open);
  const call = open.pieces === '' ? open.call : { ...open.call, argumentsJson: open.pieces };
  return { progress: { ...progress, openCalls }, chunks: toolCalled(call) };
}

function toolCalled(call: ToolCall | undefined): readonly WireChunk[] {
  return call ? [{ type: 'tool-called', call }] : [];
}

/** An answer without a reason to stop was cut off: it gets no end. */
function finish({ usage, stopReason, isStopped }: Progress): readonly WireChunk[] {
  if (stopReason === undefined && !isStopped) return [];
  const counted = usage && readUsage(usage);
  const wireReason = stopReason ?? 'none';
  const reason = finishReasons[wireReason] ?? 'other';
  return [...(counted ? [{ type: 'usage' as const, usage: counted }] : []), { type: 'finished', reason, wireReason }];
}

const finishReasons: Readonly<Record<string, FinishReason>> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  tool_use: 'tool_calls',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'content_filter',
};
