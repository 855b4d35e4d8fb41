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
  | {
      readonly kind: 'request';
      readonly resolve: (output: unknown) => void;
      readonly reject: (error: Error) => void;
      readonly frame: ClientFrame;
      /** Waits for the next channel where this one is gone. */
      readonly isRepeatable: boolean;
    }
  | { readonly kind: 'stream'; readonly queue: FrameQueue<unknown> };

/** A core on the far side of a channel. */
export interface CoreClient {
  readonly api: CoreApi;
  /** Fails everything under way with `disconnected`, but for what may be repeated: the channel is gone. */
  readonly disconnect: () => void;
  /** Sends once more what has waited for it: the channel is there again. */
  readonly reconnect: () => void;
  /** Fails with `disconnected` what waits: there will be no other channel. */
  readonly giveUp: () => void;
}

/** Whether a call does no harm where it has been carried out already. */
export type MayRepeat = (verb: string, input: unknown) => boolean;

/** The window's end of a channel: the same interface the core implements, with every call sent across. */
export function createClient(channel: Channel, mayRepeat: MayRepeat = () => false): CoreClient {
  const calls = createCalls(channel, mayRepeat);
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
  return {
    api,
    disconnect: () => calls.fail((waiting) => waiting.kind === 'stream' || !waiting.isRepeatable),
    reconnect: calls.sendAgain,
    giveUp: () => calls.fail(() => true),
  };
}

function createCalls(channel: Channel, mayRepeat: MayRepeat) {
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
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const frame = { type: 'call', id, verb, input } as const;
    const isRepeatable = mayRepeat(verb, input);
    if (isRepeatable) sendOrWait(frame);
    else send(frame);
    pending.set(id, { kind: 'request', resolve, reject, frame, isRepeatable });
    return promise;
  };

  const sendOrWait = (frame: ClientFrame) => {
    try {
      send(frame);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  };

  const sendAgain = () => {
    for (const waiting of pending.values()) if (waiting.kind === 'request') sendOrWait(waiting.frame);
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

  const failThose = (isMeant: (waiting: Pending) => boolean) => {
    for (const [id, waiting] of pending) {
      if (!isMeant(waiting)) continue;
      pending.delete(id);
      fail(waiting, disconnected);
    }
  };

  return { request, stream, sendAgain, fail: failThose, settle: (frame: Answer) => settle(pending, frame) };
}

function isGone(error: unknown): boolean {
  return error instanceof ContractError && error.body.code === 'disconnected';
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
