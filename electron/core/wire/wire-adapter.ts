import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { Citation, FinishReason, ToolCall } from '../../../shared/model/message.ts';
import type { AuthScheme } from '../../../shared/model/provider.ts';
import type { TokenUsage } from '../../../shared/model/usage.ts';
import type { Fetch } from '../ports/fetch.ts';
import type { Prompt } from '../ports/prompt.ts';

/** One HTTP call, without the key. */
export interface WireRequest {
  /** Appended to the provider's base URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface OpenStreamOptions {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** Absent for servers that need none. */
  readonly key?: string;
  /** How the key travels; absent means the way that is usual on the wire. */
  readonly auth?: AuthScheme;
  readonly signal: AbortSignal;
}

/** One event of an answer, decoded but not interpreted. A JSON answer is a single event. */
export interface WireEvent {
  readonly event?: string;
  readonly data: unknown;
}

export interface WireStream {
  readonly headers: Headers;
  readonly requestId?: string;
  /** Throws `WireError` on a broken connection or unreadable data. */
  readonly events: AsyncIterable<WireEvent>;
}

/** What every provider's answer is turned into. `finished` comes once, last; a stream without it was cut off. */
export type WireChunk =
  | { readonly type: 'text-delta'; readonly text: string }
  | { readonly type: 'reasoning-delta'; readonly text: string }
  | { readonly type: 'tool-called'; readonly call: ToolCall }
  | { readonly type: 'citation-found'; readonly citation: Citation }
  | { readonly type: 'usage'; readonly usage: TokenUsage }
  | { readonly type: 'finished'; readonly reason: FinishReason; readonly wireReason: string };

export interface WireAdapter<Row> {
  /** Pure. */
  readonly toRequest: (row: Row, model: ModelRow, prompt: Prompt) => WireRequest;
  /** The only impure member. Throws `WireError` for anything but a readable 2xx answer. */
  readonly openStream: (request: WireRequest, options: OpenStreamOptions) => Promise<WireStream>;
  /** Pure. Throws `WireError` on an error event; no state outlives the iteration. */
  readonly toChunks: (row: Row, events: AsyncIterable<WireEvent>) => AsyncIterable<WireChunk>;
}
