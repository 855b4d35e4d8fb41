import { assertNever } from '../../../../shared/model/assert-never.ts';
import type { TokenUsage } from '../../../../shared/model/usage.ts';
import type { AnswerPart, TextPlace } from './answer-part.ts';
import { createToolCallAssembler } from './assemble-tool-calls.ts';
import type { ToolCallAssembler } from './assemble-tool-calls.ts';
import { createThinkTagSplitter } from './split-think-tags.ts';
import type { ThinkTagSplitter } from './split-think-tags.ts';
import type { WireChunk, WireEvent } from '../wire-adapter.ts';
import { WireError } from '../wire-fault.ts';

export interface AssembleOptions {
  /** Reasoning stands between think tags at the start of the text. */
  readonly hasThinkTags: boolean;
  readonly readParts: (event: WireEvent) => readonly AnswerPart[];
}

/**
 * Puts the parts of an answer in order: text and reasoning at once; at the end tool calls, the last usage, `finished`.
 * Where the answer breaks off, what it used until then is told before the error; a connection that breaks once there
 * was a reason to finish costs nothing. Usage in an event after that reason is the last there is: nothing more is
 * waited for. Usage beside the reason is not, as some servers send it once more.
 */
export async function* assembleChunks(
  events: AsyncIterable<WireEvent>,
  { hasThinkTags, readParts }: AssembleOptions,
): AsyncGenerator<WireChunk, void, void> {
  const answer = startAnswer(hasThinkTags);
  try {
    for await (const event of events) {
      const wasFinished = answer.finish !== undefined;
      const parts = event.event === 'done' ? [END] : readParts(event);
      yield* takeParts(answer, parts);
      if (wasFinished && parts.some(({ type }) => type === 'usage')) break;
    }
  } catch (error) {
    if (!answer.finish || !isLostConnection(error)) {
      yield* breakOff(answer);
      throw error;
    }
  }
  yield* close(answer);
}

const END: AnswerPart = { type: 'end' };

/** What is remembered of an answer while it arrives. */
interface Answer {
  readonly thinkTags: ThinkTagSplitter | undefined;
  readonly toolCalls: ToolCallAssembler;
  readonly citationKeys: Set<string>;
  /** How many characters of text have arrived, and how many had where each place begins. */
  characters: number;
  readonly placeStarts: Map<TextPlace, number>;
  usage?: TokenUsage;
  finish?: Extract<AnswerPart, { type: 'finish' }>;
  /** Kinds of parts that have arrived in pieces. */
  readonly spokenTypes: Set<AnswerPart['type']>;
  isKnown: boolean;
  unknownExcerpt?: string;
}

function startAnswer(hasThinkTags: boolean): Answer {
  return {
    thinkTags: hasThinkTags ? createThinkTagSplitter() : undefined,
    toolCalls: createToolCallAssembler(),
    citationKeys: new Set(),
    characters: 0,
    placeStarts: new Map(),
    spokenTypes: new Set(),
    isKnown: false,
  };
}

/** One at a time: what stands before an error is told before it is thrown. */
function* takeParts(answer: Answer, parts: readonly AnswerPart[]): Generator<WireChunk, void, void> {
  if (parts.length === 0) answer.isKnown = true;
  for (const part of parts) yield* takePart(answer, part);
}

function takePart(answer: Answer, part: AnswerPart): readonly WireChunk[] {
  if (part.type !== 'unknown' && part.type !== 'end') answer.isKnown = true;
  if (part.type !== 'whole') answer.spokenTypes.add(part.type);
  switch (part.type) {
    case 'text':
      countText(answer, part);
      return answer.thinkTags ? answer.thinkTags.push(part.text) : [{ type: 'text-delta', text: part.text }];
    case 'reasoning':
      return [{ type: 'reasoning-delta', text: part.text }];
    case 'tool-call':
      answer.toolCalls.add(part.piece);
      return [];
    case 'citation':
      return takeCitation(answer, part);
    case 'usage':
      answer.usage = part.usage;
      return [];
    case 'finish':
      answer.finish = part;
      return [];
    case 'error':
      throw new WireError({ source: 'stream', error: part.error });
    case 'end':
      answer.finish ??= { type: 'finish', reason: 'other', wireReason: '' };
      return [];
    case 'whole':
      return takeWhole(answer, part.parts);
    case 'unknown':
      answer.unknownExcerpt ??= part.excerpt;
      return [];
    default:
      return assertNever(part);
  }
}

function countText(answer: Answer, { text, place = '' }: Extract<AnswerPart, { type: 'text' }>): void {
  if (!answer.placeStarts.has(place)) answer.placeStarts.set(place, answer.characters);
  // The second half of a pair belongs to the character before it, also where the two arrive apart.
  answer.characters += text.replace(/[\uDC00-\uDFFF]/g, '').length;
}

/** A range counts from its place on; those of the whole answer, from its beginning. */
function takeCitation(
  answer: Answer,
  { key, citation, place = '' }: Extract<AnswerPart, { type: 'citation' }>,
): readonly WireChunk[] {
  const by = place === '' ? 0 : (answer.placeStarts.get(place) ?? 0);
  const { range } = citation;
  const movedKey = range ? `${by} ${key}` : key;
  if (answer.citationKeys.has(movedKey)) return [];
  answer.citationKeys.add(movedKey);
  const moved = range && by > 0 ? { ...citation, range: { start: range.start + by, end: range.end + by } } : citation;
  return [{ type: 'citation-found', citation: moved }];
}

function takeWhole(answer: Answer, parts: readonly AnswerPart[]): readonly WireChunk[] {
  const missing = parts.filter(({ type }) => type === 'citation' || !answer.spokenTypes.has(type));
  return missing.flatMap((part) => takePart(answer, part));
}

function isLostConnection(error: unknown): boolean {
  return error instanceof WireError && error.fault.source === 'network';
}

function breakOff(answer: Answer): readonly WireChunk[] {
  return [...heldBack(answer), ...spent(answer)];
}

function close(answer: Answer): readonly WireChunk[] {
  if (!answer.isKnown && answer.unknownExcerpt !== undefined) {
    const detail = 'The answer is JSON, but not the kind this wire speaks.';
    throw new WireError({ source: 'unreadable', detail, excerpt: answer.unknownExcerpt });
  }
  if (!answer.finish) return breakOff(answer);
  const { reason, wireReason } = answer.finish;
  const calls = answer.toolCalls.list().map((call) => ({ type: 'tool-called', call }) as const);
  return [...heldBack(answer), ...calls, ...spent(answer), { type: 'finished', reason, wireReason }];
}

function heldBack(answer: Answer): readonly WireChunk[] {
  return answer.thinkTags?.end() ?? [];
}

function spent(answer: Answer): readonly WireChunk[] {
  return answer.usage ? [{ type: 'usage', usage: answer.usage }] : [];
}
