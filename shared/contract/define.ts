import type { z } from 'zod';

/** A verb that is answered once. */
export interface RequestVerb<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly kind: 'request';
  readonly input: Input;
  readonly output: Output;
}

/** A verb that is answered with any number of chunks until it ends or the reader leaves. */
export interface StreamVerb<Input extends z.ZodType = z.ZodType, Chunk extends z.ZodType = z.ZodType> {
  readonly kind: 'stream';
  readonly input: Input;
  readonly chunk: Chunk;
}

/** Something the core tells every window; carries the whole new value, never a difference. */
export interface EventDefinition<Payload extends z.ZodType = z.ZodType> {
  readonly kind: 'event';
  readonly payload: Payload;
}

export type Verb = RequestVerb | StreamVerb;

export function request<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): RequestVerb<Input, Output> {
  return { kind: 'request', input, output };
}

export function stream<Input extends z.ZodType, Chunk extends z.ZodType>(
  input: Input,
  chunk: Chunk,
): StreamVerb<Input, Chunk> {
  return { kind: 'stream', input, chunk };
}

export function event<Payload extends z.ZodType>(payload: Payload): EventDefinition<Payload> {
  return { kind: 'event', payload };
}

/** How a verb is called: a request answers with a promise, a stream with an async iterable that `signal` leaves. */
export type VerbFunction<V extends Verb> =
  V extends RequestVerb<infer Input, infer Output>
    ? (input: z.input<Input>) => Promise<z.output<Output>>
    : V extends StreamVerb<infer Input, infer Chunk>
      ? (input: z.input<Input>, options: { readonly signal: AbortSignal }) => AsyncIterable<z.output<Chunk>>
      : never;
