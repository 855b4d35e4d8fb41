import type { FinishReason } from '../../../shared/model/message.ts';

/** Tokens in the convention of the core: input with cached tokens, output with reasoning. */
export interface FakeUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedInputTokens?: number;
  readonly reasoningTokens?: number;
}

/** Something that an answer says, on any wire. */
export type ContentStep =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'reasoning'; readonly text: string }
  | { readonly type: 'citation'; readonly url: string; readonly title: string }
  | { readonly type: 'tool-call'; readonly id: string; readonly name: string; readonly argumentsJson: string };

export interface FakeError {
  readonly message: string;
  /** The code or type as the provider writes it. */
  readonly code: string;
}

/**
 * What the server does, in order, for one request. Steps that say something begin the answer where it has not begun.
 * After the last step the answer is finished properly, unless a step ended it before.
 */
export type Step =
  | ContentStep
  | { readonly type: 'wait'; readonly forMs: number }
  /** Goes on when the test says so: what came before is on its way, and nothing after it. */
  | { readonly type: 'hold'; readonly until: Promise<void> }
  /** Sends status 200 and the headers, and nothing else yet. */
  | { readonly type: 'headers'; readonly headers?: Readonly<Record<string, string>> }
  /** Sends what stands before the first token: a role chunk, a message start. */
  | { readonly type: 'begin' }
  | { readonly type: 'usage'; readonly usage: FakeUsage }
  | { readonly type: 'finish'; readonly reason: FinishReason }
  /** Bytes as they are: malformed JSON, comments, strange line ends. */
  | { readonly type: 'raw'; readonly text: string }
  /** Word after word of `text` at a steady pace. */
  | { readonly type: 'drip'; readonly text: string; readonly tokensPerSecond: number }
  /** `text` again and again until the client leaves. */
  | { readonly type: 'endless'; readonly text: string; readonly everyMs: number }
  /** An error status. Without a body, the error is written as the wire writes it. */
  | {
      readonly type: 'refuse';
      readonly status: number;
      readonly error?: FakeError;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'page'; readonly status: number }
  /** An error event inside the 200 answer, which ends there. */
  | { readonly type: 'error'; readonly error: FakeError }
  /** Nothing more is sent until the client leaves. */
  | { readonly type: 'stall' }
  /** The socket is destroyed. */
  | { readonly type: 'reset' }
  /** The body ends cleanly, without a finish. */
  | { readonly type: 'cut' };
