import type { Citation, FinishReason } from '../../../../shared/model/message.ts';
import type { TokenUsage } from '../../../../shared/model/usage.ts';

/** What one event of an OpenAI-shaped answer says, before it is put in order. */
export type AnswerPart =
  | { readonly type: 'text'; readonly text: string; readonly place?: TextPlace }
  | { readonly type: 'reasoning'; readonly text: string }
  | { readonly type: 'tool-call'; readonly piece: ToolCallPiece }
  /** Servers repeat citations: those with a `key` that has been seen are dropped. Its range counts from `place` on. */
  | { readonly type: 'citation'; readonly key: string; readonly citation: Citation; readonly place?: TextPlace }
  /** Counts so far; the last one holds. */
  | { readonly type: 'usage'; readonly usage: TokenUsage }
  | { readonly type: 'finish'; readonly reason: FinishReason; readonly wireReason: string }
  | { readonly type: 'error'; readonly error: unknown }
  /** The server says that nothing follows. */
  | { readonly type: 'end' }
  /** The whole answer once more; it counts only where nothing of it has arrived in pieces. */
  | { readonly type: 'whole'; readonly parts: readonly AnswerPart[] }
  /** Nothing this wire knows; a failure where the answer holds nothing else. */
  | { readonly type: 'unknown'; readonly excerpt: string };

/** Names one of the texts that an answer is put together of. */
export type TextPlace = string;

/** Part of a tool call, or all of it. `argumentsJson` is appended to what came before for the same call. */
export interface ToolCallPiece {
  readonly index?: number;
  readonly id?: string;
  readonly name?: string;
  readonly argumentsJson: string;
  /** All of the call: a known id is not appended to. */
  readonly isWhole?: boolean;
}
