import type { CoreApi } from '../contract/core-api.ts';
import { ContractError, type ErrorBody } from '../contract/errors.ts';
import { buildApi } from '../contract/verb-by-name.ts';
import { assertNever } from '../model/assert-never.ts';
import { type Channel, maxFrameCharacters, streamWindow } from './channel.ts';
import { createEventListeners } from './event-listeners.ts';
import { type ClientFrame, ServerFrame } from './frame.ts';
import { createFrameQueue, type FrameQueue } from './frame-queue.ts';
import { tooLarge } from './too-large.ts';

type Pending =
  | { readonly kind: 'request'; readonly resolve: (output: unknown) => void; readonly reject: (error: Error) => void }
  | { readonly kind: 'stream'; readonly queue: FrameQueue<unknown> };

/** A core on the far side of a channel. */
export interface CoreClient {
  readonly api: CoreApi;
  /** Fails everything under way with `disconnected`: the channel is gone. */
  readonly disconnect: () => void;
}

/** The window's end of a channel: the same interface the core implements, with every call sent across. */
export function createClient(channel: Channel): CoreClient {
  const calls = createCalls(channel);
  const listeners = createEventListeners();

  channel.onFrame((text) => {
    const frame = ServerFrame.parse(JSON.parse(text));
    if (frame.type === 'event') listeners.tell(frame.name, frame.payload);
    else calls.settle(frame);
  });

  const api = buildApi(listeners.on, (path, verb) =>
    verb.kind === 'request'
      ? (input) => calls.request(path, input)
      : (input, options) => calls.stream(path, input, options?.signal),
  );
  return { api, disconnect: calls.failAll };
}

function createCalls(channel: Channel) {
  const pending = new Map<number, Pending>();
  let lastId = 0;

  const send = (frame: ClientFrame) => {
    const text = JSON.stringify(frame);
    if (text.length > maxFrameCharacters) throw new ContractError(tooLarge('The message'));
    channel.send(text);
  };

  /** For word about a stream: where the channel is gone, so is the stream. */
  const tell = (frame: ClientFrame) => {
    try {
      send(frame);
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
    }
  };

  const request = async (verb: string, input: unknown): Promise<unknown> => {
    const id = ++lastId;
    const answered = Promise.withResolvers<unknown>();
    send({ type: 'call', id, verb, input });
    pending.set(id, { kind: 'request', resolve: answered.resolve, reject: answered.reject });
    return answered.promise;
  };

  const stream = (verb: string, input: unknown, signal: AbortSignal | undefined): AsyncIterable<unknown> => {
    const id = ++lastId;
    const leave = () => {
      if (pending.delete(id)) tell({ type: 'leave', id });
    };
    const queue = createFrameQueue<unknown>({ onTake: acknowledging(tell, id), onLeave: leave });
    if (signal?.aborted) {
      queue.end();
      return queue;
    }
    pending.set(id, { kind: 'stream', queue });
    signal?.addEventListener('abort', () => (leave(), queue.end()), { once: true });
    send({ type: 'call', id, verb, input });
    return queue;
  };

  const failAll = () => {
    for (const waiting of pending.values()) fail(waiting, disconnected);
    pending.clear();
  };

  return { request, stream, failAll, settle: (frame: Answer) => settle(pending, frame) };
}

/** Tells the server after every half window how many chunks have been taken. */
function acknowledging(tell: (frame: ClientFrame) => void, id: number): () => void {
  let taken = 0;
  return () => {
    taken += 1;
    if (taken < streamWindow / 2) return;
    tell({ type: 'acknowledge', id, count: taken });
    taken = 0;
  };
}

type Answer = Exclude<ServerFrame, { type: 'event' }>;

function settle(pending: Map<number, Pending>, frame: Answer): void {
  const waiting = frame.id === undefined ? undefined : pending.get(frame.id);
  if (!waiting || frame.id === undefined) return;
  if (frame.type === 'chunk') {
    if (waiting.kind === 'stream') waiting.queue.push(frame.chunk);
    return;
  }
  pending.delete(frame.id);
  switch (frame.type) {
    case 'reply':
      if (waiting.kind === 'request') waiting.resolve(frame.output);
      return;
    case 'ended':
      if (waiting.kind === 'stream') waiting.queue.end();
      return;
    case 'failed':
      return fail(waiting, frame.error);
    default:
      assertNever(frame);
  }
}

function fail(waiting: Pending, body: ErrorBody): void {
  const error = new ContractError(body);
  if (waiting.kind === 'request') waiting.reject(error);
  else waiting.queue.fail(error);
}

const disconnected: ErrorBody = {
  code: 'disconnected',
  message: 'The connection to Switchboard was lost. It is being restored.',
};
